import type { Service } from '../service';
import { actionOperations } from './alarm-actions';
import { describeAlarmContributors } from './contributors/describe-alarm-contributors';
import { deleteAlarms } from './delete-alarms';
import { describeAlarms } from './describe-alarms';
import { describeAlarmsForMetric } from './describe-alarms-for-metric';
import { describeAlarmHistory } from './history/describe-alarm-history';
import { members } from './members';
import { getMetricData } from './metric-data/get-metric-data';
import { putMetricData } from './metric-data/put-metric-data';
import { muteRuleOperations } from './mute-rules/operations';
import { putAlarmMuteRule } from './mute-rules/put-alarm-mute-rule';
import { putCompositeAlarm } from './put-composite-alarm';
import { putLogAlarm } from './put-log-alarm';
import { putMetricAlarm } from './put-metric-alarm';
import { setAlarmState } from './set-alarm-state';
import { tagOperations } from './tags';

/** Amazon CloudWatch, its alarms and the data of metrics; speaks Query, JSON and CBOR (botocore's model). */
export const cloudwatch: Service = {
  name: 'cloudwatch',
  signingName: 'monitoring',
  isGlobal: false,
  version: '2010-08-01',
  xmlNamespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
  target: 'GraniteServiceVersion20100801',
  operations: {
    DeleteAlarms: deleteAlarms,
    DescribeAlarmContributors: describeAlarmContributors,
    DescribeAlarmHistory: describeAlarmHistory,
    DescribeAlarms: describeAlarms,
    DescribeAlarmsForMetric: describeAlarmsForMetric,
    GetMetricData: getMetricData,
    PutAlarmMuteRule: putAlarmMuteRule,
    PutCompositeAlarm: putCompositeAlarm,
    PutLogAlarm: putLogAlarm,
    PutMetricAlarm: putMetricAlarm,
    PutMetricData: putMetricData,
    SetAlarmState: setAlarmState,
    ...actionOperations,
    ...muteRuleOperations,
    ...tagOperations,
  },
  members,
};
