import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readMacros, readMacroVersion } from '../../../resolvers/forge/macros';
import { draftOf, startLibrary, type Library } from './library';

let library: Library;
before(async () => {
  library = await startLibrary();
});
after(() => library.storage.close());

const site = (): string => crypto.randomUUID();

describe('W01: a macro', () => {
  test('is a draft that no reader gets until it is published', async () => {
    const own = site();
    const draft = draftOf('## @param A\nHello $paramA', 'The first');
    const { macro } = await library.done(own, 'library.create', { name: ' Notice ', draft });

    assert.deepEqual([macro.name, macro.version, macro.draft?.basedOn], ['notice', 0, 0]);
    await library.storage.as(own, async () => assert.equal((await readMacros(['notice'])).size, 0));

    const payload = { name: 'notice', seen: macro.revision, draft: macro.draft?.revision };
    const { macro: published } = await library.done(own, 'library.publish', payload);
    assert.deepEqual([published.version, published.draft], [1, undefined]);
    await library.storage.as(own, async () => {
      const current = (await readMacros(['notice'])).get('notice');
      const version = await readMacroVersion(current?.id ?? '', 1);
      assert.deepEqual([version?.template, version?.note], [draft.content.template, 'The first']);
    });
  });

  test('has a name of its own, whatever its letters, and no one takes a former one', async () => {
    const own = site();
    const one = await library.published(own, 'größe', 'text');
    await library.done(own, 'library.rename', { name: 'größe', seen: one.revision, to: '大きさ' });

    for (const name of ['GRÖSSE', 'Größe', '大きさ']) {
      const answer = await library.ask(own, 'library.create', { name, draft: draftOf('x') });
      assert.equal(answer.code, name === 'GRÖSSE' ? undefined : 'name-taken', name);
    }
    for (const to of ['größe', '大きさ']) {
      const answer = await library.ask(own, 'library.duplicate', { name: '大きさ', to });
      assert.equal(answer.code, 'name-taken');
    }
  });

  test('is found by pages under each name that it had, by two reads and without a list', async () => {
    const own = site();
    let macro = await library.published(own, 'one', 'text');
    for (const to of ['two', 'three', 'one', 'four']) {
      const payload = { name: macro.name, seen: macro.revision, to };
      ({ macro } = await library.done(own, 'library.rename', payload));
    }
    assert.deepEqual(macro.formerNames, ['two', 'three', 'one']);

    await library.storage.as(own, async () => {
      const before = library.storage.requests.length;
      const found = await readMacros(['one', 'two', 'three', 'five']);
      const made = library.storage.requests.slice(before).map(({ operation }) => operation);

      assert.deepEqual(made, ['batch/get', 'batch/get']);
      assert.deepEqual([...found.keys()], ['one', 'two', 'three']);
      for (const { name } of found.values()) assert.equal(name, 'four');
      // Its present name needs one read, and so do its former names beside that one.
      for (const names of [['four'], ['one', 'four', 'two']]) {
        const earlier = library.storage.requests.length;
        const again = await readMacros(names);
        assert.deepEqual([...again.keys()], names);
        for (const { name } of again.values()) assert.equal(name, 'four');
        assert.equal(library.storage.requests.length - earlier, 1);
      }
    });

    const gone = { name: 'four', seen: macro.revision, formerName: 'two' };
    await library.done(own, 'library.forget-name', gone);
    await library.storage.as(own, async () => assert.equal((await readMacros(['two'])).size, 0));
    assert.equal(
      (await library.ask(own, 'library.create', { name: 'two', draft: draftOf('') })).ok,
      true,
    );
  });

  test('may have had fifteen names, and not one more', async () => {
    const own = site();
    let macro = await library.published(own, 'name-0', 'text');
    for (let number = 1; number <= 15; number += 1) {
      const payload = { name: macro.name, seen: macro.revision, to: `name-${number}` };
      ({ macro } = await library.done(own, 'library.rename', payload));
    }
    const payload = { name: macro.name, seen: macro.revision, to: 'name-16' };

    assert.equal((await library.ask(own, 'library.rename', payload)).code, 'too-many');
    await library.done(own, 'library.delete', { name: macro.name, seen: macro.revision });
    assert.deepEqual(library.storage.keys(own), []);
  });

  test('is copied with its access as a draft, which changes nothing of it', async () => {
    const own = site();
    const first = await library.published(own, 'notice', 'text');
    const access = { groups: ['ops'], visibility: 'administrators' };
    await library.done(own, 'library.change', { name: 'notice', seen: first.revision, access });

    const { macro } = await library.done(own, 'library.duplicate', { name: 'notice', to: 'copy' });
    assert.deepEqual(
      [macro.version, macro.groups, macro.visibility],
      [0, ['ops'], 'administrators'],
    );
    const read = await library.done(own, 'library.read', { name: 'copy' });
    assert.equal(read.draft?.content.template, 'text');
    assert.equal((await library.done(own, 'library.read', { name: 'notice' })).macro.version, 2);
  });

  test('is deleted with everything that was ever stored of it', async () => {
    const own = site();
    const texts = Array.from({ length: 30 }, (_, index) => `text ${index}`);
    const macro = await library.published(own, 'notice', ...texts);
    const samples = [{ name: 'plain', parameters: {} }];
    await library.done(own, 'library.save-samples', { name: 'notice', seen: 0, samples });
    await library.done(own, 'library.save-draft', {
      name: 'notice',
      seen: 0,
      basedOn: 30,
      draft: draftOf('more'),
    });
    assert.ok(library.storage.keys(own).length > 8);

    await library.done(own, 'library.delete', { name: 'notice', seen: macro.revision });

    assert.deepEqual(library.storage.keys(own), []);
    assert.equal((await library.ask(own, 'library.read', { name: 'notice' })).code, 'not-found');
  });
});

describe('a list of macros', () => {
  test('has no templates, and no credentials', async () => {
    const own = site();
    const secret = 'AKIAIOSFODNN7EXAMPLE';
    const draft = draftOf(`## ${secret}\n$content.title`, secret, { title: `Key ${secret}` });
    await library.done(own, 'library.create', { name: 'keys', draft });
    await library.published(own, 'notice', 'text');

    const { macros } = await library.done(own, 'library.list');

    assert.deepEqual(
      macros.map(({ name, report }) => [name, report.credentials]),
      [
        ['keys', 1],
        ['notice', 0],
      ],
    );
    for (const part of [secret, '$content', 'template:']) {
      assert.equal(JSON.stringify(macros).includes(part), false, part);
    }
    assert.equal(macros[0]?.title, 'Key …');
  });
});
