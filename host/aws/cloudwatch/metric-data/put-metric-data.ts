import type { Call, Operation } from '../../service';
import type { Fields } from '../../wire/fields';
import { invalidCombination, invalidValue, missingParameter } from '../errors';
import { namespaceRule, readMetric } from '../metric-configuration';
import { units } from '../statistics';
import type { MetricIdentity, Sample, StatisticSet } from './sample';

const maximumData = 1000;
const maximumValues = 150;
const largest = 2 ** 360;
const hour = 60 * 60_000;
const twoWeeks = 14 * 24 * hour;

/**
 * Publishes data of metrics (API_PutMetricData.html); what is refused, and by which codes, is as
 * customers of AWS quote it, as far as they do.
 */
export const putMetricData: Operation = (call, input) => {
  const Namespace = input.requiredText('Namespace', namespaceRule);
  call.authorize({
    action: 'cloudwatch:PutMetricData',
    resource: '*',
    keys: { 'cloudwatch:namespace': Namespace },
  });
  if (Namespace.startsWith('AWS/')) {
    throw invalidValue(`The value ${Namespace} for parameter Namespace is invalid.`);
  }
  const data = input.structures('MetricData') ?? [];
  if (data.length === 0) throw missingParameter('MetricData');
  if (data.length > maximumData) throw tooLarge('MetricData', maximumData);
  const samples = data.map((datum, index) =>
    readDatum(call, datum, Namespace, `MetricData.member.${index + 1}`),
  );
  const store = call.world.metrics(call.account.number, call.region);
  for (const [metric, sample] of samples) store.put(metric, sample);
  return undefined;
};

function readDatum(
  call: Call,
  datum: Fields,
  Namespace: string,
  path: string,
): readonly [MetricIdentity, Sample] {
  const { MetricName, Dimensions = [] } = readMetric(datum);
  if (MetricName === undefined) throw missingParameter(`${path}.MetricName`);
  const resolution = datum.integer('StorageResolution') ?? 60;
  if (resolution !== 1 && resolution !== 60) {
    throw invalidValue(
      `The value ${resolution} for parameter ${path}.StorageResolution is not 1 or 60.`,
    );
  }
  const time = timeOf(call, datum, path);
  const sample = {
    at: Math.floor(time / (resolution * 1000)) * resolution * 1000,
    unit: datum.text('Unit', { oneOf: units }) ?? 'None',
    ...readValues(datum, path),
  };
  return [{ Namespace, MetricName, Dimensions }, sample];
}

function timeOf({ now }: Call, datum: Fields, path: string): number {
  const time = (datum.time('Timestamp') ?? now).getTime();
  if (time < now.getTime() - twoWeeks) {
    throw invalidValue(
      `The parameter ${path}.Timestamp must specify a time no more than two weeks in the past.`,
    );
  }
  if (time > now.getTime() + 2 * hour) {
    throw invalidValue(
      `The parameter ${path}.Timestamp must specify a time no more than two hours in the future.`,
    );
  }
  return time;
}

function readValues(datum: Fields, path: string): Pick<Sample, 'values' | 'set'> {
  const given = ['Value', 'Values', 'StatisticValues'].filter((name) => datum.names.includes(name));
  const [first, second] = given;
  if (first === undefined) throw missingParameter(`${path}.Value`);
  if (second !== undefined) {
    throw invalidCombination(
      `The parameters ${path}.${first} and ${path}.${second} are mutually exclusive and you have specified both.`,
    );
  }
  const set = datum.structure('StatisticValues');
  if (set !== undefined) return { set: readSet(set, `${path}.StatisticValues`) };
  const value = datum.number('Value');
  const values = value === undefined ? (datum.numbers('Values') ?? []) : [value];
  const counts = datum.numbers('Counts') ?? values.map(() => 1);
  if (values.length > maximumValues) throw tooLarge(`${path}.Values`, maximumValues);
  if (values.length !== counts.length || values.length === 0) {
    throw invalidValue(
      `The parameters ${path}.Values and ${path}.Counts must be of the same size.`,
    );
  }
  for (const each of values) assertInRange(each, `${path}.Value`);
  return { values: values.map((each, index) => [each, counts[index] ?? 1]) };
}

function readSet(input: Fields, path: string): StatisticSet {
  const set = {
    SampleCount: input.requiredNumber('SampleCount'),
    Sum: input.requiredNumber('Sum'),
    Minimum: input.requiredNumber('Minimum'),
    Maximum: input.requiredNumber('Maximum'),
  };
  for (const [name, value] of Object.entries(set)) assertInRange(value, `${path}.${name}`);
  if (set.SampleCount <= 0 || set.Minimum > set.Maximum) {
    throw invalidValue(`The parameter ${path} is no set of statistics.`);
  }
  return set;
}

function assertInRange(value: number, path: string): void {
  if (Number.isFinite(value) && Math.abs(value) <= largest) return;
  throw invalidValue(`The value ${value} for parameter ${path} is invalid.`);
}

function tooLarge(path: string, size: number): Error {
  return invalidValue(`The collection ${path} must not have a size greater than ${size}.`);
}
