import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { page, paragraph } from '../../host/demo/prose';
import { Authoring } from '../../host/site/wiki/authoring';
import { currentVersion } from '../../host/site/wiki/content';
import { personByRole } from '../../host/site/wiki/people';
import { app, MigrationStage } from './stage';

const [checklist, handbook, handover, post] = ['98502', '98503', '98504', '98505'] as const;
const editor = personByRole('editor')!;

describe('npm run migrate-pages', () => {
  let stage: MigrationStage;

  beforeEach(async () => {
    stage = await MigrationStage.open();
  });

  afterEach(() => stage.close());

  test('shows what would change, and writes nothing, no file either', async () => {
    const { code, output } = await stage.run('--macro', 'Notice');

    assert.equal(code, 0);
    assert.match(output, /Release checklist: would be written/);
    assert.match(
      output,
      /- macro of Data Center: notice\n {2}\+ user macro on lines of its own: notice/,
    );
    assert.match(output, /Title = "Before you release"/);
    assert.match(output, /3 would be written\nNothing was written/);
    assert.equal(stage.requests.filter((each) => !each.startsWith('GET')).length, 0);
    assert.equal(existsSync(stage.journal), false);
  });

  test('writes one version of each page and blog post, with a note, and leaves the rest', async () => {
    const draft = await new Authoring(stage.wiki).save(editor, checklist, {
      title: 'Release checklist',
      body: page(paragraph('Half a thought')),
    });
    const names = ['notice', 'label', 'snippet', 'frame'].flatMap((name) => ['--macro', name]);

    const { code, output } = await stage.run(...names, '--apply');

    assert.equal(code, 0, output);
    assert.deepEqual(stage.page(checklist), {
      macros: ['notice', 'label', 'label', 'label', 'label', 'snippet'],
      version: 2,
    });
    assert.deepEqual(stage.page(handbook), {
      macros: ['frame', 'label', 'notice', 'notice', 'notice', 'label'],
      version: 2,
    });
    assert.equal(stage.page(post).version, 2);
    assert.equal(stage.page(handover).version, 1, 'the administrator does not see it');
    const { message, authorId } = currentVersion(stage.wiki.content(checklist)!);
    assert.match(message, /^ConfluOps: macros of Data Center replaced: notice, label, snippet \[/);
    assert.equal(authorId, personByRole('admin')!.accountId);
    assert.deepEqual(stage.wiki.draft(editor, checklist), draft);
    assert.match(JSON.stringify(currentVersion(stage.wiki.content(checklist)!).body), /"toc"/);

    const again = await stage.run(...names, '--apply');
    assert.match(again.output, /0 pages and blog posts/);
    assert.equal(stage.page(checklist).version, 2);
  });

  test('puts every page back, but for those that somebody published since', async () => {
    const before = currentVersion(stage.wiki.content(checklist)!).body;
    await stage.run('--macro', 'notice', '--apply');
    await stage.run('--macro', 'label', '--apply');
    const mine = page(paragraph('Written by hand'));
    await stage.wiki.publish(handbook, { title: 'Incident handbook', body: mine }, editor);

    const shown = await stage.run('--undo', stage.journal);
    const { code, output } = await stage.run('--undo', stage.journal, '--apply');

    assert.match(shown.output, /2 would be put back/);
    assert.equal(code, 1, 'one page is left to look at');
    assert.match(output, /2 put back\n1 left as it is: somebody has published it since/);
    assert.deepEqual(currentVersion(stage.wiki.content(checklist)!).body, before);
    assert.equal(stage.page(checklist).version, 4, 'both changes are put back by one version');
    assert.deepEqual(currentVersion(stage.wiki.content(handbook)!).body, mine);

    const again = await stage.run('--undo', stage.journal, '--apply');
    assert.match(again.output, /1 page or blog post/);
    assert.equal(stage.page(checklist).version, 4);
  });

  test('reads again what somebody published between reading and writing, and keeps that', async () => {
    const added = paragraph('Added meanwhile');
    stage.onRequest = async (moment, number) => {
      if (
        moment === 'before' &&
        stage.requests[number - 1] === `PUT /wiki/api/v2/pages/${checklist}`
      ) {
        stage.onRequest = () => undefined;
        const { body, title } = currentVersion(stage.wiki.content(checklist)!);
        const content = [...body.content, added];
        await stage.wiki.publish(checklist, { title, body: { ...body, content } }, editor);
      }
    };

    const { code, output } = await stage.run('--macro', 'notice', '--apply');

    assert.equal(code, 0);
    assert.match(output, /Somebody published it meanwhile: it was read again/);
    const { body, number } = currentVersion(stage.wiki.content(checklist)!);
    assert.deepEqual(body.content.at(-1), added);
    assert.deepEqual([number, stage.page(checklist).macros], [3, ['notice']]);
  });

  test('goes on after a page that the person may not edit, and names it', async () => {
    const content = stage.wiki.content(checklist)!;
    await stage.wiki.keepContent({ ...content, restrictions: { edit: ['operations'] } });

    const { code, output } = await stage.run('--macro', 'notice', '--apply');

    assert.equal(code, 1);
    assert.match(output, /Release checklist: left as it is: Confluence does not take it from you/);
    assert.match(output, /2 written/);
    assert.equal(stage.page(checklist).version, 1);
    assert.deepEqual(stage.page(handbook).macros, ['notice', 'notice', 'notice']);
  });

  test('waits as Confluence asks, and goes on', async () => {
    stage.meter.inject({ service: 'confluence', fault: 'throttle', times: 1, retryAfter: 1 });

    const { code, output } = await stage.run('--macro', 'snippet', '--apply');

    assert.equal(code, 0);
    assert.match(output, /Confluence asks to wait 1 s/);
    assert.deepEqual(stage.page(checklist).macros, ['snippet']);
  });

  test('finds out what became of a write whose answer was lost', async () => {
    stage.onRequest = (moment, number) => {
      if (moment === 'after' && stage.requests[number - 1]?.startsWith('PUT')) {
        stage.onRequest = () => undefined;
        throw new Error('The connection broke.');
      }
    };

    const { code, output } = await stage.run('--macro', 'snippet', '--apply');

    assert.equal(code, 0);
    assert.match(output, /Release checklist: written/);
    assert.equal(stage.page(checklist).version, 2);
  });

  test('takes the names from an export of the library, and one JSON a line for programs', async () => {
    const file = path.join(stage.folder, 'library.json');
    const macro = (name: string, versions: number, formerNames: readonly string[] = []) => ({
      is: 'macro',
      name,
      formerNames,
      versions,
    });
    const records = [macro('team-notice', 2, ['notice']), macro('label', 0)];
    const text = JSON.stringify({ format: 'confluops-macros', formatVersion: 1, records });
    writeFileSync(file, text);

    const { output } = await stage.run('--library', file, '--space', 'ENG', '--json', '--apply');

    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(lines[0], { is: 'app', ...app, environmentType: 'DEVELOPMENT' });
    const summary = { is: 'summary', applied: true, counts: { written: 3 }, left: 0 };
    assert.deepEqual(lines.at(-1), { ...summary, journal: stage.journal });
    assert.deepEqual(stage.page(post).macros, ['team-notice'], 'a draft alone is not published');
  });

  test('says what is missing, and repeats no token', async () => {
    const nobody = await stage.run();
    const other = await stage.run('--macro', 'a b');
    const { token } = stage.tokens.of(personByRole('admin')!);
    const wrong = await stage.run('--macro', 'notice', '--email', 'else@shop.example');

    assert.deepEqual([nobody.code, other.code, wrong.code], [2, 2, 1]);
    assert.match(nobody.errors, /which macros with --macro NAME/);
    assert.match(other.errors, /a b is no name of a macro/);
    assert.match(wrong.errors, /does not accept this e-mail address with this API token/);
    for (const { output, errors } of [nobody, other, wrong]) {
      assert.ok(!`${output}${errors}`.includes(token));
    }
  });

  test('keeps the token out of the journal', async () => {
    const { token, email } = stage.tokens.of(personByRole('admin')!);
    await stage.run('--macro', 'notice', '--apply');

    const text = readFileSync(stage.journal, 'utf8');
    assert.ok(!text.includes(token) && !text.includes(email));
    assert.ok(!text.includes(Buffer.from(`${email}:${token}`).toString('base64')));
  });
});
