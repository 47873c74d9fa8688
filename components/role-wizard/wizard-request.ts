import type { SetupLinkLifetime } from '../../contract/accounts';
import type { BrokerKeys } from '../../contract/broker';
import type { AccountFormRequest } from '../account-form/account-request';

/** What the wizard asks of its page: the wizard itself does nothing but show and ask. */
export type WizardRequest =
  | AccountFormRequest
  | { readonly type: 'broker.save'; readonly keys: BrokerKeys }
  /** Opens a setup link. */
  | { readonly type: 'accounts.setup' }
  | { readonly type: 'choose-lifetime'; readonly lifetime: SetupLinkLifetime }
  | { readonly type: 'command-run' }
  | { readonly type: 'step-back' }
  | { readonly type: 'connect-another' }
  | { readonly type: 'visit'; readonly url: string }
  | { readonly type: 'close' };
