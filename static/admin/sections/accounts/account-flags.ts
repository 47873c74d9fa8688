import type { Host } from '../../../shared/host';
import { unknownAccounts, type AccountsStore, type VerifiedAccounts } from './accounts-store';
import { message } from './messages';

type Found = Pick<AccountsStore['state'], 'unverified' | 'swept'>;

/**
 * What the section says where nothing on the page moves for it: Confluence shows it at the edge of
 * its window, and reads it out.
 */
export class AccountFlags {
  readonly #host: () => Pick<Host, 'flag'> | undefined;
  #told: Found = unknownAccounts;

  constructor(host: () => Pick<Host, 'flag'> | undefined) {
    this.#host = host;
  }

  /** Something was done well. */
  done(title: string): void {
    this.#host()?.flag({ id: 'confluops-accounts', title, type: 'success' });
  }

  /** All accounts were verified, as far as that went. */
  verified({ count, good, unclear }: VerifiedAccounts): void {
    const bad = count - good;
    if (unclear > 0) this.#warn(message('said.all-unverified', { count: unclear }));
    else
      this.done(
        bad > 0 ? message('said.all', { count, bad }) : message('said.all-good', { count }),
      );
  }

  /** What the store came upon by itself, once each. */
  found({ unverified, swept }: Found): void {
    if (swept > 0 && swept !== this.#told.swept) {
      const title = message('said.swept', { count: swept });
      this.#host()?.flag({ id: 'confluops-swept', title });
    }
    if (unverified && unverified !== this.#told.unverified) {
      const { name, code } = unverified;
      const isForbidden = code === 'forbidden';
      this.#warn(isForbidden ? message('said.forbidden') : message('said.unverified', { name }));
    }
    this.#told = { unverified, swept };
  }

  #warn(title: string): void {
    this.#host()?.flag({ id: 'confluops-unverified', title, type: 'warning' });
  }
}
