import type { AccountChange, NewAccount, PublicAccount } from '../../contract/accounts';
import type { Placement } from '../../contract/placement';
import { regions } from '../../contract/regions';
import { samePlacement } from '../placement-field/placement';
import { looksLikeArn, parseIamArn, type ArnProblem, type Problem } from '../../rules/iam-arn';
import { chosenName } from '../../rules/role-name';
import { parseTarget, type TargetProblem } from '../../rules/target';

/** What the form holds while it is filled in: text as typed, nothing checked yet. */
export interface AccountDraft {
  readonly displayName: string;
  readonly region: string;
  readonly target: string;
  readonly permissionsBoundary: string;
  readonly portalUrl: string;
  /** Undefined before anything is chosen; its spaces may still be missing. */
  readonly placement: Placement | undefined;
}

export type DraftField = keyof AccountDraft;

/** Why a field cannot be taken as it stands. */
type DraftProblem =
  | `displayName.${'empty' | 'not-allowed' | 'too-long'}`
  | `region.${'empty' | 'unknown'}`
  | `target.${TargetProblem}`
  | `permissionsBoundary.${ArnProblem | 'not-arn' | 'other-account'}`
  | `portalUrl.${'not-url' | 'not-https' | 'has-credentials' | 'too-long'}`
  | `placement.${'empty' | 'no-space'}`;

/** The problems of a draft by field; a field without one is absent. */
export type DraftProblems = Partial<Record<DraftField, Problem<DraftProblem>>>;

const longestName = 100;
const longestUrl = 2048;

/** The draft that the form starts with: empty, or what is stored of the account. */
export function draftOf(account?: PublicAccount): AccountDraft {
  return {
    displayName: account?.displayName ?? '',
    region: account?.region ?? '',
    target: account ? targetOf(account) : '',
    permissionsBoundary: account?.permissionsBoundary ?? '',
    portalUrl: account?.portalUrl ?? '',
    placement: account?.placement,
  };
}

/** A role with the name that ConfluOps chose is shown by its account number, any other by its ARN. */
function targetOf({ roleArn, accountNumber }: PublicAccount): string {
  return chosenName(roleArn) ? accountNumber : roleArn;
}

/** Every field that cannot be taken, in the order in which the form shows them. */
export function problemsOf(draft: AccountDraft): DraftProblems {
  const found: [DraftField, Problem<DraftProblem> | undefined][] = [
    ['displayName', nameProblem(draft.displayName.trim())],
    ['region', regionProblem(draft.region)],
    ['target', targetProblem(draft.target)],
    ['portalUrl', portalProblem(draft.portalUrl.trim())],
    ['placement', placementProblem(draft.placement)],
    ['permissionsBoundary', boundaryProblem(draft)],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem));
}

/**
 * The input of `accounts.create`.
 *
 * @throws TypeError for a draft with problems, which no form sends.
 */
export function newAccountOf(draft: AccountDraft): NewAccount {
  const { displayName, region, target, permissionsBoundary, placement } = cleaned(draft);
  if (!placement) throw new TypeError('A draft without a placement was sent');
  return {
    displayName,
    region,
    target,
    placement,
    ...(permissionsBoundary && { permissionsBoundary }),
  };
}

/** The input of `accounts.update`: what differs from the stored account, or nothing at all. */
export function changeOf(account: PublicAccount, draft: AccountDraft): AccountChange | undefined {
  const after = cleaned(draft);
  const fields = differences(draftOf(account), after);
  if (fields.length === 0) return undefined;
  const { connectionId, revision } = account;
  return {
    connectionId,
    revision,
    ...Object.fromEntries(fields.map((field) => [field, after[field]])),
  };
}

/** The fields in which two drafts differ, in the order in which the form shows them. */
export function differences(one: AccountDraft, other: AccountDraft): DraftField[] {
  return (Object.keys(one) as DraftField[]).filter((field) =>
    field === 'placement'
      ? !samePlacement(one.placement, other.placement)
      : one[field] !== other[field],
  );
}

function cleaned(draft: AccountDraft): AccountDraft {
  const target = parseTarget(draft.target);
  return {
    ...draft,
    displayName: draft.displayName.trim(),
    target: 'problem' in target ? draft.target.trim() : target.text,
    permissionsBoundary: draft.permissionsBoundary.trim(),
    portalUrl: draft.portalUrl.trim(),
  };
}

function nameProblem(name: string): Problem<DraftProblem> | undefined {
  if (name === '') return { problem: 'displayName.empty' };
  if (/[\p{Cc}\p{Surrogate}]/u.test(name)) return { problem: 'displayName.not-allowed' };
  const length = Array.from(name).length;
  if (length > longestName) return { problem: 'displayName.too-long', subject: String(length) };
  return undefined;
}

function regionProblem(region: string): Problem<DraftProblem> | undefined {
  if (region === '') return { problem: 'region.empty' };
  if (!regions.some(({ id }) => id === region)) {
    return { problem: 'region.unknown', subject: region };
  }
  return undefined;
}

function targetProblem(text: string): Problem<DraftProblem> | undefined {
  const target = parseTarget(text);
  return 'problem' in target ? { ...target, problem: `target.${target.problem}` } : undefined;
}

function boundaryProblem(draft: AccountDraft): Problem<DraftProblem> | undefined {
  const text = draft.permissionsBoundary.trim();
  if (text === '') return undefined;
  if (!looksLikeArn(text)) return { problem: 'permissionsBoundary.not-arn' };
  const arn = parseIamArn(text, 'policy');
  if ('problem' in arn) return { ...arn, problem: `permissionsBoundary.${arn.problem}` };
  const target = parseTarget(draft.target);
  // A boundary lives in the account of the role that it bounds, unless AWS manages it.
  if (
    !('problem' in target) &&
    arn.accountNumber !== 'aws' &&
    arn.accountNumber !== target.accountNumber
  ) {
    return { problem: 'permissionsBoundary.other-account', subject: arn.accountNumber };
  }
  return undefined;
}

function placementProblem(placement: Placement | undefined): Problem<DraftProblem> | undefined {
  if (!placement) return { problem: 'placement.empty' };
  if (placement.scope === 'spaces' && placement.spaceIds.length === 0) {
    return { problem: 'placement.no-space' };
  }
  return undefined;
}

function portalProblem(text: string): Problem<DraftProblem> | undefined {
  if (text === '') return undefined;
  if (!URL.canParse(text)) return { problem: 'portalUrl.not-url' };
  const { protocol, username, password } = new URL(text);
  if (protocol !== 'https:') return { problem: 'portalUrl.not-https', subject: protocol };
  if (username || password) return { problem: 'portalUrl.has-credentials' };
  if (text.length > longestUrl) return { problem: 'portalUrl.too-long' };
  return undefined;
}
