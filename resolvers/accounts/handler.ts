import { randomUUID } from 'node:crypto';
import type { Handlers } from '@forge/resolver';
import type { PublicAccount } from '../../contract/accounts';
import type { AdminContract } from '../../contract/admin';
import { fieldsOf } from '../../rules/fields';
import { isUnderOurPath } from '../../rules/role-name';
import { parseConnectionId } from '../lib/parse';
import { failure, success } from '../lib/result';
import { withChoices, type Account } from './account';
import {
  afterVerification,
  asWaiting,
  isOpen,
  isUnclear,
  withoutReason,
  type Finding,
} from './cut-off';
import { keepFinding } from './keep-finding';
import { parseChoices } from './parse-choices';
import { toPublic } from './public-account';
import { failing, type AccountHealth } from './reading-health';
import { diagnosisOf, type MendingFacts } from './setup/diagnosis';

/** What keeping accounts needs from the outside world. */
export interface AccountPorts {
  listAccounts(): Promise<readonly Account[]>;
  /** Undefined when there is none, or no longer. */
  findAccount(connectionId: string): Promise<Account | undefined>;
  /** Stores a new account, with an External ID that nobody outside the backend chose. */
  storeAccount(account: Account): Promise<void>;
  /** Resolves with false, and stores nothing, when the account is not as it was seen any more. */
  replaceAccount(account: Account, seen: Account): Promise<boolean>;
  /** Removes everything of the account; done again it removes what a crash left. */
  removeAccount(connectionId: string): Promise<void>;
  /** Tries the account's role as it would be read. */
  verifyRole(account: Account): Promise<Finding>;
  /** Ends the setup link of an account that does not wait; one that was opened since it was seen stays. */
  closeSetupLink(seen: Account): Promise<void>;
  /** Removes setup links that have expired, and their address when none is left. */
  tidySetupLinks(): Promise<void>;
  /** Removes what is left of deleted accounts; resolves with their number, and with all others. */
  sweepAccounts(): Promise<{ readonly accounts: readonly Account[]; readonly swept: number }>;
  /** How reading the account last went, where something failed. */
  readHealth(connectionId: string): Promise<AccountHealth | undefined>;
  /** The same of all accounts, by their ids. */
  listHealth(): Promise<ReadonlyMap<string, AccountHealth>>;
  /** Stores nothing where the account was changed, verified or deleted since it was seen. */
  writeHealth(seen: Account, health: AccountHealth): Promise<void>;
  deleteHealth(connectionId: string): Promise<void>;
  /** ARN of the user whom roles must trust; undefined when there is none, or AWS does not say. */
  brokerArn(): Promise<string | undefined>;
  /** Whether the broker is the vendor's, which may assume roles under `/confluops/` only. */
  isVendorsBroker(): Promise<boolean>;
  /** Milliseconds since the epoch. */
  now(): number;
}

type AccountHandlers = Pick<
  Handlers<AdminContract>,
  'accounts.list' | 'accounts.create' | 'accounts.update' | 'accounts.verify' | 'accounts.delete'
>;

