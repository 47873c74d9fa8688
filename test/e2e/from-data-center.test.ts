import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { bandanaFile } from '../rules/import/reading';
import type { AdminPage } from './admin-page';
import { LibraryPage } from './library-page';
import { readAs } from './macro-editor';
import { migratePages } from './migrate-command';
import { publishPage, releaseDay, teamHandbook } from './moved-pages';
import { openStage, type Stage } from './stage';

/*
 * The whole way from Data Center on one set of macros, as docs/migrating.md tells it: by an
 * administrator at the keyboard, and as readers see what comes of it.
 */

/** What the report says of each macro of the file, in words. */
const verdicts: Readonly<Record<string, string>> = {
  notice: 'Runs',
  'team-card': 'Runs',
  deadline: 'Runs',
  'child-list': 'Runs',
  rows: 'Runs with changes',
  'show-if-group': 'Runs with changes',
  tabs: 'Needs rewriting',
  countdown: 'Needs rewriting',
  'java-version': 'Needs rewriting',
  'space-owner': 'Runs',
  'jira-board': 'Runs with changes',
  'warning-panel': 'Runs',
  'log-excerpt': 'Runs',
  'raw-html': 'Runs',
  'build-state': 'Runs with changes',
  'legacy-box': 'Needs rewriting',
  progress: 'Runs',
  'colour-chip': 'Runs',
  'visit-counter': 'Needs rewriting',
  'page-facts-old': 'Runs',
  sum: 'Runs',
  mailto: 'Runs',
  überschrift: 'Runs',
  用語: 'Runs',
  'broken-loop': 'Needs rewriting',
};

/** Those of the file that stand on pages. */
const onPages = ['team-card', 'rows', 'deadline', 'log-excerpt', 'warning-panel', 'show-if-group'];

const card = 'TeamPayments Channel#general Rotawho is on call';
const warning =
  'Warning:Before you releaseTell support, Due 2026-12-01 . TeamReleases Channel#releases';
const log = 'From web-1:WARN retry (1 < 3) && "slow"';

