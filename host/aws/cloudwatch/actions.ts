import { validationError } from '../errors';
import type { Fields } from '../wire/fields';
import type { AlarmSettings, AlarmType } from './alarm';

/** What an alarm may set off, by the service and the kind of resource that an ARN names. */
const kinds = {
  'EC2 action': /^arn:[^:]+:automate:[^:]+:ec2:(stop|terminate|reboot|recover)$/,
  'EC2 workflow':
    /^arn:[^:]+:swf:[^:]+:\d{12}:action\/actions\/AWS_EC2\.InstanceId\.(Stop|Terminate|Reboot|Recover)\/1\.0$/,
  'Auto Scaling policy':
    /^arn:[^:]+:autoscaling:[^:]+:\d{12}:scalingPolicy:[\w-]+:(autoScalingGroupName|resource)\/.+$/,
  'SNS topic': /^arn:[^:]+:sns:[^:]+:\d{12}:[\w.-]{1,256}$/,
  'Lambda function': /^arn:[^:]+:lambda:[^:]+:\d{12}:function:[\w-]{1,140}(:[\w$-]+)?$/,
  OpsItem: /^arn:[^:]+:ssm:[^:]+:\d{12}:opsitem:[1-4](#CATEGORY=\w+)?$/,
  'response plan': /^arn:[^:]+:ssm-incidents::\d{12}:response-?plan\/[\w-]+$/,
  investigation: /^arn:[^:]+:aiops:[^:]+:\d{12}:investigation-group:[\w-]+$/,
} as const;
type ActionKind = keyof typeof kinds;

/**
 * What each type of alarm may set off (API_PutMetricAlarm.html, API_PutCompositeAlarm.html,
 * API_PutLogAlarm.html; the composite alarm's response plan: alarm-combining.html).
 */
const allowed: Readonly<Record<AlarmType, readonly ActionKind[]>> = {
  MetricAlarm: Object.keys(kinds) as ActionKind[],
  CompositeAlarm: ['SNS topic', 'Lambda function', 'OpsItem', 'response plan', 'investigation'],
  LogAlarm: ['SNS topic', 'Lambda function', 'OpsItem'],
};

const maximumActions = 5;
const arnRule = { min: 1, max: 1024 };

/**
 * Reads what an alarm sets off at each change of its state.
 *
 * @throws AwsError `ValidationError` for what is no ARN, lies in another region, or is not for this
 *   type of alarm.
 */
export function readActions(
  input: Fields,
  type: AlarmType,
  region: string,
): Pick<AlarmSettings, 'OKActions' | 'AlarmActions' | 'InsufficientDataActions'> {
  const read = (name: string): readonly string[] => {
    const arns = input.texts(name, { max: maximumActions }, arnRule) ?? [];
    for (const arn of arns) assertAction(arn, type, region);
    return arns;
  };
  return {
    OKActions: read('OKActions'),
    AlarmActions: read('AlarmActions'),
    InsufficientDataActions: read('InsufficientDataActions'),
  };
}

/** Whether an action scales something, which an alarm on an anomaly band must not. */
export function isScaling(arn: string): boolean {
  return kinds['Auto Scaling policy'].test(arn);
}

function assertAction(arn: string, type: AlarmType, region: string): void {
  const found = Object.entries(kinds).find(([, pattern]) => pattern.test(arn));
  if (found === undefined) throw validationError(`Invalid arn syntax: ${arn}`);
  const [kind] = found as [ActionKind, RegExp];
  if (!allowed[type].includes(kind)) {
    throw validationError(`A ${type} cannot have an action of the kind ${kind}: ${arn}`);
  }
  const actionRegion = arn.split(':')[3] ?? '';
  if (actionRegion !== '' && actionRegion !== region) {
    throw validationError(`Invalid region ${actionRegion} specified. Only ${region} is supported.`);
  }
}
