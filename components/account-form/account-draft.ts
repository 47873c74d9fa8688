import type { AccountChange, NewAccount, PublicAccount } from '../../contract/accounts';
import type { OptionalRead } from '../../contract/optional-reads';
import type { Placement } from '../../contract/placement';
import { accountNameProblem, type AccountNameProblem } from '../../rules/account-name';
import { boundaryProblem, type BoundaryProblem } from '../../rules/boundary';
import { sameReads } from '../../rules/optional-reads';
import { placementProblem, samePlacement, type PlacementProblem } from '../../rules/placement';
import { portalUrlProblem, type PortalUrlProblem } from '../../rules/portal-url';
import type { Problem } from '../../rules/problem';
import { regionProblem, type RegionProblem } from '../../rules/regions';
import { chosenName } from '../../rules/role-name';
import { cleanTarget, readTarget, type TargetProblem } from '../../rules/target';

/** What the form holds while it is filled in: text as typed, nothing checked yet. */
export interface AccountDraft {
  readonly displayName: string;
  readonly region: string;
  readonly target: string;
  readonly permissionsBoundary: string;
  readonly portalUrl: string;
  /** Undefined before anything is chosen; its spaces may still be missing. */
  readonly placement: Placement | undefined;
  readonly optionalReads: readonly OptionalRead[];
}

export type DraftField = keyof AccountDraft;

/** Why each field cannot be taken as it stands. */
interface FieldProblems {
  readonly displayName: AccountNameProblem;
  readonly region: RegionProblem;
  readonly target: TargetProblem;
  readonly permissionsBoundary: BoundaryProblem;
  readonly portalUrl: PortalUrlProblem;
  readonly placement: PlacementProblem;
  /** Whatever is ticked can be taken. */
  readonly optionalReads: never;
}

type DraftProblem = {
  [Field in DraftField]: `${Field}.${FieldProblems[Field]}`;
}[DraftField];

/** The problems of a draft by field; a field without one is absent. */
export type DraftProblems = Partial<Record<DraftField, Problem<DraftProblem>>>;

/** The draft that the form starts with: empty, or what is stored of the account. */
export function draftOf(account?: PublicAccount): AccountDraft {
  return {
    displayName: account?.displayName ?? '',
    region: account?.region ?? '',
    target: account ? targetOf(account) : '',
    permissionsBoundary: account?.permissionsBoundary ?? '',
    portalUrl: account?.portalUrl ?? '',
    placement: account?.placement,
    optionalReads: account?.optionalReads ?? [],
  };
}

/** A role with the name that ConfluOps chose is shown by its account number, any other by its ARN. */
function targetOf({ roleArn, accountNumber }: PublicAccount): string {
  return chosenName(roleArn) ? accountNumber : roleArn;
}

/** Every field that cannot be taken, in the order in which the form shows them. */
export function problemsOf(draft: AccountDraft): DraftProblems {
  const target = readTarget(cleanTarget(draft.target));
  const accountNumber = 'problem' in target ? undefined : target.accountNumber;
  const [portal, boundary] = [draft.portalUrl.trim(), draft.permissionsBoundary.trim()];
  const found = [
    told('displayName', accountNameProblem(draft.displayName.trim())),
    told('region', regionProblem(draft.region)),
    told('target', 'problem' in target ? target : undefined),
    told('portalUrl', portal ? portalUrlProblem(portal) : undefined),
    told('placement', placementProblem(draft.placement)),
    told('permissionsBoundary', boundary ? boundaryProblem(boundary, accountNumber) : undefined),
  ];
  return Object.fromEntries(found.flat());
}

/**
 * The input of `accounts.create`.
 *
 * @throws TypeError for a draft with problems, which no form sends.
 */
export function newAccountOf(draft: AccountDraft): NewAccount {
  const { displayName, region, target, permissionsBoundary, placement, optionalReads } =
    cleaned(draft);
  if (!placement) throw new TypeError('A draft without a placement was sent');
  return {
    displayName,
    region,
    target,
    placement,
    ...(permissionsBoundary && { permissionsBoundary }),
    ...(optionalReads.length > 0 && { optionalReads }),
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

/** Another account that people could not tell from the drafted one: same name, same region. */
export function twinOf(
  { displayName, region }: AccountDraft,
  accounts: readonly PublicAccount[],
  own: PublicAccount | undefined,
): PublicAccount | undefined {
  const nameOf = (text: string): string => text.trim().toLowerCase();
  return accounts.find(
    (account) =>
      account.connectionId !== own?.connectionId &&
      account.region === region &&
      nameOf(account.displayName) === nameOf(displayName),
  );
}

/** The fields in which two drafts differ, in the order in which the form shows them. */
export function differences(one: AccountDraft, other: AccountDraft): DraftField[] {
  return (Object.keys(one) as DraftField[]).filter((field) => {
    if (field === 'placement') return !samePlacement(one.placement, other.placement);
    if (field === 'optionalReads') return !sameReads(one.optionalReads, other.optionalReads);
    return one[field] !== other[field];
  });
}

function cleaned(draft: AccountDraft): AccountDraft {
  return {
    ...draft,
    displayName: draft.displayName.trim(),
    target: cleanTarget(draft.target),
    permissionsBoundary: draft.permissionsBoundary.trim(),
    portalUrl: draft.portalUrl.trim(),
  };
}

/** The problem, if there is one, as the field's own. */
function told<Field extends DraftField>(
  field: Field,
  found: Problem<FieldProblems[Field]> | undefined,
): (readonly [DraftField, Problem<string>])[] {
  return found ? [[field, { ...found, problem: `${field}.${found.problem}` }]] : [];
}
