import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { libraryLimits } from '../../../contract/library';
import { content, draftOf, startLibrary, type Library } from './library';

let library: Library;
before(async () => {
  library = await startLibrary();
});
after(() => library.storage.close());

const site = (): string => crypto.randomUUID();

describe('W03: the history of a macro', () => {
  test('has every change with number, time, note and what it changed, and no author', async () => {
    const own = site();
    const { revision: seen } = await library.published(own, 'notice', 'one', 'two');
    const access = { enabled: false };
    await library.done(own, 'library.change', { name: 'notice', seen, access });
    const back = { name: 'notice', seen: seen + 1, version: 1, note: 'Back' };
    const { macro } = await library.done(own, 'library.restore', back);

    const { versions } = await library.done(own, 'library.versions', { name: 'notice' });

    assert.deepEqual(
      versions.map(({ version, kind, restores, note, changed }) => [
        version,
        kind,
        restores,
        note,
        changed,
      ]),
      [
        [4, 'restored', 1, 'Back', ['template']],
        [3, 'access', undefined, '', ['enabled']],
        [2, 'published', undefined, 'from 2', ['template']],
        [1, 'published', undefined, '', versions.at(-1)?.changed],
      ],
    );
    // What was restored is content: a macro that was disabled meanwhile stays so.
    assert.equal(macro.enabled, false);
    assert.equal(/712020|accountId|author/.test(library.storage.plainText(own)), false);
  });

  test('of hundreds of versions every one can be read, and takes few values of storage', async () => {
    const own = site();
    const texts = Array.from(
      { length: 130 },
      (_, index) => `#set($a = ${index})\n${'x'.repeat(500)}`,
    );
    await library.published(own, 'notice', ...texts);

    const first = await library.done(own, 'library.versions', { name: 'notice' });
    const next = { name: 'notice', before: first.next };
    const second = await library.done(own, 'library.versions', next);
    assert.deepEqual([first.versions.length, first.next, second.next], [50, 81, 31]);
    for (const number of [1, 2, 99, 100, 101, 119, 126, 130]) {
      const asked = { name: 'notice', version: number };
      const { version } = await library.done(own, 'library.version', asked);
      assert.equal(version.template, texts[number - 1]);
    }
    assert.ok(library.storage.keys(own).length <= 12);
    for (const version of [0, 131, -1, 1.5]) {
      assert.equal(
        (await library.ask(own, 'library.version', { name: 'notice', version })).ok,
        false,
      );
    }
  });
});

describe('two administrators at once', () => {
  test('a draft is kept from a colleague who has not seen it, and from a newer version', async () => {
    const own = site();
    const { revision } = await library.published(own, 'notice', 'one');
    const save = (seen: number, basedOn: number, template: string) =>
      library.ask(own, 'library.save-draft', {
        name: 'notice',
        seen,
        basedOn,
        draft: draftOf(template),
      });
    assert.equal((await save(0, 1, 'mine')).ok, true);
    assert.deepEqual(await save(0, 1, 'theirs'), { ok: false, code: 'conflict', field: 'seen' });

    const { macro, draft } = await library.done(own, 'library.read', { name: 'notice' });
    assert.equal(draft?.content.template, 'mine');
    const publish = { name: 'notice', seen: revision, draft: macro.draft?.revision };
    await library.done(own, 'library.publish', publish);
    assert.equal((await library.ask(own, 'library.publish', publish)).code, 'conflict');
    const late = await save(0, 1, 'theirs');
    assert.deepEqual(late, { ok: false, code: 'conflict', field: 'basedOn' });
    assert.equal((await save(0, 2, 'theirs')).ok, true);
  });

  test('a draft has a number that no earlier one had, not even one that is gone', async () => {
    const own = site();
    await library.published(own, 'notice', 'one');
    const saved = { name: 'notice', seen: 0, basedOn: 1, draft: draftOf('first') };
    const { macro } = await library.done(own, 'library.save-draft', saved);
    const first = macro.draft?.revision ?? 0;
    await library.done(own, 'library.discard-draft', { name: 'notice', seen: first });
    await library.done(own, 'library.save-draft', { ...saved, draft: draftOf('second') });

    const late = { ...saved, seen: first, draft: draftOf('lost') };
    assert.equal((await library.ask(own, 'library.save-draft', late)).code, 'conflict');
  });

  test('of acts at the same moment each happens, or is told that another did', async () => {
    const own = site();
    const { revision: seen } = await library.published(own, 'notice', 'one', 'two');
    const answers = await Promise.all([
      library.ask(own, 'library.rename', { name: 'notice', seen, to: 'other' }),
      library.ask(own, 'library.restore', { name: 'notice', seen, version: 1, note: '' }),
      library.ask(own, 'library.delete', { name: 'notice', seen }),
      library.ask(own, 'library.save-draft', {
        name: 'notice',
        seen: 0,
        basedOn: 2,
        draft: draftOf('x'),
      }),
    ]);

    const changes = answers.slice(0, 3).filter(({ ok }) => ok);
    assert.equal(changes.length, 1, JSON.stringify(answers));
    for (const { ok, code } of answers) {
      assert.ok(ok || code === 'conflict' || code === 'not-found', code);
    }
  });
});

