import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { EditorPage } from '../host/site/editor-page';
import type { Stack } from './stack';

/** The ways in which a user macro stands on a page: titles in the manifest. */
export type Way = 'User macro' | 'User macro in a sentence' | 'User macro around text';

/** Somebody who writes pages with user macros. */
export class MacroEditor {
  private constructor(
    readonly editor: EditorPage,
    readonly page: Page,
  ) {}

  /** Opens an address of the site in the editor, with the cursor in the body. */
  static async open(browser: Browser, { ready }: Stack, path: string): Promise<MacroEditor> {
    const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
    const page = await context.newPage();
    const editor = await EditorPage.open(page, `${ready.site}${path}`);
    await editor.body.click();
    return new MacroEditor(editor, page);
  }

  async title(title: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
    await this.editor.body.click();
  }

  /** Inserts a macro, which opens its dialog, and chooses a user macro there by a part of its title. */
  async insert(way: Way, macro: string): Promise<FrameLocator> {
    await this.editor.insert(way);
    const dialog = this.editor.dialog(way);
    await dialog.getByRole('combobox', { name: 'Search user macros' }).fill(macro);
    await dialog.getByRole('option', { name: macro }).first().click();
    await dialog.getByRole('button', { name: 'Save' }).waitFor();
    return dialog;
  }

  /** Opens the dialog of the macro that comes at that place in the page. */
  async edit(way: Way, index = 0): Promise<FrameLocator> {
    await this.editor.use('Edit', index);
    const dialog = this.editor.dialog(way);
    await dialog.getByRole('button', { name: 'Save' }).waitFor();
    return dialog;
  }

  /** Resolves when the dialog is gone. */
  async save(dialog: FrameLocator): Promise<void> {
    await dialog.getByRole('button', { name: 'Save' }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** Publishes, closes, and answers the page's path. */
  async publish(): Promise<string> {
    await this.editor.publish();
    const { pathname } = new URL(this.page.url());
    await this.page.context().close();
    return pathname;
  }
}

/** The field of that label, whatever its label says beside. */
export function textbox(dialog: FrameLocator, label: string): Locator {
  return dialog.getByRole('textbox', { name: new RegExp(`^${label}\\b`) });
}

/** Chooses what a field finds for a text. */
export async function pick(dialog: FrameLocator, field: string, text: string): Promise<void> {
  const input = dialog.getByRole('combobox', { name: field, exact: true });
  await input.fill(text);
  // Not the option that takes what was typed as it is.
  const found = dialog.getByRole('option').filter({ hasNotText: 'Use this' });
  await found.filter({ hasText: text }).first().click();
}

/** What each user macro of a page shows to somebody, in the order of the page. */
export async function readAs(
  browser: Browser,
  { ready }: Stack,
  path: string,
  as: string,
): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 2400 } });
  await page.goto(`${ready.site}${path}?as=${as}`);
  const frames = await page.locator('iframe[title^="User macro"]').all();
  const shown = await Promise.all(frames.map(shownIn));
  await page.close();
  return shown;
}

async function shownIn(frame: Locator): Promise<string> {
  const view = frame.contentFrame().locator('ops-macro-view:not([state=loading])');
  await view.waitFor({ state: 'attached', timeout: 60_000 });
  return view.evaluate((element) => {
    const text = element.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    const state = element.getAttribute('state') ?? '';
    return state === 'shown' ? text : `(${state})`;
  });
}
