import { messages } from '../internal/message';

/** What readers may see beside alarms, and what it takes. */
export const message = messages({
  hint: 'Each needs one more action in the policy of the account’s IAM role, and is read only while somebody looks at it.',
  history: 'History of the alarm',
  'history.hint':
    'When its state and its configuration changed, and whether its actions were done. The action is cloudwatch:DescribeAlarmHistory.',
  metrics: 'A longer chart of its metric',
  'metrics.hint':
    'AWS bills this account for each metric that is requested, and its free tier does not cover that. Readers are told how many metrics it is before they request them. The action is cloudwatch:GetMetricData.',
  contributors: 'Which of its time series are in alarm',
  'contributors.hint':
    'For alarms that watch several, such as those on a query. The action is cloudwatch:DescribeAlarmContributors.',
  'mute-rules': 'Mute rules',
  'mute-rules.hint':
    'Whether a rule mutes its actions, now or at times to come. The action is cloudwatch:ListAlarmMuteRules.',
  'line.why':
    'The role must be allowed to do this. Run this line in a shell of its AWS account, such as CloudShell, or change the role where it was made, such as in Terraform.',
  'line.label': 'Let the role read what is ticked',
  'short.none': 'nothing',
});
