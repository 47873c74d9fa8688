import { rootPrincipal, userPrincipal } from '../access/principal';
import { trustedIdsOf } from '../access/trusted-ids';
import { AlarmStore } from '../cloudwatch/alarm-store';
import { MetricStore } from '../cloudwatch/metric-data/metric-store';
import { parsePolicy } from '../policy/document';
import { awsManagedPolicies } from './aws-managed-policies';
import { secretAccessKey, uniqueId } from './ids';
import { Sessions, type Credential } from './sessions';
import type {
  AccessKey,
  AccountState,
  AwsState,
  InlinePolicy,
  ManagedPolicy,
  RegionState,
  Role,
  User,
} from './state';

/** A policy to be attached. */
interface PolicySeed {
  readonly name: string;
  readonly document: Document;
}

/** A policy as an object, or as the JSON text that is kept. */
type Document = object | string;

export interface UserSeed {
  readonly account: string;
  readonly name: string;
  /** `/` unless told. */
  readonly path?: string;
  readonly policies: readonly PolicySeed[];
  /** None: one key is made. */
  readonly accessKeys?: readonly { accessKeyId: string; secretAccessKey: string }[];
}

export interface RoleSeed {
  readonly account: string;
  readonly name: string;
  /** `/` unless told. */
  readonly path?: string;
  readonly trustPolicy: Document;
  readonly policies: readonly PolicySeed[];
  /** ARN of a managed policy, or one to be made for it. */
  readonly permissionsBoundary?: string | PolicySeed;
  /** Seconds; 3600 unless told. */
  readonly maxSessionDuration?: number;
}

/**
 * The accounts of this AWS, with their people, roles and alarms. Tests and the demo arrange it
 * through the methods here; calls over the wire change the same state.
 */
export class World {
  readonly sessions = new Sessions();

  constructor(
    readonly state: AwsState,
    readonly clock: () => Date,
  ) {}

  /** The account of that number; made when it is first asked for. */
  account(number: string): AccountState {
    const known = this.findAccount(number);
    if (known !== undefined) return known;
    const account: AccountState = {
      number,
      rootKeys: [],
      users: [],
      roles: [],
      managedPolicies: [],
      serviceControlPolicies: [],
      disabledRegions: [],
      regions: [],
    };
    this.state.accounts.push(account);
    return account;
  }

  findAccount(number: string): AccountState | undefined {
    return this.state.accounts.find((account) => account.number === number);
  }

  region(account: string, name: string): RegionState {
    const { regions } = this.account(account);
    const known = regions.find((region) => region.name === name);
    if (known !== undefined) return known;
    const region: RegionState = { name, alarms: [], stacks: [] };
    regions.push(region);
    return region;
  }

  /** @param at A moment of the past that what is done there is to have happened at; now without it. */
  alarms(account: string, region: string, at?: Date): AlarmStore {
    const clock = at === undefined ? this.clock : () => at;
    const arnPrefix = `arn:aws:cloudwatch:${region}:${account}:alarm:`;
    return new AlarmStore(this.region(account, region), arnPrefix, clock);
  }

  metrics(account: string, region: string): MetricStore {
    return new MetricStore(this.region(account, region), this.clock);
  }

