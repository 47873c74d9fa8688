import type { TestContext } from 'node:test';
import {
  AwsJson1_0Protocol,
  AwsQueryProtocol,
  AwsSmithyRpcV2CborProtocol,
  AwsSmithyRpcV2JsonProtocol,
} from '@aws-sdk/core/protocols';
import { CloudWatchClient, type CloudWatchClientConfig } from '@aws-sdk/client-cloudwatch';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { IAMClient } from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';
import { startAws, type Aws, type AwsOptions, type World } from '../../../host/aws/index';
import { NotEmulatedError } from '../../../host/aws/errors';
import type { AlarmSeed } from '../../../host/aws/cloudwatch/alarm-store';

export const demoAccount = '111122223333';
export const brokerAccount = '999988887777';
export const region = 'eu-west-1';
export const roleArn = `arn:aws:iam::${demoAccount}:role/confluops/AlarmReader`;
export const externalId = 'b1f0c1de-0000-4000-8000-00000000c0de';

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** May do anything in the demo account. */
export const administrator: Keys = {
  accessKeyId: 'AKIAADMINISTRATOR000',
  secretAccessKey: 'administrator/secret+0000000000000000000',
};

/** May assume roles below /confluops/, and nothing else. */
export const broker: Keys = {
  accessKeyId: 'AKIABROKER0000000000',
  secretAccessKey: 'broker/secret+00000000000000000000000000',
};

/** Every protocol that the SDK can speak to CloudWatch. */
const protocols = {
  'Query XML': AwsQueryProtocol,
  'AWS JSON 1.0': AwsJson1_0Protocol,
  'RPC v2 CBOR': AwsSmithyRpcV2CborProtocol,
  'RPC v2 JSON': AwsSmithyRpcV2JsonProtocol,
} as const;
export type ProtocolName = keyof typeof protocols;
export const protocolNames = Object.keys(protocols) as readonly ProtocolName[];

/** A clock that stands still until it is moved. */
export class TestClock {
  #time: number;

  constructor(start = '2026-11-22T12:00:00.000Z') {
    this.#time = Date.parse(start);
  }

  readonly now = (): Date => new Date(this.#time);

  advance(seconds: number): void {
    this.#time += seconds * 1000;
  }
}

export function policy(...statements: readonly object[]): object {
  return { Version: '2012-10-17', Statement: statements };
}

export function allow(action: string | readonly string[], extra: object = {}): object {
  return { Effect: 'Allow', Action: action, Resource: '*', ...extra };
}

/** The trust policy that the setup of a connected account writes. */
export function trustPolicy(condition?: object): object {
  return policy({
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${brokerAccount}:root` },
    Action: 'sts:AssumeRole',
    ...(condition && { Condition: condition }),
  });
}

export const rightCondition = {
  StringEquals: { 'sts:ExternalId': externalId },
  ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${brokerAccount}:user/confluops-broker` },
};

/** A demo account with an administrator and a role that a broker of another account may assume. */
export function demoWorld(world: World): void {
  world.addUser({
    account: demoAccount,
    name: 'administrator',
    policies: [{ name: 'everything', document: policy(allow('*')) }],
    accessKeys: [administrator],
  });
  world.addUser({
    account: brokerAccount,
    name: 'confluops-broker',
    policies: [
      {
        name: 'assume',
        document: policy(allow('sts:AssumeRole', { Resource: 'arn:aws:iam::*:role/confluops/*' })),
      },
    ],
    accessKeys: [broker],
  });
  addReaderRole(world, rightCondition);
}

/** The role of `roleArn`, with a condition of one's choice in its trust policy. */
export function addReaderRole(world: World, condition?: object, name = 'AlarmReader'): string {
  return world.addRole({
    account: demoAccount,
    name,
    path: '/confluops/',
    trustPolicy: trustPolicy(condition),
    policies: [{ name: 'read', document: policy(allow('cloudwatch:DescribeAlarms')) }],
  }).arn;
}

/** A metric alarm with CloudWatch's defaults. */
export function metricAlarm(name: string, overrides: Partial<AlarmSeed> = {}): AlarmSeed {
  return {
    AlarmType: 'MetricAlarm',
    AlarmName: name,
    Namespace: 'Shop',
    MetricName: 'Latency',
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 3,
    Threshold: 1.5,
    ComparisonOperator: 'GreaterThanThreshold',
    ...overrides,
  } as AlarmSeed;
}

/** Shows failures of this AWS itself; what it says it does not have is what a test asked for. */
function report(error: unknown): void {
  if (!(error instanceof NotEmulatedError)) console.error(error);
}

/** An AWS on a port of its own that ends with its test. */
export async function startTestAws(
  context: TestContext,
  options: AwsOptions = {},
): Promise<TestAws> {
  const aws = await startAws({ world: demoWorld, report, ...options });
  context.after(() => aws.close());
  return new TestAws(aws);
}

/** Makes SDK clients that point at a local AWS and do not repeat anything by themselves. */
export class TestAws {
  constructor(readonly aws: Aws) {}

  get world(): World {
    return this.aws.world;
  }

  cloudwatch(
    keys: Keys = administrator,
    protocol?: ProtocolName,
    config: Partial<CloudWatchClientConfig> = {},
  ): CloudWatchClient {
    return new CloudWatchClient({
      ...this.#configuration(keys),
      ...config,
      ...(protocol && { protocol: protocols[protocol] }),
    });
  }

  sts(keys: Keys = broker, stsRegion = 'us-east-1'): STSClient {
    return new STSClient({ ...this.#configuration(keys), region: stsRegion });
  }

  iam(keys: Keys = administrator): IAMClient {
    return new IAMClient(this.#configuration(keys));
  }

  cloudformation(keys: Keys = administrator): CloudFormationClient {
    return new CloudFormationClient(this.#configuration(keys));
  }

  #configuration(credentials: Keys) {
    return {
      endpoint: this.aws.url,
      region,
      credentials,
      maxAttempts: 1,
      systemClockOffset: this.#clockOffset,
    };
  }

  /** Milliseconds by which the clock of this AWS is ahead of the machine's. */
  get #clockOffset(): number {
    return this.world.clock().getTime() - Date.now();
  }
}
