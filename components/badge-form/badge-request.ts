import type { AlarmLink } from '../../rules/alarm-link';
import type { BadgeDraft } from './badge-draft';

/** What the form asks of its page: the form itself does nothing but show and ask. */
export type BadgeRequest =
  | { readonly type: 'choose-account'; readonly connectionId: string }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'choose-alarm'; readonly alarmName: string }
  | { readonly type: 'take-link'; readonly link: AlarmLink }
  | { readonly type: 'list-again' }
  | { readonly type: 'seals.open' }
  | { readonly type: 'save'; readonly draft: BadgeDraft }
  | { readonly type: 'cancel' };
