import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import type {
  LibraryMacro,
  LibraryVersion,
  MacroContent,
  TemplateFinding,
} from '../../contract/library';
import { AdminPage } from './admin-page';
import { Administrator } from './administrator';
import { axeProblems } from './axe';
import { openStage, type Stage } from './stage';

const name = 'opening-hours';
const lines = Array.from({ length: 30 }, (_, index) => `<li>Step ${index + 1}</li>`).join('\n');
const first = `<ul>\n${lines}\n</ul>\n<p>Open from nine</p>`;
const second = `#set($row = "<b>ten</b>")\n${first}\n<p>Open from $row</p>`;

interface Read {
  readonly macro: LibraryMacro;
  readonly published: LibraryVersion;
  readonly findings: readonly TemplateFinding[];
}

describe('versions of a user macro, by keyboard', () => {
  let stage: Stage;
  let administrator: Administrator;
  let admin: AdminPage;

  const contentOf = (template: string, title: string): MacroContent => ({
    title,
    description: '',
    categories: [],
    icon: '',
    bodyHandling: 'none',
    encoding: 'data-center',
    template,
  });
  const read = (): Promise<Read> => administrator.ask<Read>('library.read', { name });

  async function publish(content: MacroContent): Promise<void> {
    const { macro } = await read();
    const saved = await administrator.ask<{ macro: LibraryMacro }>('library.save-draft', {
      name,
      seen: macro.draft?.revision ?? 0,
      basedOn: macro.version,
      draft: { content, note: '' },
    });
    const { revision, draft } = saved.macro;
    const input = { name, seen: revision, draft: draft?.revision ?? 0 };
    await administrator.ask('library.publish', input);
  }

  const frame = (): Frame => {
    const [, found] = admin.page.frames();
    assert.ok(found);
    return found;
  };
  const tab = (words: string): Locator => admin.frame.getByRole('tab', { name: words });
  const openTab = async (words: string): Promise<void> => {
    await admin.tabTo(admin.frame.locator('[role=tab][aria-selected=true]'));
    await admin.page.keyboard.press('Home');
    while (!(await tab(words).evaluate((element) => element.matches(':focus'))))
      await admin.page.keyboard.press('ArrowRight');
    await admin.page.keyboard.press('Enter');
  };

  before(async () => {
    stage = await openStage();
    administrator = await Administrator.of(stage.stack);
    const content = contentOf(first, 'Opening hours');
    await administrator.ask('library.create', { name, draft: { content, note: '' } });
    await publish(content);
    await publish(contentOf(second, 'When we open'));
    const page = await stage.browser.newPage({ reducedMotion: 'reduce' });
    admin = await AdminPage.openIn(page, stage.stack);
    await admin.goTo('User macros');
    await admin.press('When we open');
    await admin.heading('When we open').waitFor();
  });
  after(() => stage.close());

  test('compares two versions, and is read out where they differ', async () => {
    await openTab('Versions');
    await admin.press('Compare');
    await admin.heading('Version 1 compared with version 2').waitFor();

    await admin.frame.getByRole('cell', { name: 'Opening hours' }).waitFor();
    await admin.press('Next change');
    await admin.page.keyboard.press('Enter');
    const told = admin.frame.locator('ops-template-diff [role=status]');
    assert.match(await told.innerText(), /^Change 2 of 2, line 34/);
    assert.match((await told.textContent()) ?? '', /Added:[^]*Open from \$row/);
    assert.deepEqual(await axeProblems(frame()), []);
  });

  test('shows an old version as readers would get it', async () => {
    await admin.press('Preview version 1');
    await admin.heading('Preview of version 1').waitFor();

    await admin.frame.locator('ops-macro-view').getByText('Open from nine').waitFor();
    assert.deepEqual(await axeProblems(frame()), []);
  });

  test('restores it with a note, as a new version', async () => {
    await admin.press('Restore version 1…');
    await admin.heading('Restore version 1?').waitFor();
    await admin.type('Note', 'Ten was too late');
    assert.deepEqual(await axeProblems(frame()), []);
    await admin.press('Restore');
    await admin.frame.getByText('Version 3 is what pages show now').waitFor();

    const { macro, published } = await read();
    assert.deepEqual(
      [macro.version, published.kind, published.restores, published.note, published.template],
      [3, 'restored', 1, 'Ten was too late', first],
    );
    await admin.frame.getByText('Restored from version 1').waitFor();
  });

  test('keeps to the policy of Custom UI all the while', async () => {
    const reports = (await (await fetch(`${stage.stack.ready.site}/host/reports`)).json()) as {
      readonly csp: readonly unknown[];
      readonly scripts: readonly unknown[];
    };

    assert.deepEqual([reports.csp, reports.scripts], [[], []]);
  });
});
