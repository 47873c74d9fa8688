// The least that a read can be: the two requests that any read sends, signed by hand and sent by
// fetch, of whose answers nothing is checked.
import { createHash, createHmac } from 'node:crypto';
import type { ReadAccess } from './access';

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

interface Request {
  readonly service: 'sts' | 'monitoring';
  readonly region: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** An alarm as CloudWatch's JSON describes it; more of it no badge needs. */
export interface FloorAlarm {
  readonly AlarmName: string;
  readonly StateValue: string;
  readonly StateReason?: string;
  /** Seconds since the epoch. */
  readonly StateTransitionedTimestamp?: number;
}

/** Reads alarms of one account; resolves with the number that AWS described. */
export async function read(access: ReadAccess, names: readonly string[]): Promise<number> {
  return (await describe(access, names)).length;
}

/** Reads alarms of one account, as CloudWatch described them. */
export async function describe(
  { role, endpoint }: ReadAccess,
  names: readonly string[],
): Promise<readonly FloorAlarm[]> {
  const [broker] = role.broker;
  const assumed = await send(endpoint, broker, {
    service: 'sts',
    region: 'us-east-1',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams({
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: role.roleArn,
      RoleSessionName: 'confluops',
      ExternalId: role.externalId,
      DurationSeconds: '900',
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'cloudwatch:DescribeAlarms',
            Resource: '*',
            Condition: { StringEquals: { 'aws:RequestedRegion': role.region } },
          },
        ],
      }),
    }).toString(),
  });
  const field = (name: string): string => new RegExp(`<${name}>([^<]*)<`).exec(assumed)?.[1] ?? '';
  const session: Keys = {
    accessKeyId: field('AccessKeyId'),
    secretAccessKey: field('SecretAccessKey'),
    sessionToken: field('SessionToken'),
  };
  const described = await send(endpoint, session, {
    service: 'monitoring',
    region: role.region,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms',
    },
    body: JSON.stringify({
      AlarmNames: names,
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'],
      MaxRecords: 100,
    }),
  });
  return (JSON.parse(described) as { MetricAlarms: FloorAlarm[] }).MetricAlarms;
}

async function send(endpoint: string | undefined, keys: Keys, request: Request): Promise<string> {
  const { service, region, body } = request;
  const url = endpoint ?? `https://${service}.${region}.amazonaws.com`;
  const date = new Date().toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const headers: Record<string, string> = {
    ...request.headers,
    host: new URL(url).host,
    'x-amz-date': date,
    ...(keys.sessionToken === undefined ? {} : { 'x-amz-security-token': keys.sessionToken }),
  };
  const signed = Object.keys(headers).sort();
  const canonical = [
    'POST',
    '/',
    '',
    ...signed.map((name) => `${name}:${headers[name] ?? ''}`),
    '',
    signed.join(';'),
    sha256(body),
  ].join('\n');
  const scope = `${date.slice(0, 8)}/${region}/${service}/aws4_request`;
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${keys.secretAccessKey}`);
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const signature = hmac(key, text).toString('hex');
  // fetch sets it by itself.
  delete headers['host'];
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      ...headers,
      authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${signed.join(';')}, Signature=${signature}`,
    },
  });
  const answered = await answer.text();
  if (!answer.ok) throw new Error(answered);
  return answered;
}
