/** What an administrator can do with one account. */
export type AccountAction = 'verify' | 'set-up' | 'edit' | 'open-console' | 'delete';

/** The administrator wants something done with an account. */
export class AccountActionEvent extends Event {
  static readonly type = 'ops-account-action';

  constructor(
    readonly action: AccountAction,
    readonly connectionId: string,
  ) {
    super(AccountActionEvent.type, { bubbles: true });
  }
}

/** The administrator leaves a dialog about an account. */
export class AccountCancelEvent extends Event {
  static readonly type = 'ops-account-cancel';

  constructor() {
    super(AccountCancelEvent.type, { bubbles: true });
  }
}
