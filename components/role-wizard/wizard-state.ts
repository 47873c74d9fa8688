import type {
  Diagnosis,
  PublicAccount,
  SetupKit,
  SetupLinkLifetime,
} from '../../contract/accounts';
import type { Refusal } from '../../contract/result';
import { checkEvery, checkEveryWhenForgotten, forgottenAfter, lateAfter } from './timing';

/** In the order in which an administrator meets them; `broker` only where there is none yet. */
export type WizardStep = 'account' | 'broker' | 'setup' | 'waiting' | 'done';

/**
 * Where an administrator is on the way to a connected account. All that must outlive the tab is in
 * the stored account, so that a wizard opened again finds its step from that alone.
 */
export interface WizardState {
  readonly step: WizardStep;
  /** The account as it is stored; absent until the first step is done. */
  readonly account: PublicAccount | undefined;
  readonly hasBroker: boolean;
  /** Whether this wizard has, or had, the broker's step. */
  readonly asksForBroker: boolean;
  readonly lifetime: SetupLinkLifetime;
  /** What to run in AWS; absent until a setup link was opened in this wizard. */
  readonly kit: SetupKit | undefined;
  /** What the last check found; absent before the first, and once the account is connected. */
  readonly diagnosis: Diagnosis | undefined;
  /** A request of this wizard is under way. */
  readonly busy: boolean;
  /** Why the last request was refused. */
  readonly refusal: Refusal | undefined;
  /** The last check did not reach the backend. */
  readonly unreachable: boolean;
  /** Milliseconds since the epoch at which the administrator said that the command runs. */
  readonly waitingSince: number | undefined;
  /** Milliseconds since the epoch at which the wizard was opened. */
  readonly openedAt: number;
  /** Milliseconds since the epoch at the last check. */
  readonly now: number;
}

/** What happened, as the page reports it. */
export type WizardAction =
  | { readonly type: 'sent' }
  /** It has the account as stored now, where a change of the account is why. */
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly account?: PublicAccount }
  | { readonly type: 'account-stored'; readonly account: PublicAccount }
  | { readonly type: 'broker-stored' }
  | { readonly type: 'lifetime-chosen'; readonly lifetime: SetupLinkLifetime }
  | { readonly type: 'link-opened'; readonly kit: SetupKit }
  | { readonly type: 'command-run'; readonly at: number }
  | {
      readonly type: 'checked';
      readonly account: PublicAccount;
      readonly diagnosis?: Diagnosis;
      readonly at: number;
    }
  | { readonly type: 'unchecked'; readonly at: number }
  | { readonly type: 'stepped-back' };

/** The wizard for a new account, or for one whose role has not been made or accepted yet. */
export function openWizard(
  at: number,
  { hasBroker, account }: { readonly hasBroker: boolean; readonly account?: PublicAccount },
): WizardState {
  return {
    step: !account ? 'account' : hasBroker ? 'setup' : 'broker',
    account,
    hasBroker,
    asksForBroker: !hasBroker,
    lifetime: '15-minutes',
    kit: undefined,
    diagnosis: account?.diagnosis,
    busy: false,
    refusal: undefined,
    unreachable: false,
    waitingSince: undefined,
    openedAt: at,
    now: at,
  };
}

/** The state after an action. Never changes the state it is given. */
export function reduce(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case 'sent':
      return { ...state, busy: true, refusal: undefined };
    case 'refused':
      return {
        ...state,
        busy: false,
        refusal: action.refusal,
        account: action.account ?? state.account,
      };
    case 'account-stored':
      return stored(settled(state), action.account);
    case 'broker-stored':
      return { ...settled(state), hasBroker: true, diagnosis: undefined, step: 'setup' };
    case 'lifetime-chosen':
      return { ...state, lifetime: action.lifetime };
    case 'link-opened':
      return { ...settled(state), kit: action.kit };
    case 'command-run':
      return { ...state, step: 'waiting', waitingSince: action.at, now: action.at };
    case 'checked':
      return checked(state, action);
    case 'unchecked':
      return { ...state, unreachable: true, now: action.at };
    case 'stepped-back':
      return { ...state, refusal: undefined, step: before(state) };
  }
}

/** The steps of this wizard, in order, for the progress that it shows. */
export function stepsOf(state: WizardState): readonly WizardStep[] {
  const broker = state.asksForBroker ? (['broker'] as const) : [];
  return ['account', ...broker, 'setup', 'waiting', 'done'];
}

/**
 * Milliseconds after which the page shall ask again if the role answers by now; undefined where
 * there is nothing to wait for. A tab that was forgotten asks less often.
 */
export function nextCheck(state: WizardState): number | undefined {
  const { step, account, refusal, waitingSince, openedAt, now } = state;
  if (!account || (step !== 'setup' && step !== 'waiting')) return undefined;
  if (refusal?.code === 'not-found' || refusal?.code === 'forbidden') return undefined;
  const isForgotten = now - (waitingSince ?? openedAt) >= forgottenAfter;
  return isForgotten ? checkEveryWhenForgotten : checkEvery;
}

/** Whether the role is so late that the usual reasons are worth reading. */
export function isLate({ step, waitingSince, now }: WizardState): boolean {
  return step === 'waiting' && waitingSince !== undefined && now - waitingSince >= lateAfter;
}

/** Whether the setup link that the shown commands use has ended. */
export function isExpired({ kit, now }: WizardState): boolean {
  return kit !== undefined && now >= kit.expiresAt;
}

function settled(state: WizardState): WizardState {
  return { ...state, refusal: undefined, busy: false };
}

/** Commands name role, boundary and region: after a change of these they would make the wrong role. */
function stored(state: WizardState, account: PublicAccount): WizardState {
  const same = (['roleArn', 'permissionsBoundary', 'region'] as const).every(
    (field) => state.account?.[field] === account[field],
  );
  return {
    ...state,
    account,
    kit: same ? state.kit : undefined,
    step: state.hasBroker ? 'setup' : 'broker',
  };
}

function checked(
  state: WizardState,
  { account, diagnosis, at }: WizardAction & { readonly type: 'checked' },
): WizardState {
  const next = { ...state, account, diagnosis, unreachable: false, now: at };
  // Somebody who stepped back to change an answer is not torn away from it.
  if (nextCheck(state) === undefined) return next;
  // A connected account whose role AWS refuses has a diagnosis: its role is being made anew.
  if (account.status === 'connected' && !diagnosis) return { ...next, step: 'done' };
  if (diagnosis?.code === 'broker-missing') {
    return { ...next, step: 'broker', hasBroker: false, asksForBroker: true };
  }
  return next;
}

function before({ step, hasBroker }: WizardState): WizardStep {
  if (step === 'waiting') return 'setup';
  return step === 'setup' && !hasBroker ? 'broker' : 'account';
}
