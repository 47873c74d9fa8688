import { Readable } from 'node:stream';
import { HttpResponse, type HttpRequest } from '@smithy/core/protocols';
import type { RequestHandler } from '../../../resolvers/aws/clients';

/** One request as it left the SDK. */
export interface SentRequest {
  readonly service: 'sts' | 'cloudwatch';
  readonly host: string;
  /** The key that signed it. */
  readonly accessKeyId: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The fields of the body, of both wire formats. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the service does with one request; `answer` is what it would do by itself. */
export type Step = (answer: () => Answer, signal: AbortSignal | undefined) => Promise<Answer>;

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What AWS answers to a refused request: as STS writes it, and as CloudWatch does. */
export const refused = (status: number, code: string, message = 'refused'): Step => {
  const xml = `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;
  const json = JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message });
  return (answer) => Promise.resolve({ status, body: answer().body.startsWith('<') ? xml : json });
};

/** A connection that breaks as Node reports it. */
export const broken =
  (code: string): Step =>
  () =>
    Promise.reject(Object.assign(new Error('socket'), { code, name: 'TimeoutError' }));

/** A body that no client of AWS can read. */
export const garbled =
  (body: string, status = 200): Step =>
  () =>
    Promise.resolve({ status, body });

/** No answer until the request is aborted. */
export const silent: Step = (_answer, signal) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () =>
      reject(Object.assign(new Error('aborted'), { name: 'AbortError' })),
    );
  });

export const well: Step = (answer) => Promise.resolve(answer());

/** Steps by service, taken in order; when they are used up the service works. */
export interface Script {
  readonly sts?: readonly Step[];
  readonly cloudwatch?: readonly Step[];
}

/**
 * AWS at the other end of the SDK's request handler: sessions are counted, alarms answered by name.
 * Signatures and trust are not checked here; the tests against the local AWS do that.
 *
 * @param alarms - Alarms as JSON, by type.
 */
export function scriptedAws(
  script: Script = {},
  alarms: Readonly<Record<string, readonly Record<string, unknown>[]>> = {},
): { requestHandler: RequestHandler; sent: SentRequest[] } {
  const sent: SentRequest[] = [];
  const steps = { sts: [...(script.sts ?? [])], cloudwatch: [...(script.cloudwatch ?? [])] };
  let sessions = 0;

  const answer = ({ service, fields }: SentRequest): Answer => {
    if (service === 'sts') return { status: 200, body: sessionXml((sessions += 1)) };
    const names = fields['AlarmNames'] as string[];
    const types = fields['AlarmTypes'] as string[];
    const lists = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'].map((type) => [
      `${type}s`,
      types.includes(type)
        ? (alarms[type] ?? []).filter(({ AlarmName }) => names.includes(String(AlarmName)))
        : [],
    ]);
    return { status: 200, body: JSON.stringify(Object.fromEntries(lists)) };
  };

  return {
    sent,
    requestHandler: {
      async handle(request, options) {
        const recorded = record(request);
        sent.push(recorded);
        const step = steps[recorded.service].shift() ?? well;
        const { status, body } = await step(
          () => answer(recorded),
          options?.abortSignal as AbortSignal | undefined,
        );
        const headers = {
          'x-amzn-requestid': `00000000-0000-4000-8000-${sent.length.toString().padStart(12, '0')}`,
        };
        const response = new HttpResponse({
          statusCode: status,
          headers,
          body: Readable.from([Buffer.from(body)]),
        });
        return { response };
      },
    },
  };
}

function record(request: HttpRequest): SentRequest {
  const service = request.hostname.startsWith('sts.') ? 'sts' : 'cloudwatch';
  const sentBody = request.body as string | Uint8Array;
  const body = typeof sentBody === 'string' ? sentBody : new TextDecoder().decode(sentBody);
  const fields =
    service === 'sts'
      ? Object.fromEntries(new URLSearchParams(body))
      : (JSON.parse(body) as Record<string, unknown>);
  const accessKeyId = /Credential=([^/]+)/.exec(request.headers['authorization'] ?? '')?.[1] ?? '';
  return { service, host: request.hostname, headers: request.headers, fields, accessKeyId };
}

function sessionXml(n: number): string {
  return `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>ASIASESSION${n}</AccessKeyId><SecretAccessKey>secret-of-session-${n}</SecretAccessKey>
<SessionToken>token-of-session-${n}</SessionToken><Expiration>2026-01-01T00:15:00Z</Expiration>
</Credentials></AssumeRoleResult></AssumeRoleResponse>`;
}