describe('a refusal', () => {
  test('comes before anything is stored, for what is too large or no Velocity', async () => {
    const own = site();
    const { revision, version: basedOn } = await library.published(own, 'notice', 'one');
    const before = library.storage.plainText(own);
    const large = draftOf('ü'.repeat(libraryLimits.valueBytes / 2));
    const create = { name: 'large', draft: large };
    assert.equal((await library.ask(own, 'library.create', create)).code, 'too-large');
    const save = { name: 'notice', seen: 0, basedOn, draft: large };
    assert.equal((await library.ask(own, 'library.save-draft', save)).code, 'too-large');
    assert.equal(library.storage.plainText(own), before);

    const broken = { ...save, draft: draftOf('#if(') };
    const { macro, findings } = await library.done(own, 'library.save-draft', broken);
    assert.deepEqual(
      findings.map(({ code, line }) => [code, line]),
      [['syntax', 1]],
    );
    const publish = { name: 'notice', seen: revision, draft: macro.draft?.revision };
    assert.equal((await library.ask(own, 'library.publish', publish)).code, 'broken-template');
  });

  test('says that storage is busy where Forge says so, and nothing is lost', async () => {
    const own = site();
    const { revision: seen } = await library.published(own, 'notice', 'one');
    library.storage.intercept = ({ operation }) =>
      Promise.resolve(
        operation === 'transaction'
          ? Response.json({ code: 'TOO_MANY_REQUESTS', message: 'slow down' }, { status: 429 })
          : undefined,
      );
    const rename = { name: 'notice', seen, to: 'other' };
    assert.equal((await library.ask(own, 'library.rename', rename)).code, 'storage-busy');
    library.storage.intercept = undefined;
    assert.equal((await library.ask(own, 'library.rename', rename)).ok, true);
  });
});

describe('samples and previews', () => {
  test('are rendered as readers get them, with the groups that they name', async () => {
    const own = site();
    const template = '## @param Who\nHi $paramWho';
    await library.published(own, 'notice', template);
    const samples = [{ name: 'a', parameters: { Who: '<b>Ann</b>' } }];
    const asked = { name: 'notice', content: content(template), samples };

    const { previews, form } = await library.done(own, 'library.preview', asked);

    const [preview] = previews;
    assert.match(JSON.stringify(preview?.answer), /Hi &lt;b>Ann|Hi &lt;b&gt;Ann/);
    assert.deepEqual(
      form.parameters.map(({ name }) => name),
      ['Who'],
    );
    const kept = [{ ...samples[0], expected: preview?.digest }];
    const again = await library.done(own, 'library.preview', { ...asked, samples: kept });
    assert.equal(again.previews[0]?.isExpected, true);
    const other = { name: 'notice', content: content('Hi'), samples: kept };
    const { previews: changed } = await library.done(own, 'library.preview', other);
    assert.equal(changed[0]?.isExpected, false);
    const failing = { name: 'notice', content: content('a\n#if('), samples };
    const { previews: failed } = await library.done(own, 'library.preview', failing);
    assert.match(JSON.stringify(failed), /"state":"failed","place":{"line":/);
  });

  test('C14: no id of a person is stored with them', async () => {
    const own = site();
    await library.published(own, 'notice', 'one');
    const save = (parameters: object, body?: object) =>
      library.ask(own, 'library.save-samples', {
        name: 'notice',
        seen: 0,
        samples: [{ name: 'a', parameters, ...(body && { body }) }],
      });
    const person = '712020:0b3a2a8e-54c1-4a9f-9a35-1d1f2ad36c11';
    assert.equal((await save({ Who: person })).code, 'invalid-input');
    assert.equal(
      (await save({ Who: '5b10a2844c20165700ede21g'.replace('g', 'f') })).code,
      'invalid-input',
    );
    assert.equal(
      (await save({}, { type: 'mention', attrs: { id: person } })).code,
      'invalid-input',
    );
    assert.equal((await save({ Who: '@me' }, { type: 'doc', content: [null] })).ok, true);
    const { samples } = await library.done(own, 'library.samples', { name: 'notice' });
    assert.deepEqual(samples[0]?.body, { type: 'doc', content: [null] });
  });
});
