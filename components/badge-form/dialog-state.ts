import type { AlarmDoubt, AlarmState } from '../../contract/alarms';
import type { OpenedSeal, PlaceableAccount } from '../../contract/placing';
import type { RefusalCode } from '../../contract/result';
import type { ListedAlarms } from '../alarm-picker/matches';
import type { AlarmChoice } from './badge-draft';

/** What is known of the chosen alarm. */
export interface ShownAlarm {
  readonly state: AlarmState;
  readonly doubt?: AlarmDoubt | undefined;
  /** ISO 8601 time of the last change of state. */
  readonly since?: string | undefined;
  readonly reason?: string | undefined;
  /** ISO 8601 time of the answer. */
  readonly checkedAt?: string | undefined;
  /** Whether the account's list is all that was asked for, which gives no reasons. */
  readonly isListed?: boolean | undefined;
}

/** What there is to say of a link that was pasted into the page or into the picker. */
export type LinkNotice =
  | { readonly kind: 'matched' | 'ambiguous'; readonly accounts: readonly PlaceableAccount[] }
  | { readonly kind: 'unmatched'; readonly region: string; readonly accountNumber?: string }
  | { readonly kind: 'unreadable' };

/** How far an administrator is in asking which alarm a badge hides. */
export type SealState =
  | { readonly kind: 'closed' | 'opening' }
  | { readonly kind: 'opened'; readonly seal: OpenedSeal }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** Why nothing was saved: the backend's refusal of a grant, or Confluence's of the parameters. */
export type SaveFailure = RefusalCode | 'config-refused' | 'macro-gone';

/** Everything about a badge's dialog that is not typed into the form. */
export interface DialogState extends AlarmChoice {
  readonly accounts: readonly PlaceableAccount[];
  readonly listed?: ListedAlarms | undefined;
  readonly isListing: boolean;
  readonly listingRefusal?: RefusalCode | undefined;
  /** `unlisted` where AWS does not know the name; undefined while nobody knows. */
  readonly shown?: ShownAlarm | 'unlisted' | undefined;
  readonly link?: LinkNotice | undefined;
  readonly seal: SealState;
  readonly isSaving: boolean;
  readonly failure?: SaveFailure | undefined;
}

/** A dialog about which nothing is known but the accounts. */
export function openDialog(accounts: readonly PlaceableAccount[]): DialogState {
  return {
    accounts,
    connectionId: '',
    alarmName: '',
    typed: '',
    isListing: false,
    seal: { kind: 'closed' },
    isSaving: false,
  };
}
