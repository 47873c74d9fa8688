import type { Account, SeenAccount } from './account';
import { afterVerification, isOpen, withoutReason, type Finding } from './cut-off';

/** What keeping a finding takes of the outside world. */
export interface FindingPorts {
  findAccount(connectionId: string): Promise<Account | undefined>;
  /** Resolves with false, and stores nothing, when the account is not as it was seen any more. */
  replaceAccount(account: Account, seen: Account): Promise<boolean>;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** The account as it is after a verification. */
export interface KeptFinding {
  readonly account: Account;
  /** Whether the finding is about this account as it is now. */
  readonly counts: boolean;
}

/**
 * Stores what a verification found, in the account as it is by now; undefined where it is gone. A
 * finding is about a role, its region and the External ID that it was tried with: where one of them
 * was changed meanwhile, it is dropped. Where another verification was faster, what that found stands.
 * A role that was found open counts at once whatever came between: it is open wherever it reads alarms.
 *
 * @param seen - The account whose role was tried, as it was before.
 */
export async function keepFinding(
  ports: FindingPorts,
  seen: Account,
  finding: Finding,
): Promise<KeptFinding | undefined> {
  let current: Account | undefined = seen;
  while (current !== undefined) {
    const isLate = current.verifiedAt !== seen.verifiedAt || current.status !== seen.status;
    const isSameRead = current.region === seen.region && !isLate;
    if (!isAboutRole(seen, current) || !(isSameRead || isOpen(finding.code))) {
      return { account: current, counts: false };
    }
    const next = afterVerification(current, finding, laterThan(current, ports.now()));
    if (next === current || (await ports.replaceAccount(next, current))) {
      return { account: next, counts: true };
    }
    current = await ports.findAccount(seen.connectionId);
  }
  return undefined;
}

/**
 * Takes away what a verification found, because AWS has answered a read since. Dropped where another
 * role was read, or the account was verified after the read began; what is cut off is never read.
 */
export async function heal(ports: Omit<FindingPorts, 'now'>, seen: SeenAccount): Promise<void> {
  let current = await ports.findAccount(seen.connectionId);
  while (current?.status === 'connected' && current.statusReason !== undefined) {
    const isSameRead = current.region === seen.region && current.verifiedAt === seen.verifiedAt;
    if (!isAboutRole(seen, current) || !isSameRead) return;
    if (await ports.replaceAccount(withoutReason(current), current)) return;
    current = await ports.findAccount(seen.connectionId);
  }
}

function isAboutRole(tried: SeenAccount, { roleArn, externalIdSetAt }: Account): boolean {
  return tried.roleArn === roleArn && tried.externalIdSetAt === externalIdSetAt;
}

/** Two findings of one millisecond are two all the same: each has a time of its own. */
export function laterThan({ verifiedAt = 0 }: Account, now: number): number {
  return Math.max(now, verifiedAt + 1);
}