  /** @throws AwsError `MalformedPolicyDocument` where a policy cannot be used. */
  addUser(seed: UserSeed): User {
    const path = seed.path ?? '/';
    const keys = seed.accessKeys ?? [
      { accessKeyId: uniqueId('AKIA'), secretAccessKey: secretAccessKey() },
    ];
    const user: User = {
      name: seed.name,
      path,
      id: uniqueId('AIDA'),
      arn: `arn:aws:iam::${seed.account}:user${path}${seed.name}`,
      createdAt: this.#now(),
      policies: seed.policies.map(inlinePolicy),
      tags: [],
      accessKeys: keys.map((key) => this.#activeKey(key)),
    };
    this.account(seed.account).users.push(user);
    return user;
  }

  /** @throws AwsError `MalformedPolicyDocument` where a policy cannot be used. */
  addRole(seed: RoleSeed): Role {
    const path = seed.path ?? '/';
    const trustPolicy = textOf(seed.trustPolicy);
    const boundary = seed.permissionsBoundary;
    const role: Role = {
      name: seed.name,
      path,
      id: uniqueId('AROA'),
      arn: `arn:aws:iam::${seed.account}:role${path}${seed.name}`,
      createdAt: this.#now(),
      trustPolicy,
      trustedIds: trustedIdsOf(parsePolicy(trustPolicy, 'trust'), this),
      policies: seed.policies.map(inlinePolicy),
      tags: [],
      maxSessionDuration: seed.maxSessionDuration ?? 3600,
      ...(boundary !== undefined && {
        permissionsBoundary:
          typeof boundary === 'string'
            ? boundary
            : this.addManagedPolicy(seed.account, boundary).arn,
      }),
    };
    this.account(seed.account).roles.push(role);
    return role;
  }

  /** @throws AwsError `MalformedPolicyDocument` where the policy cannot be used. */
  addManagedPolicy(account: string, seed: PolicySeed, path = '/'): ManagedPolicy {
    const policy = {
      ...inlinePolicy(seed),
      path,
      id: uniqueId('ANPA'),
      arn: `arn:aws:iam::${account}:policy${path}${seed.name}`,
      createdAt: this.#now(),
    };
    this.account(account).managedPolicies.push(policy);
    return policy;
  }

  /** Gives the account's root user a key. */
  addRootKey(account: string, accessKeyId: string, secret: string): void {
    const key = this.#activeKey({ accessKeyId, secretAccessKey: secret });
    this.account(account).rootKeys.push(key);
  }

  removeRole(arn: string): void {
    for (const { roles } of this.state.accounts) {
      const index = roles.findIndex((role) => role.arn === arn);
      if (index >= 0) roles.splice(index, 1);
    }
  }

  findUser(account: string, name: string): User | undefined {
    return this.findAccount(account)?.users.find((user) => user.name === name);
  }

  findRole(arn: string): Role | undefined {
    return this.#accountOf(arn)?.roles.find((role) => role.arn === arn);
  }

  /** The user or role of that ARN. */
  findEntity(arn: string): User | Role | undefined {
    const user = this.#accountOf(arn)?.users.find((candidate) => candidate.arn === arn);
    return user ?? this.findRole(arn);
  }

  /** A policy of the account or of AWS itself. */
  findManagedPolicy(arn: string): InlinePolicy | undefined {
    const own = this.#accountOf(arn)?.managedPolicies.find((policy) => policy.arn === arn);
    return own ?? awsManagedPolicies.find(({ name }) => arn === `arn:aws:iam::aws:policy/${name}`);
  }

  /** Policies of the organisation, all of them; none means that nothing is bounded. */
  setServiceControlPolicies(account: string, documents: readonly Document[]): void {
    const texts = documents.map(textOf);
    for (const text of texts) parsePolicy(text, 'identity');
    this.account(account).serviceControlPolicies = texts;
  }

  disableRegion(account: string, region: string): void {
    const { disabledRegions } = this.account(account);
    if (!disabledRegions.includes(region)) disabledRegions.push(region);
  }

  enableRegion(account: string, region: string): void {
    const { disabledRegions } = this.account(account);
    const index = disabledRegions.indexOf(region);
    if (index >= 0) disabledRegions.splice(index, 1);
  }

  isEnabled(account: string, region: string): boolean {
    return this.findAccount(account)?.disabledRegions.includes(region) !== true;
  }

  /** The key of that id with its owner; nothing where it is unknown or switched off. */
  credential(accessKeyId: string): Credential | undefined {
    const session = this.sessions.find(accessKeyId);
    if (session !== undefined) return session;
    const isWanted = (key: AccessKey): boolean =>
      key.accessKeyId === accessKeyId && key.status === 'Active';
    for (const account of this.state.accounts) {
      const rootKey = account.rootKeys.find(isWanted);
      if (rootKey !== undefined) return { ...rootKey, principal: rootPrincipal(account.number) };
      for (const user of account.users) {
        const key = user.accessKeys.find(isWanted);
        if (key) return { ...key, principal: userPrincipal(account.number, user) };
      }
    }
    return undefined;
  }

  #accountOf(arn: string): AccountState | undefined {
    return this.findAccount(arn.split(':')[4] ?? '');
  }

  #activeKey(key: { accessKeyId: string; secretAccessKey: string }): AccessKey {
    return { ...key, status: 'Active', createdAt: this.#now() };
  }

  #now(): string {
    return this.clock().toISOString();
  }
}

function inlinePolicy({ name, document }: PolicySeed): InlinePolicy {
  const text = textOf(document);
  parsePolicy(text, 'identity');
  return { name, document: text };
}

function textOf(document: Document): string {
  return typeof document === 'string' ? document : JSON.stringify(document);
}
