/**
 * Whether the alarm only scales something: Auto Scaling makes two or more for each target tracking
 * policy, named as `TargetTracking-my-asg-AlarmHigh-<uuid>` (as the AWS CLI's example of
 * `autoscaling put-scaling-policy` prints them). Nobody is called because of one.
 */
export function isScalingAlarm(name: string): boolean {
  return name.startsWith('TargetTracking-');
}
