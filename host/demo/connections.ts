import { randomUUID } from 'node:crypto';
import type { Aws, World } from '../aws';
import { accounts, connections, demoRegion } from './ids';

/** An account that the demo site starts with. */
interface DemoConnection {
  readonly connectionId: string;
  readonly displayName: string;
  readonly region: string;
  /** Whether AWS has the role that the account names. */
  readonly hasRole: boolean;
  /** What every CloudWatch call in its region meets. */
  readonly fault?: 'throttle' | '5xx';
}

const disabledRegion = 'eu-south-1';

const demoConnections: readonly DemoConnection[] = [
  { connectionId: connections.demo, displayName: 'Demo', region: demoRegion, hasRole: true },
  {
    connectionId: connections.refused,
    displayName: 'Fraud detection',
    // Not the region of the account Demo: a pasted link of that region fits one account only.
    region: 'eu-west-2',
    hasRole: false,
  },
  {
    connectionId: connections.disabledRegion,
    displayName: 'Shop Milan',
    region: disabledRegion,
    hasRole: true,
  },
  {
    connectionId: connections.throttled,
    displayName: 'Warehouse',
    region: 'ap-southeast-2',
    hasRole: true,
    fault: 'throttle',
  },
  {
    connectionId: connections.unavailable,
    displayName: 'Gift cards',
    region: 'sa-east-1',
    hasRole: true,
    fault: '5xx',
  },
];

/** What the app can be told to read: badges need the first, details of an alarm the others. */
const reads = [
  'cloudwatch:DescribeAlarms',
  'cloudwatch:DescribeAlarmHistory',
  'cloudwatch:GetMetricData',
  'cloudwatch:DescribeAlarmContributors',
  'cloudwatch:ListAlarmMuteRules',
  'cloudwatch:GetAlarmMuteRule',
];

const brokerArn = `arn:aws:iam::${accounts.broker}:user/confluops-broker`;

/** External IDs by connection id: AWS's trust policies and the app's Secrets must agree on them. */
export type ExternalIds = Readonly<Record<string, string>>;

export function newExternalIds(): ExternalIds {
  return Object.fromEntries(
    demoConnections.map(({ connectionId }) => [connectionId, randomUUID()]),
  );
}

/** What the setup command of the wizard would have made in AWS. */
export function addRoles(world: World, externalIds: ExternalIds): void {
  world.disableRegion(accounts.demo, disabledRegion);
  for (const connection of demoConnections) {
    if (!connection.hasRole) continue;
    world.addRole({
      account: accounts.demo,
      path: '/confluops/',
      name: roleName(connection),
      trustPolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'ConfluOpsWithExternalIdOnly',
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${accounts.broker}:root` },
            Action: 'sts:AssumeRole',
            Condition: {
              StringEquals: { 'sts:ExternalId': externalIds[connection.connectionId] },
              ArnEquals: { 'aws:PrincipalArn': brokerArn },
            },
          },
        ],
      },
      // All that an administrator may tick for an account: the sessions of the app narrow it down.
      policies: [{ name: 'ReadAlarmStatus', document: allow(reads, '*') }],
    });
  }
}

/** The people with keys, in all three AWS accounts. */
export function addUsers(world: World): void {
  for (const account of [accounts.demo, accounts.second]) {
    world.addUser({
      account,
      name: 'administrator',
      policies: [{ name: 'AdministratorAccess', document: allow('*', '*') }],
    });
  }
  world.addUser({
    account: accounts.broker,
    name: 'confluops-broker',
    policies: [
      {
        name: 'AssumeAlarmReaders',
        document: allow('sts:AssumeRole', 'arn:aws:iam::*:role/confluops/*'),
      },
    ],
  });
}

/** Makes the regions of two accounts fail, so that a page shows it; not kept over a restart. */
export function addFaults(aws: Aws): void {
  for (const { region, fault } of demoConnections) {
    if (fault) aws.inject({ service: 'cloudwatch', region, fault, times: Infinity });
  }
}

/** What the app stores of the accounts and of the broker: the payload of its own seeding code. */
export function storedConnections(world: World, externalIds: ExternalIds, now: number): unknown {
  const keys = keysOf(world, accounts.broker, 'confluops-broker');
  return {
    broker: { ...keys, arn: brokerArn },
    accounts: demoConnections.map((connection) => ({
      connectionId: connection.connectionId,
      displayName: connection.displayName,
      accountNumber: accounts.demo,
      region: connection.region,
      roleArn: `arn:aws:iam::${accounts.demo}:role/confluops/${roleName(connection)}`,
      externalId: externalIds[connection.connectionId],
      status: 'connected',
      verifiedAt: now,
      externalIdSetAt: now,
      placement: { scope: 'everywhere' },
      revision: 1,
    })),
  };
}

/** The keys of a user that the demo made. */
export function keysOf(
  world: World,
  account: string,
  user: string,
): { accessKeyId: string; secretAccessKey: string } {
  const [key] = world.account(account).users.find(({ name }) => name === user)?.accessKeys ?? [];
  // Whoever deletes that user's keys by hand still gets a site.
  return { accessKeyId: key?.accessKeyId ?? '', secretAccessKey: key?.secretAccessKey ?? '' };
}

function roleName({ connectionId }: DemoConnection): string {
  return `ConfluOpsAlarmReader-${connectionId.slice(0, 8)}`;
}

function allow(action: string | readonly string[], resource: string): object {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
  };
}
