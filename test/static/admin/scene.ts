import { fixture, html } from '@open-wc/testing';
import '../../../static/admin/define';
import type { RowAction } from '../../../components/account-form/account-request';
import { RequestEvent } from '../../../components/internal/request';
import type { PublicAccount } from '../../../contract/accounts';
import type { AdminPage } from '../../../static/admin/page';
import { deep } from '../../components/deep';
import { Backend, settled, TestClock } from './backend';

/** The admin page over a backend and a clock of its own. */
export class Scene {
  readonly backend = new Backend();
  readonly clock = new TestClock();
  /** Addresses that were opened in a new tab. */
  readonly opened: string[] = [];

  /** The page with everything that it loads. */
  async show(): Promise<AdminPage> {
    const page = document.createElement('ops-admin-page');
    const open = (url: string) => {
      this.opened.push(url);
      return Promise.resolve();
    };
    Object.assign(page, { gateway: this.backend.gateway, clock: this.clock, host: { open } });
    await fixture<AdminPage>(html`${page}`);
    await shown();
    return page;
  }

  /** Chooses an action in the row of an account. */
  async act(page: AdminPage, type: RowAction, account: PublicAccount): Promise<void> {
    deep(page, 'ops-account-table').dispatchEvent(
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

/** Resolves when the page shows what it has been answered. */
export async function shown(): Promise<void> {
  await settled();
  await new Promise(requestAnimationFrame);
}
