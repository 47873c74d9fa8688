import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import type { BrokerKeys, PublicBroker, PublicBrokerKey } from '../../contract/broker';
import type { RefusalCode } from '../../contract/result';
import { fieldsOf } from '../../rules/fields';
import type { Account } from '../accounts/account';
import { failure, success } from '../lib/result';
import type { BrokerKey, StoredBroker } from './broker';
import { brokerKit } from './broker-kit';

/** What keeping the broker needs from the outside world. */
export interface BrokerPorts {
  /** The installation's own; undefined when it never had one. */
  findBroker(): Promise<StoredBroker | undefined>;
  /** Adds a pair of keys; resolves with the broker as it is then. */
  addKey(arn: string, key: BrokerKey): Promise<StoredBroker>;
  /** Removes the pair that was kept at that time; resolves with false where somebody was faster. */
  removeKey(setAt: number): Promise<boolean>;
  /** The keys of the deployment; undefined when it has none. */
  vendorKeys(): BrokerKeys | undefined;
  /** Asks AWS which IAM user the keys belong to, or says why they will not do. */
  identify(keys: BrokerKeys): Promise<
    | { readonly arn: string }
    | {
        readonly problem: Extract<
          RefusalCode,
          'broker-refused' | 'broker-not-user' | 'broker-unchecked'
        >;
      }
  >;
  listAccounts(): Promise<readonly Account[]>;
  /** Milliseconds since the epoch. */
  now(): number;
}

type BrokerHandlers = Pick<
  Handlers<AdminContract>,
  'broker.show' | 'broker.save' | 'broker.remove'
>;

/** The functions behind the broker's keys, which come in and never go out. */
export function brokerHandlers(ports: BrokerPorts): BrokerHandlers {
  return {
    'broker.show': async () => {
      const [broker, accounts] = await Promise.all([publicBroker(ports), ports.listAccounts()]);
      const kit = brokerKit(accounts.map(({ roleArn }) => roleArn));
      return success({ kit, ...(broker && { broker }) });
    },

    'broker.save': async ({ payload }) => {
      const keys = parseKeys(payload);
      if ('code' in keys) return keys;
      const identity = await ports.identify(keys);
      if ('problem' in identity) return failure(identity.problem);
      const subjects = await rolesOfOthers(ports, identity.arn);
      if (subjects.length > 0) return { ...failure('broker-in-use'), subjects };
      const next = await ports.addKey(identity.arn, { ...keys, setAt: ports.now() });
      return success({ broker: toPublic(next) });
    },

    'broker.remove': async ({ payload }) => {
      const { key, setAt } = fieldsOf(payload);
      if (key !== 'current' && key !== 'next') return failure('invalid-input', 'key');
      const removed = (await ports.findBroker())?.[key];
      // A pair that took the place meanwhile is not the one that shall go.
      if (removed === undefined || removed.setAt !== setAt) return failure('not-found');
      if (!(await ports.removeKey(removed.setAt))) return failure('not-found');
      const broker = await publicBroker(ports);
      return success(broker ? { broker } : {});
    },
  };
}

/** The connected roles that trust another user: no other may take that one's place unnoticed. */
async function rolesOfOthers(ports: BrokerPorts, arn: string): Promise<readonly string[]> {
  const [stored, shown] = await Promise.all([ports.findBroker(), publicBroker(ports)]);
  // Once the installation's own keys are removed, what is verified trusts the vendor's user.
  const trustedBy = ({ verifiedAt = 0 }: Account): string | undefined =>
    shown && verifiedAt > (stored?.removedAt ?? 0) ? shown.arn : stored?.arn;
  if ([stored?.arn, shown?.arn].every((known) => known === undefined || known === arn)) return [];
  const accounts = await ports.listAccounts();
  return accounts
    .filter((account) => account.status === 'connected' && trustedBy(account) !== arn)
    .map(({ roleArn }) => roleArn);
}

/** The installation's own broker, else the vendor's; undefined when there is neither. */
async function publicBroker(ports: BrokerPorts): Promise<PublicBroker | undefined> {
  const stored = await ports.findBroker();
  if (stored?.current) return toPublic(stored);
  const keys = ports.vendorKeys();
  if (keys === undefined) return undefined;
  const identity = await ports.identify(keys);
  return { arn: 'arn' in identity ? identity.arn : '', source: 'vendor' };
}

function toPublic({ arn, current, next }: StoredBroker): PublicBroker {
  return {
    arn,
    source: 'installation',
    ...(current && { current: masked(current) }),
    ...(next && { next: masked(next) }),
  };
}

function masked({ accessKeyId, setAt }: BrokerKey): PublicBrokerKey {
  return { maskedKeyId: `${accessKeyId.slice(0, 4)}…${accessKeyId.slice(-4)}`, setAt };
}

/** docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html: AKIA lasts, ASIA does not. */
function parseKeys(value: unknown): BrokerKeys | ReturnType<typeof failure> {
  const { accessKeyId, secretAccessKey } = fieldsOf(value);
  if (typeof accessKeyId !== 'string' || !/^A[KS]IA[A-Z0-9]{12,124}$/.test(accessKeyId)) {
    return failure('invalid-input', 'accessKeyId');
  }
  if (accessKeyId.startsWith('ASIA')) return failure('broker-not-user');
  if (typeof secretAccessKey !== 'string' || !/^[\x21-\x7e]{8,256}$/.test(secretAccessKey)) {
    return failure('invalid-input', 'secretAccessKey');
  }
  return { accessKeyId, secretAccessKey };
}
