import type { SetupLinkLifetime } from '../../contract/accounts';
import type { BrokerKeys } from '../../contract/broker';
import type { AccountDraft } from '../account-form/account-draft';
import type { SpaceRequest } from '../space-picker/space-request';

/** What the wizard asks of its page: the wizard itself does nothing but show and ask. */
export type WizardRequest =
  | SpaceRequest
  | { readonly type: 'store-account'; readonly draft: AccountDraft }
  | { readonly type: 'store-broker'; readonly keys: BrokerKeys }
  | { readonly type: 'choose-lifetime'; readonly lifetime: SetupLinkLifetime }
  | { readonly type: 'open-link' }
  | { readonly type: 'command-run' }
  | { readonly type: 'step-back' }
  | { readonly type: 'connect-another' }
  | { readonly type: 'visit'; readonly url: string }
  | { readonly type: 'close' };
