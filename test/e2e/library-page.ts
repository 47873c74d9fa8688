import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { AdminPage } from './admin-page';
import type { Stage } from './stage';

/** A file for a form, from a disk or from memory. */
type ChosenFile = string | { readonly name: string; readonly mimeType: string; buffer: Buffer };

/** The section with the user macros, used by keyboard alone. */
export class LibraryPage {
  private constructor(readonly admin: AdminPage) {}

  static async open({ browser, stack }: Stage): Promise<LibraryPage> {
    const context = { viewport: { width: 1360, height: 1000 }, reducedMotion: 'reduce' } as const;
    const admin = await AdminPage.openIn(await browser.newPage(context), stack);
    await admin.goTo('User macros');
    return new LibraryPage(admin);
  }

  /** From a macro, or from import and export, back to all macros. */
  async back(): Promise<void> {
    await this.admin.press('All user macros');
    await this.admin.button('Import and export').waitFor();
  }

  /** Opens a macro of the list by its title, on one of its tabs. */
  async openMacro(title: string, tab = 'Edit'): Promise<void> {
    await this.search(title);
    await this.admin.press(title);
    await this.admin.heading(title).first().waitFor();
    if (tab !== 'Edit') await this.openTab(tab);
  }

  /** Narrows the list. */
  async search(text: string): Promise<void> {
    await this.admin.type('Search macros', text);
  }

  /** Chooses from the menu of a row of the list. */
  async act(title: string, item: string): Promise<void> {
    await this.admin.press(`More actions for ${title}`);
    const entry = this.admin.frame.getByRole('menuitem', { name: item, exact: true });
    await entry.waitFor();
    await this.#arrowTo(entry, 'ArrowDown');
    await this.admin.page.keyboard.press('Enter');
  }

  /** Opens a tab of the open macro. */
  async openTab(name: string): Promise<void> {
    await this.admin.tabTo(this.admin.frame.locator('[role=tab][aria-selected=true]'));
    const tab = this.admin.frame.getByRole('tab', { name, exact: true });
    await this.#arrowTo(tab, 'ArrowRight');
    await this.admin.page.keyboard.press('Enter');
  }

  /** Resolves when the tab with the uses of the open macro says this. */
  async uses(words: string | RegExp): Promise<void> {
    await this.admin.frame.locator('ops-library-uses').getByText(words).first().waitFor();
  }

  /** Types into a field of the chosen sample; in one that searches, chooses what it finds. */
  async fill(field: string, text: string, found?: string): Promise<void> {
    const { frame, page } = this.admin;
    const samples = frame.locator('ops-macro-samples');
    await this.admin.tabTo(samples.getByRole(found ? 'combobox' : 'textbox', { name: field }));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
    if (found === undefined) return;
    const option = samples.getByRole('option').filter({ hasNotText: 'Use this', hasText: found });
    await option.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }

  /** From the chosen button of a radio group to another one. */
  async change(chosen: string, other: string): Promise<void> {
    await this.admin.tabTo(this.admin.frame.getByLabel(chosen));
    await this.#arrowTo(this.admin.frame.getByLabel(other), 'ArrowDown');
  }

  /** The editor of the open macro's template. */
  get editor(): Locator {
    return this.admin.frame.locator('ops-template-editor');
  }

  /** The output in the editor's preview. */
  get preview(): Locator {
    return this.admin.frame.locator('ops-template-preview ops-macro-view[state=shown]');
  }

  /** Writes at the end of the open macro's template. */
  async write(text: string): Promise<void> {
    await this.admin.tabTo(this.editor.locator('.cm-content'));
    await this.admin.page.keyboard.press('ControlOrMeta+End');
    await this.admin.page.keyboard.type(text);
  }

  /** Goes by key to the finding that says this, and mends it by key. */
  async mend(words: string): Promise<void> {
    const { keyboard } = this.admin.page;
    await this.admin.tabTo(this.editor.locator('.cm-content'));
    for (let presses = 0; presses < 4; presses += 1) {
      await keyboard.press('F8');
      if ((await this.#told()).includes(words)) break;
    }
    await keyboard.press('ControlOrMeta+.');
  }

  /** Publishes the open macro's draft, and answers what the dialog says of each sample. */
  async publish(note: string): Promise<readonly string[]> {
    const { admin } = this;
    await admin.press('Publish…');
    await admin.heading('Samples with both versions').waitFor();
    const samples = await admin.frame.locator('ops-sample-comparison summary').allInnerTexts();
    await admin.type('What changes, and why', note);
    await admin.press('Publish');
    await admin.heading('Version 2 is published').waitFor();
    await admin.press('Close');
    await admin.frame.locator('ops-library-editor .state').getByText('This is what').waitFor();
    return samples.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** Chooses a file to import. */
  async choose(file: ChosenFile): Promise<void> {
    const chooser = this.admin.page.waitForEvent('filechooser');
    await this.admin.press('Choose files');
    await (await chooser).setFiles(file);
  }

  /** What is downloaded by something that is done. */
  async saved(act: () => Promise<void>): Promise<{ name: string; text: string }> {
    const download = this.admin.page.waitForEvent('download');
    await act();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  /** What the editor says of the finding at the cursor. */
  #told(): Promise<string> {
    return this.editor.evaluate(async (element) => {
      await (element as HTMLElementTagNameMap['ops-template-editor']).updateComplete;
      return element.shadowRoot?.querySelector('#finding')?.textContent ?? '';
    });
  }

  async #arrowTo(target: Locator, key: 'ArrowDown' | 'ArrowRight'): Promise<void> {
    for (let presses = 0; presses < 10; presses += 1) {
      if (await target.evaluate((element) => element.matches(':focus'))) return;
      await this.admin.page.keyboard.press(key);
    }
    throw new Error(`the arrows do not reach ${target.toString()}`);
  }
}
