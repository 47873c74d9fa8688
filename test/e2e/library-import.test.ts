import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Download, Frame } from 'playwright-core';
import type { LibraryMacro } from '../../contract/library';
import type { LibraryRecord } from '../../contract/library-records';
import { readCsv } from '../../rules/import/csv';
import { bandanaFile } from '../rules/import/reading';
import { AdminPage } from './admin-page';
import { Administrator } from './administrator';
import { axeProblems } from './axe';
import { openStage, type Stage } from './stage';

describe('an administrator who comes from Data Center', () => {
  let stage: Stage;
  let administrator: Administrator;
  let admin: AdminPage;

  before(async () => {
    stage = await openStage();
    administrator = await Administrator.of(stage.stack);
    admin = await AdminPage.open(stage.browser, stage.stack);
    await admin.goTo('User macros');
    await admin.press('Import and export');
    await admin.heading('Import user macros').waitFor();
  });
  after(() => stage.close());

  const frame = (): Frame => {
    const [, found] = admin.page.frames();
    assert.ok(found);
    return found;
  };
  const choose = async (file: string): Promise<void> => {
    const chooser = admin.page.waitForEvent('filechooser');
    await admin.press('Choose files');
    await (await chooser).setFiles(file);
  };
  const saved = async (act: () => Promise<void>): Promise<{ name: string; text: string }> => {
    const download: Promise<Download> = admin.page.waitForEvent('download');
    await act();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  const list = async (): Promise<readonly LibraryMacro[]> => {
    const { macros } = await administrator.ask<{ macros: LibraryMacro[] }>('library.list');
    return macros;
  };
  const records = async (): Promise<readonly LibraryRecord[]> => {
    const { records: all } = await administrator.ask<{ records: LibraryRecord[] }>(
      'library.export',
      { credentials: 'kept' },
    );
    return all;
  };
  let before25: readonly LibraryMacro[] = [];

  test('reads a report of the database’s value before anything is imported', async () => {
    before25 = await list();
    await choose(bandanaFile);
    await admin.button('All (25)').waitFor();
    await admin.button('Needs rewriting (6)').waitFor();

    assert.equal((await list()).length, before25.length);
    await admin.press('2 findings in java-version');
    await admin.frame.getByText('There is no Java in Cloud.').first().waitFor();
    assert.deepEqual(await axeProblems(frame()), []);
  });

  test('resolves a name that is taken, and imports all of them as drafts', async () => {
    await admin.frame.getByText('1 name has to be resolved first').waitFor();
    await admin.type('Name of notice here', 'old-notice');
    await admin.page.keyboard.press('Enter');
    await admin.press('Import 25 macros');
    await admin.frame.getByText('25 macros are imported').first().waitFor();

    const macros = await list();
    assert.equal(macros.length, before25.length + 25);
    const notice = macros.find(({ name }) => name === 'old-notice');
    assert.deepEqual([notice?.version, notice?.title], [0, 'Notice with title']);
    assert.equal(macros.find(({ name }) => name === 'java-version')?.visibility, 'administrators');
    assert.deepEqual(await axeProblems(frame()), []);
  });

  test('takes along a summary of what is left to do', async () => {
    const { name, text } = await saved(() => admin.press('Download the summary (CSV)'));

    assert.equal(name, 'confluops-import.csv');
    const { rows } = readCsv(text.replace('\ufeff', ''));
    assert.equal(rows.length, 26);
    const notice = rows.find(([, original]) => original === 'notice');
    assert.deepEqual(notice?.slice(0, 6), [
      'bandana.xml',
      'notice',
      'old-notice',
      'Notice with title',
      'Runs',
      'Stored as a draft',
    ]);
    const loop = rows.find(([, original]) => original === 'broken-loop');
    assert.match(loop?.at(-1) ?? '', /^Line 4: /);
  });

  test('exports all, deletes all, and imports the export without loss', async () => {
    const kept = await records();
    await admin.frame.getByLabel('Leave credentials in templates').waitFor();
    await admin.choose('Leave credentials in templates');
    await admin.press('Export');
    const link = admin.frame.getByRole('link', { name: /^Download confluops-macros-/ });
    await link.waitFor();
    await admin.tabTo(link);
    const file = await saved(() => admin.page.keyboard.press('Enter'));
    assert.deepEqual((JSON.parse(file.text) as { records: unknown }).records, kept);

    for (const { name, revision: seen } of await list()) {
      await administrator.ask('library.delete', { name, seen });
    }
    assert.equal((await list()).length, 0);
    const chooser = admin.page.waitForEvent('filechooser');
    await admin.press('Choose files');
    const payload = {
      name: file.name,
      mimeType: 'application/json',
      buffer: Buffer.from(file.text),
    };
    await (await chooser).setFiles(payload);
    const count = before25.length + 25;
    await admin.press(`Import ${count} macros`);
    await admin.frame.getByText(`${count} macros are imported`).first().waitFor();

    assert.deepEqual(await records(), kept);
  });
});