describe('the way from Data Center', () => {
  let stage: Stage;
  let library: LibraryPage;
  let admin: AdminPage;
  let handbook: string;
  let release: string;

  before(async () => {
    stage = await openStage('--empty');
    handbook = await publishPage(stage.stack, 'ENG', 'Team handbook', teamHandbook());
    release = await publishPage(stage.stack, 'OPS', 'Release day', releaseDay());
    library = await LibraryPage.open(stage);
    ({ admin } = library);
  });
  after(() => stage.close());

  const read = (page: string, as = 'reader') => readAs(stage.browser, stage.stack, page, as);
  const migrate = (...args: readonly string[]) =>
    migratePages(
      stage.stack,
      ...onPages.flatMap((name) => ['--macro', name]),
      ...['--journal', path.join(stage.dataFolder, 'pages.jsonl')],
      ...args,
    );
  const boxes = async (page: string): Promise<readonly string[]> => {
    const answer = await fetch(`${stage.stack.ready.site}${page}?as=reader`);
    const found = (await answer.text()).matchAll(/Unknown macro: ([\w-]+)/g);
    return [...found].map(([, name = '']) => name);
  };

  test('begins with a report on 25 macros: what runs is published, the rest is drafts', async () => {
    await admin.press('Import and export');
    await library.choose(bandanaFile);
    await admin.button('All (25)').waitFor();
    await admin.button('Needs rewriting (6)').waitFor();
    const rows = await admin.frame.locator('ops-import-report tbody tr').evaluateAll((lines) =>
      lines.map((line) => {
        const name = line.querySelector('th bdi')?.textContent ?? '';
        return [name, line.querySelector('.verdict')?.textContent.trim() ?? ''];
      }),
    );
    assert.deepEqual(Object.fromEntries(rows), verdicts);

    await admin.press('Needs rewriting (6)');
    await admin.press('Leave out all that are shown');
    await library.change('Drafts, which no reader sees', 'Published macros.');
    await admin.press('Import 19 macros');
    await admin.frame.getByText('19 macros are imported').first().waitFor();
    await admin.press('Choose all that are shown');
    await library.change('Published macros.', 'Drafts, which no reader sees');
    await admin.press('Import 6 macros');
    await admin.frame.getByText('25 macros are imported').first().waitFor();

    await library.back();
    await admin.frame.getByText('25 macros').first().waitFor();
    await admin.row('Countdown').filter({ hasText: 'Not published' }).waitFor();
    await admin.row('Box of the old wiki').filter({ hasText: 'Needs rewriting' }).waitFor();
    await admin.row('Rows from a list').filter({ hasText: 'Version 1' }).waitFor();
  });

  test('goes on in the editor, where one key mends each of two templates', async () => {
    const about = (words: string) => admin.frame.locator('ops-finding-list').getByText(words);
    await library.openMacro('Rows from a list');
    await about('$rows holds tags').waitFor();
    await library.mend('$rows holds tags');
    await about('Nothing was found').first().waitFor();
    await library.fill('Items', 'cards, transfers');
    await library.preview.getByRole('cell', { name: 'transfers' }).waitFor();
    await admin.press('Keep this output as expected');
    await admin.frame.getByText('The output is the one that was kept.').waitFor();
    await admin.frame.getByText('Samples saved').waitFor();
    assert.deepEqual(await library.publish('Cells again'), ['Sample 1 Differs']);

    await library.back();
    await library.openMacro('Show to a group');
    await library.mend('$others holds tags');
    await about('$others holds tags').waitFor({ state: 'detached' });
  });

  test('tries it as somebody, keeps what comes of it, and publishes what differs', async () => {
    const sample = admin.frame.locator('ops-macro-samples');
    await library.fill('Group', 'finan', 'finance');
    await library.fill('Body', 'Booked under 4711.');
    await library.preview.getByText('Booked under 4711.').waitFor();
    await admin.press('Duplicate');
    await library.change('As you', 'As a reader who');
    await library.preview.locator('em').getByText('For some people only.').waitFor();
    await admin.press('Keep this output as expected');
    await sample.getByText('The output is the one that was kept.').waitFor();
    await admin.frame.getByText('Samples saved').waitFor();

    assert.deepEqual(await library.publish('Slanted again'), [
      'Sample 1 As it was',
      'Sample 1 2 Differs',
    ]);
    await library.back();
  });

  test('finds the pages that hold the old macros, and moves them by the command', async () => {
    const before = [await boxes(handbook), await boxes(release)];
    assert.deepEqual(before, [
      ['team-card', 'rows', 'deadline', 'log-excerpt'],
      ['warning-panel', 'deadline', 'team-card', 'show-if-group'],
    ]);
    await library.openMacro('Team card', 'Where it is used');
    await library.uses('2 pages and blog posts still hold Data Center’s macro of this name');
    await library.uses('Release day');

    const shown = await migrate();
    assert.match(shown, /2 would be written\nNothing was written/);
    assert.deepEqual([await boxes(handbook), await boxes(release)], before);

    assert.match(await migrate('--space', 'ENG', '--apply'), /\n1 written\n/);
    await admin.press('Look again');
    await library.uses('1 of 2 pages');
    assert.match(await migrate('--apply'), /\n1 written\n/);
    await admin.press('Look again');
    await library.uses('No page that you see holds Data Center’s macro');
    await library.uses('2 pages and blog posts show this macro.');
    await library.back();
  });

  test('shows readers on the moved pages what the macros print', async () => {
    assert.deepEqual(await read(handbook), [card, 'cardstransfers', 'Due 2026-12-24', log]);
    assert.deepEqual(await read(release), [warning, 'For some people only.']);
    assert.deepEqual(await read(release, 'accountant'), [warning, 'Booked under 4711.']);
  });

  test('takes a change back by an older version', async () => {
    await library.openMacro('Team card');
    await library.write('Ask in the channel first.');
    assert.deepEqual(await library.publish('Where to ask'), ['Sample 1 Differs']);
    assert.equal((await read(handbook))[0], `${card} Ask in the channel first.`);

    await library.openTab('Versions');
    await admin.press('Compare');
    await admin.heading('Version 1 compared with version 2').waitFor();
    const differs = admin.frame.locator('ops-template-diff').getByText('Ask in the channel first.');
    await differs.first().waitFor();
    await admin.press('Restore version 1…');
    await admin.heading('Restore version 1?').waitFor();
    await admin.type('Note', 'It is on the rota');
    await admin.press('Restore');
    await admin.frame.getByText('Version 3 is what pages show now').waitFor();

    assert.equal((await read(handbook))[0], card);
    await library.back();
  });

  test('takes everything along in one file, from which a deleted macro comes back', async () => {
    await admin.press('Import and export');
    await admin.press('Export');
    const link = admin.frame.getByRole('link', { name: /^Download confluops-macros-/ });
    await link.waitFor();
    await admin.tabTo(link);
    const file = await library.saved(() => admin.page.keyboard.press('Enter'));
    await library.back();

    await library.search('Warning panel');
    await library.act('Warning panel', 'Delete');
    await admin.heading('Delete Warning panel?').waitFor();
    await admin.frame.getByText('1 page or blog post that you can see uses it.').waitFor();
    await admin.press('Delete');
    await admin.row('Warning panel').waitFor({ state: 'detached' });
    assert.equal((await read(release))[0], '(unknown-macro)');

    await admin.press('Import and export');
    const buffer = Buffer.from(file.text);
    await library.choose({ name: file.name, mimeType: 'application/json', buffer });
    await admin.press('Name to be resolved (24)');
    await admin.press('Leave out all that are shown');
    await admin.press('Import 1 macro');
    await admin.frame.getByText('1 macro is imported').first().waitFor();

    assert.deepEqual(await read(release), [warning, 'For some people only.']);
  });

  test('keeps to the policy of Custom UI all the while', async () => {
    const reports = (await (await fetch(`${stage.stack.ready.site}/host/reports`)).json()) as {
      readonly csp: readonly unknown[];
      readonly scripts: readonly unknown[];
    };

    assert.deepEqual([reports.csp, reports.scripts], [[], []]);
  });
});
