import { Readable } from 'node:stream';
import { fieldsOf } from '../../rules/fields';
import type { RequestHandler } from './clients';

/** Lists of alarms in an answer to DescribeAlarms. */
const lists = ['MetricAlarms', 'CompositeAlarms', 'LogAlarms'];
/** Times of an alarm, in seconds since 1970. */
const times = [
  'AlarmConfigurationUpdatedTimestamp',
  'StateTransitionedTimestamp',
  'StateUpdatedTimestamp',
];

/**
 * Passes CloudWatch's answers on with the alarms stripped to their names that hold a time which is
 * none: the SDK would throw the whole answer away for one of them. An answer of any other form is
 * passed on as it came, for the SDK to judge.
 */
export function withReadableItems(requestHandler: RequestHandler): RequestHandler {
  return {
    async handle(request, options) {
      const { response } = await requestHandler.handle(request, options);
      const body = await bytesOf(response.body as AsyncIterable<Uint8Array>);
      response.body = Readable.from([readable(body)], { objectMode: false });
      return { response };
    },
  };
}

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function readable(body: Buffer): Buffer {
  let answer: unknown;
  try {
    answer = JSON.parse(body.toString('utf8'));
  } catch {
    return body;
  }
  const fields = fieldsOf(answer);
  const spoiled = lists.filter((name) => listOf(fields[name]).some(hasBadTime));
  if (spoiled.length === 0) return body;
  const mended = spoiled.map((name) => [name, listOf(fields[name]).map(stripped)] as const);
  return Buffer.from(JSON.stringify({ ...fields, ...Object.fromEntries(mended) }));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function stripped(item: unknown): unknown {
  return hasBadTime(item) ? { AlarmName: fieldsOf(item)['AlarmName'] } : item;
}

function hasBadTime(item: unknown): boolean {
  const fields = fieldsOf(item);
  return times.some((name) => !isTime(fields[name] ?? 0));
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && !Number.isNaN(new Date(value * 1000).getTime());
}
