import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Ready, Stack } from './stack';

/** What an administrator types into the first step of the wizard. */
export interface TypedAccount {
  readonly displayName: string;
  /** As far as it takes for the list to find it. */
  readonly region: string;
  readonly accountNumber: string;
}

/** The admin page in a browser, used by keyboard alone. */
export class AdminPage {
  private constructor(
    readonly page: Page,
    readonly frame: FrameLocator,
  ) {}

  /** @param query - `?as=…&theme=…` */
  static async open(browser: Browser, stack: Stack, query = ''): Promise<AdminPage> {
    return AdminPage.openIn(await browser.newPage(), stack, query);
  }

  /** In a page that somebody watches already. */
  static async openIn(page: Page, stack: Stack, query = ''): Promise<AdminPage> {
    await page.goto(`${stack.ready.site}/wiki/admin/confluops${query}`);
    return new AdminPage(page, page.frameLocator('iframe'));
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name, exact: true }).first();
  }

  heading(name: string): Locator {
    return this.frame.getByRole('heading', { name });
  }

  /** An open dialog; what it shows is slotted, so it stands in the element and not in its dialog. */
  dialog(heading: string): Locator {
    return this.frame
      .locator('ops-dialog')
      .filter({ has: this.page.getByRole('heading', { name: heading }) });
  }

  /** The table's row of an account. */
  row(displayName: string): Locator {
    return this.frame.getByRole('row').filter({ hasText: displayName });
  }

  /** Leads to a section of the page, whose heading is its name. */
  async goTo(section: string): Promise<void> {
    await this.press(section);
    await this.frame.getByRole('heading', { name: section, exact: true }).waitFor();
  }

  /** Presses a button that the Tab key reaches. */
  async press(name: string | RegExp): Promise<void> {
    await this.tabTo(this.button(name));
    await this.page.keyboard.press('Enter');
  }

  /** Types over what is in a field that the Tab key reaches; in a list, its first letters. */
  async type(label: string, text: string): Promise<void> {
    await this.tabTo(this.frame.getByLabel(label));
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  /** Chooses a radio button that the Tab key reaches. */
  async choose(label: string): Promise<void> {
    await this.tabTo(this.frame.getByLabel(label));
    await this.page.keyboard.press('Space');
  }

  /** @throws when as many presses of the Tab key as the page has stops do not lead there. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < 120; presses += 1) {
      const focus = await target.evaluate(focusFrom);
      if (focus === 'target') return;
      // In an editor Tab indents, until Escape lets it lead on.
      if (focus === 'editor') await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${target.toString()}`);
  }

  /** From the list of accounts, or its empty state, to the step of the access key or of the role. */
  async describeAccount(account: TypedAccount): Promise<void> {
    await this.press('Connect an account');
    await this.fillIn(account);
    await this.press('Continue');
  }

  /** The first step, as far as its fields. */
  async fillIn({ displayName, region, accountNumber }: TypedAccount): Promise<void> {
    await this.type('Display name', displayName);
    await this.type('AWS region', region);
    await this.type('AWS account number', accountNumber);
    await this.choose('Everybody who can edit a page');
  }

  /** The step of the access key. */
  async giveBrokerKeys(
    keys: Pick<Ready, 'brokerAccessKeyId' | 'brokerSecretAccessKey'>,
  ): Promise<void> {
    await this.type('Access key ID', keys.brokerAccessKeyId);
    await this.type('Secret access key', keys.brokerSecretAccessKey);
    await this.press('Check and save key');
  }

  /** The line that the step of the role prints. */
  printedCommand(): Promise<string> {
    return this.frame.locator('ops-setup-kit ops-copy-field code').first().innerText();
  }
}

/** Where the focus is, seen from an element in its document. */
function focusFrom(target: Element): 'target' | 'editor' | 'elsewhere' {
  if (target.matches(':focus')) return 'target';
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) {
    ({ activeElement } = activeElement.shadowRoot);
  }
  return activeElement?.classList.contains('cm-content') ? 'editor' : 'elsewhere';
}
