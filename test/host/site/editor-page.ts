import type { FrameLocator, Locator, Page } from 'playwright-core';

/** A page of the local site in the editor, as somebody at the keyboard uses it. */
export class EditorPage {
  readonly body: Locator;

  private constructor(readonly page: Page) {
    this.body = page.getByRole('textbox', { name: 'Page body' });
  }

  /** Opens the address, which is one in the editor; the clipboard can be used from then on. */
  static async open(page: Page, address: string): Promise<EditorPage> {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    const editor = new EditorPage(page);
    await page.locator('[data-editor=body][contenteditable=true]').waitFor();
    return editor;
  }

  /** Puts the cursor at the end of the line that holds the text. */
  async standAfter(text: string): Promise<void> {
    await this.body.getByText(text).first().click();
    await this.page.keyboard.press('End');
  }

  /** Types at the cursor; `\n` is Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Pastes text from the clipboard at the cursor. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Inserts a macro by the toolbar's button, at the cursor. */
  async insert(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Insert', exact: true }).click();
    await this.page.getByRole('combobox', { name: 'Search macros' }).fill(title);
    await this.page.getByRole('option', { name: title }).first().click();
  }

  /** The frame inside the dialog of that title. */
  dialog(title: string): FrameLocator {
    return this.page.getByRole('dialog', { name: title }).locator('iframe').contentFrame();
  }

  /** Frames of macros in the body, in the order of the text. */
  get frames(): Locator {
    return this.body.locator('iframe');
  }

  /** Chooses the macro that comes at that place, from 0, and uses one of its tools. */
  async use(tool: 'Edit' | 'Copy' | 'Remove', index = 0): Promise<void> {
    await this.body.locator('.macro-cover').nth(index).click();
    const toolbar = this.page.getByRole('toolbar', { name: / macro$/ });
    await toolbar.getByRole('button', { name: tool }).click();
  }

  /** Resolves when the draft is on the site. */
  async saved(): Promise<void> {
    await this.page.getByRole('status').getByText('Draft saved').waitFor();
  }

  /** Publishes and resolves when the page is shown. */
  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Update|Publish)$/ }).click();
    await this.page.getByRole('link', { name: 'Edit' }).waitFor();
  }
}
