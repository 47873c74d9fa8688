import type { Operation } from '../service';
import { readMetricConfiguration } from './metric-configuration';
import { assertMetricRules } from './metric-rules';
import { putAlarm } from './put-alarm';

/** Creates or changes an alarm on a metric, on metric math or on a PromQL query. */
export const putMetricAlarm: Operation = (call, input) =>
  putAlarm(call, input, {
    type: 'MetricAlarm',
    readConfiguration: (settings) => {
      const configuration = readMetricConfiguration(input);
      assertMetricRules({ ...settings, ...configuration });
      return configuration;
    },
  });
