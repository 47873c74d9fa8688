import { fixture, html } from '@open-wc/testing';
import '../../../static/admin/define';
// Loaded when they are shown: here beforehand, so that no test waits for the network.
import '../../../static/admin/sections/library/list/define';
import '../../../static/admin/sections/library/macro/define';
import '../../../static/admin/sections/library/macro/access/define';
import '../../../static/admin/sections/library/versions/define';
import '../../../static/admin/sections/settings/panel';
import type { RowAction } from '../../../components/account-form/account-request';
import { RequestEvent } from '../../../components/internal/request';
import type { PublicAccount } from '../../../contract/accounts';
import type { AdminPage } from '../../../static/admin/page';
import type { Section } from '../../../static/admin/section';
import type { AskConfluence } from '../../../static/shared/macro-directory/answer';
import type { HostFlag } from '../../../static/shared/host';
import { accounts } from '../../../static/admin/sections/accounts/section';
import { deep } from '../../components/deep';
import { Backend, settled, TestClock } from './backend';

/** The admin page over a backend and a clock of its own. */
export class Scene {
  readonly backend = new Backend();
  readonly clock = new TestClock();
  /** Addresses that were opened in a new tab. */
  readonly opened: string[] = [];
  /** What answers in Confluence's place. */
  confluence: AskConfluence | undefined;
  /** Titles of the flags that Confluence was asked to show. */
  readonly flags: string[] = [];

  /** What the page is given. */
  get ports() {
    const open = (url: string) => {
      this.opened.push(url);
      return Promise.resolve();
    };
    return {
      gateway: this.backend.gateway,
      clock: this.clock,
      host: {
        context: () => Promise.resolve({ siteUrl: 'https://site.example' }),
        open,
        flag: ({ title }: HostFlag) => void this.flags.push(title),
      },
      confluence: this.confluence,
    };
  }

  /** The page with everything that it loads. */
  async show(): Promise<AdminPage> {
    const page = Object.assign(document.createElement('ops-admin-page'), this.ports);
    await fixture<AdminPage>(html`${page}`);
    await shown();
    return page;
  }

  /** A page that shows that section, and the section's element. */
  async open(section: Section = accounts): Promise<HTMLElement> {
    const page = await this.show();
    await navigate(page, section);
    return sectionOf(page);
  }

  /** Chooses an action in the row of an account. */
  async act(section: HTMLElement, type: RowAction, account: PublicAccount): Promise<void> {
    deep(section, 'ops-account-table').dispatchEvent(
      new RequestEvent({ type, connectionId: account.connectionId }),
    );
    await shown();
  }

  async type(field: Element, text: string): Promise<void> {
    const control = deep(field, '#control') as HTMLInputElement;
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await shown();
  }
}

/** The buttons of the page's navigation. */
export function linksOf(page: AdminPage): readonly HTMLButtonElement[] {
  return [...(page.shadowRoot?.querySelectorAll<HTMLButtonElement>('nav button') ?? [])];
}

/** Leads the page to a section by its navigation. */
export async function navigate(page: AdminPage, section: Section): Promise<void> {
  const link = linksOf(page).find((button) => button.textContent.trim() === section.name());
  if (!link) throw new Error(`The navigation does not lead to ${section.name()}`);
  link.click();
  await shown();
}

/** The element of the section that the page shows. */
export function sectionOf(page: AdminPage): HTMLElement {
  return deep(page, 'main > :last-child');
}

/** Resolves when the page shows what it has been answered. */
export async function shown(): Promise<void> {
  await settled();
  await new Promise(requestAnimationFrame);
}