/** The functions behind the table of accounts. */
export function accountHandlers(ports: AccountPorts): AccountHandlers {
  return {
    'accounts.list': async () => {
      const [{ accounts, swept }, health] = await Promise.all([
        ports.sweepAccounts(),
        ports.listHealth(),
      ]);
      await ports.tidySetupLinks();
      const hasOpen = accounts.some(({ statusReason }) => isOpen(statusReason));
      const brokerArn = hasOpen ? await ports.brokerArn() : undefined;
      const facts = { ...asFact(brokerArn), roleArns: accounts.map(({ roleArn }) => roleArn) };
      return success({
        accounts: accounts.map((account) =>
          toPublic(account, facts, failing(health.get(account.connectionId), ports.now())),
        ),
        ...(swept > 0 && { swept }),
      });
    },

    'accounts.create': async ({ payload }) => {
      const connectionId = randomUUID();
      const choices = parseChoices(payload, connectionId);
      if ('invalid' in choices) return failure('invalid-input', choices.invalid);
      if (!(await mayBeAssumed(ports, choices.roleArn))) return failure('invalid-input', 'target');
      const account: Account = {
        connectionId,
        ...choices,
        status: 'waiting',
        externalIdSetAt: ports.now(),
        revision: 1,
      };
      await ports.storeAccount(account);
      return success({ account: toPublic(account) });
    },

    'accounts.update': async ({ payload }) => {
      const { connectionId, revision } = fieldsOf(payload);
      const id = parseConnectionId(connectionId);
      if (id === undefined) return failure('invalid-input', 'connectionId');
      let open: { readonly account: Account; readonly finding: Finding } | undefined;
      for (;;) {
        const account = await ports.findAccount(id);
        if (account === undefined) return failure('not-found');
        if (account.revision !== revision) {
          // That the role is open counts, though this change does not.
          if (open) await keepFinding(ports, open.account, open.finding);
          return failure('conflict');
        }
        const choices = parseChoices(payload, id, account);
        if ('invalid' in choices) return failure('invalid-input', choices.invalid);
        const isSameRole = choices.roleArn === account.roleArn;
        if (!isSameRole && !(await mayBeAssumed(ports, choices.roleArn))) {
          return failure('invalid-input', 'target');
        }
        const changed = withChoices(account, choices);
        const isSameReading = isSameRole && choices.region === account.region;
        const { next, finding } = isSameReading
          ? { next: changed }
          : await verified(ports, changed, isSameRole);
        if (await ports.replaceAccount(next, account)) {
          if (!isSameReading) await ports.deleteHealth(id);
          return success({ account: await toShown(ports, next) });
        }
        // Somebody was faster; where that was a verification only, its finding must not be lost.
        if (isSameRole && finding && isOpen(finding.code)) open = { account, finding };
      }
    },

    'accounts.verify': async ({ payload }) => {
      const id = parseConnectionId(fieldsOf(payload)['connectionId']);
      if (id === undefined) return failure('invalid-input', 'connectionId');
      const account = await ports.findAccount(id);
      if (account === undefined) return failure('not-found');
      const finding = await ports.verifyRole(account);
      const kept = await keepFinding(ports, account, finding);
      if (kept === undefined) return failure('not-found');
      const { account: next, counts } = kept;
      if (account.status === 'waiting' && next.status !== 'waiting') {
        await ports.closeSetupLink(next);
      }
      if (counts) await keepTrace(ports, next, finding);
      if (finding.code === 'connected' || !counts) {
        return success({ account: await toShown(ports, next) });
      }
      const facts = await factsForMending(ports, next, finding);
      return success({
        account: await toShown(ports, next, facts),
        diagnosis: diagnosisOf(finding.code, next, facts, finding),
      });
    },

    'accounts.delete': async ({ payload }) => {
      const id = parseConnectionId(fieldsOf(payload)['connectionId']);
      if (id === undefined) return failure('invalid-input', 'connectionId');
      await ports.removeAccount(id);
      return success({});
    },
  };
}

/**
 * The account with a new role or region. Where it is connected, these are tried before they count, so
 * that its badges never wait for a verification of their own. A new role is read only once it has
 * passed; a role that has passed is read in its new region, whatever AWS says there, unless it is open.
 */
async function verified(
  ports: AccountPorts,
  changed: Account,
  isSameRole: boolean,
): Promise<{ readonly next: Account; readonly finding?: Finding }> {
  const waiting = asWaiting(changed);
  if (changed.status !== 'connected') return { next: waiting };
  const finding = await ports.verifyRole(waiting);
  const tried = isSameRole ? withoutReason(changed) : waiting;
  return { next: afterVerification(tried, finding, ports.now()), finding };
}

/**
 * What a verification leaves beside its finding: one that came to no clear answer, that it failed; any
 * other, nothing of what failed before. A role that is waited for has not failed.
 */
async function keepTrace(ports: AccountPorts, account: Account, { code }: Finding): Promise<void> {
  if (code === 'connected' || !isUnclear(code)) await ports.deleteHealth(account.connectionId);
  else if (account.status !== 'waiting') {
    await ports.writeHealth(account, { code, at: ports.now() });
  }
}

async function mayBeAssumed(ports: AccountPorts, roleArn: string): Promise<boolean> {
  return isUnderOurPath(roleArn) || !(await ports.isVendorsBroker());
}

/** What the mending line of this finding takes; asked for only where it takes something. */
async function factsForMending(
  ports: AccountPorts,
  { statusReason }: Account,
  finding?: Finding,
): Promise<MendingFacts> {
  const code = finding?.code ?? statusReason;
  if (isOpen(code)) return asFact(await ports.brokerArn());
  if (code !== 'broker-not-allowed') return {};
  const accounts = await ports.listAccounts();
  return { roleArns: accounts.map(({ roleArn }) => roleArn) };
}

/** The account as administrators see it by now. */
async function toShown(
  ports: AccountPorts,
  account: Account,
  facts?: MendingFacts,
): Promise<PublicAccount> {
  const [known, health] = await Promise.all([
    facts ?? factsForMending(ports, account),
    ports.readHealth(account.connectionId),
  ]);
  return toPublic(account, known, failing(health, ports.now()));
}

function asFact(brokerArn: string | undefined): MendingFacts {
  return brokerArn === undefined ? {} : { brokerArn };
}
