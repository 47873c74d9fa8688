import type { Operation } from '../service';
import type { Alarm, Dimension, MetricConfiguration } from './alarm';
import { alarmsIn } from './alarms-in';
import { describeAlarm } from './describe-alarm';
import { missingParameter } from './errors';
import { readMetric } from './metric-configuration';
import { statistics, units } from './statistics';

/** The alarms that watch one metric; those on metric math are not among them. */
export const describeAlarmsForMetric: Operation = (call, input) => {
  const store = alarmsIn(call);
  call.authorize({
    action: 'cloudwatch:DescribeAlarmsForMetric',
    resource: store.arnOf('*'),
    isUnnamed: true,
  });
  const metric = readMetric(input);
  if (metric.MetricName === undefined) throw missingParameter('MetricName');
  if (metric.Namespace === undefined) throw missingParameter('Namespace');
  const filters: Partial<MetricConfiguration> = {
    MetricName: metric.MetricName,
    Namespace: metric.Namespace,
    ...given('Statistic', input.text('Statistic', { oneOf: statistics })),
    ...given('ExtendedStatistic', input.text('ExtendedStatistic')),
    ...given('Period', input.integer('Period', { min: 1 })),
    ...given('Unit', input.text('Unit', { oneOf: units })),
  };
  const fits = (alarm: Alarm): boolean =>
    alarm.AlarmType === 'MetricAlarm' &&
    digest(alarm.Dimensions) === digest(metric.Dimensions) &&
    Object.entries(filters).every(([name, value]) => alarm[name as keyof Alarm] === value);
  return {
    MetricAlarms: store
      .all()
      .filter(fits)
      .map((alarm) => describeAlarm(alarm, store, call.now)),
  };
};

function given(name: keyof MetricConfiguration, value: string | number | undefined): object {
  return value === undefined ? {} : { [name]: value };
}

/** Dimensions are a set: their order says nothing. */
function digest(dimensions: readonly Dimension[] = []): string {
  return JSON.stringify(dimensions.map(({ Name, Value }) => [Name, Value]).sort());
}
