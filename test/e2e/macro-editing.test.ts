import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { LibraryMacro, MacroContent } from '../../contract/library';
import { AdminPage } from './admin-page';
import { Administrator } from './administrator';
import { axeProblems } from './axe';
import type { Stack } from './stack';
import { openStage, type Stage } from './stage';

/** As Data Center's templates print markup, which is encoded here. */
const template = '## @param Who:title=Who|type=string\n#set($row = "<b>$!paramWho</b>")\n$row\n';

const content: MacroContent = {
  title: 'Greeting',
  description: 'Says hello',
  categories: [],
  icon: '',
  bodyHandling: 'none',
  encoding: 'data-center',
  template,
};

describe('a macro in its editor', () => {
  let stage: Stage;
  let stack: Stack;
  let browser: Browser;
  let administrator: Administrator;

  before(async () => {
    stage = await openStage();
    ({ stack, browser } = stage);
    administrator = await Administrator.of(stack);
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  after(() => stage.close());

  /** A macro that is published as it came from Data Center. */
  async function published(name: string): Promise<void> {
    const draft = { content: { ...content, title: `Greeting ${name}` }, note: '' };
    const { macro } = await administrator.ask<{ macro: LibraryMacro }>('library.create', {
      name,
      draft,
    });
    await administrator.ask('library.publish', {
      name,
      seen: macro.revision,
      draft: macro.draft?.revision,
    });
  }

  async function edit(
    name: string,
  ): Promise<{ admin: AdminPage; frame: FrameLocator; page: Page }> {
    const context = await browser.newContext({
      viewport: { width: 1360, height: 1000 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const admin = await AdminPage.openIn(page, stack);
    const { frame } = admin;
    await admin.button('User macros').click();
    await frame.getByRole('button', { name: `Greeting ${name}`, exact: true }).click();
    await frame.locator('ops-template-editor').waitFor();
    return { admin, frame, page };
  }

  const state = (frame: FrameLocator) => frame.locator('ops-library-editor .state');
  const preview = (frame: FrameLocator) =>
    frame.locator('ops-template-preview ops-macro-view[state=shown]');

  test('tells which output is not the kept one any more, there and when it is published', async () => {
    await published('hello');
    const { frame, page } = await edit('hello');

    await frame.locator('ops-macro-samples').getByRole('textbox', { name: 'Who' }).fill('Ben');
    await preview(frame).getByText('<b>Ben</b>').waitFor();
    await frame.locator('ops-template-editor .cm-content').focus();
    await page.keyboard.press('F8');
    await frame.locator('ops-template-editor').getByText('$row holds tags').waitFor();
    assert.deepEqual(await axeProblems(page.frames()[1]!), []);
    await page.keyboard.press('ControlOrMeta+.');
    await preview(frame).locator('b').getByText('Ben').waitFor();
    await frame.getByRole('button', { name: 'Keep this output as expected' }).click();
    await frame.getByText('The output is the one that was kept.').waitFor();
    await frame.getByText('Samples saved').waitFor();
    assert.deepEqual(await axeProblems(page.frames()[1]!), []);

    await page.keyboard.press('Control+s');
    await state(frame).getByText('Draft saved').waitFor();
    await frame.locator('ops-template-editor .cm-content').focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('!');
    await frame.getByText('The output differs from the one that was kept.').waitFor();

    await frame.getByRole('button', { name: 'Publish…' }).focus();
    await page.keyboard.press('Enter');
    await frame.getByText('1 sample differs from what readers get now.').waitFor();
    await frame.getByText('1 sample differs from the output that was kept').waitFor();
    assert.deepEqual(await axeProblems(page.frames()[1]!), []);
    await frame.getByRole('textbox', { name: 'What changes, and why' }).fill('Bold again');
    await frame.getByRole('button', { name: 'Publish', exact: true }).click();
    await frame.getByRole('heading', { name: 'Version 2 is published' }).waitFor();
    await frame.getByRole('button', { name: 'Close' }).click();
    await state(frame).getByText('This is what readers get').waitFor();
  });

  test('has its draft after a reload, which is gone on with or discarded', async () => {
    await published('draft');
    const { frame, page } = await edit('draft');
    await frame.locator('ops-template-editor .cm-content').focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('unpublished');
    // The tab that is left saves what was typed just now.
    await frame.getByRole('tab', { name: 'Access' }).click();
    await frame.locator('ops-library-editor').waitFor({ state: 'detached' });
    await page.close();

    const again = await edit('draft');
    await preview(again.frame).getByText('unpublished').waitFor();
    await again.frame
      .getByRole('heading', { name: /^There is a draft of/ })
      .or(again.frame.getByText(/There is a draft of/))
      .first()
      .waitFor();
    await again.frame.getByRole('button', { name: 'Discard the draft' }).click();
    await state(again.frame).getByText('This is what readers get').waitFor();

    const { draft } = await administrator.ask<{ draft?: unknown }>('library.read', {
      name: 'draft',
    });
    assert.equal(draft, undefined);
  });

  test('shows two administrators each other’s text, and loses neither', async () => {
    await published('both');
    const one = await edit('both');
    const other = await edit('both');
    const write = async ({ frame, page }: typeof one, text: string) => {
      await frame.locator('ops-template-editor .cm-content').focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(text);
      await page.keyboard.press('Control+s');
    };

    await write(one, 'first');
    await state(one.frame).getByText('Draft saved').waitFor();
    await write(other, 'second');
    await other.frame.getByText('Another administrator has saved another draft').waitFor();
    assert.deepEqual(await axeProblems(other.page.frames()[1]!), []);
    await other.frame.getByRole('button', { name: 'Keep mine' }).click();
    await state(other.frame).getByText('Draft saved').waitFor();
    assert.match(await stored(), /second/);
    await other.frame.getByRole('button', { name: 'Take it back' }).click();
    await other.page.keyboard.press('Control+s');
    await state(other.frame).getByText('Draft saved').waitFor();

    assert.match(await stored(), /first/);

    async function stored(): Promise<string> {
      const { draft } = await administrator.ask<{ draft?: { content: MacroContent } }>(
        'library.read',
        { name: 'both' },
      );
      return draft?.content.template ?? '';
    }
  });
});
