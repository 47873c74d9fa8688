import { messages } from '../internal/message';

/** The words of the badge. `{alarm}` is the alarm's name, or its label. */
export const message = messages({
  // The state, in as few words as say it: the badge is as wide as they are.
  loading: 'Loading',
  ok: 'OK',
  alarm: 'In alarm',
  'insufficient-data': 'No data',
  unknown: 'Unknown',
  'not-found': 'Alarm not found',
  'no-access': 'No access',
  'not-connected': 'Not connected',
  'aws-refused': 'Refused by AWS',
  'region-disabled': 'Region disabled',
  throttled: 'AWS is too busy',
  unavailable: 'Unavailable',
  'not-chosen': 'Not set up',
  unpublished: 'Not published',
  linked: 'In AWS',

  // What follows a reported state: when it was asked for, or what casts doubt on it.
  'as-of': 'as of {time}',
  earlier: 'earlier',
  'unsure-partial-data': 'partial data',
  'unsure-evaluation-error': 'cannot evaluate',
  'unsure-evaluation-failure': 'evaluation failed',
  'unsure-never-evaluated': 'not evaluated yet',
  'unsure-contradicting': 'two answers',

  // In the place of the name, where no alarm is chosen.
  'no-alarm': 'No alarm chosen',
  'choose-alarm': 'Choose an alarm',
  /** Stands in a sentence where the name would. */
  unnamed: 'Unnamed alarm',

  // What happened, to what, and what to do next.
  'about-loading': 'Asking AWS for the state of the alarm.',
  'about-ok': '{alarm} is OK.',
  'about-alarm': '{alarm} is in alarm.',
  'about-insufficient-data':
    'CloudWatch has too little data of {alarm}. Check in AWS that its metric still gets data.',
  'about-unknown':
    'AWS reports a state for {alarm} that ConfluOps does not know. Check the alarm in AWS.',
  since: 'It has been so since {time}.',
  // A label is no name that AWS could know.
  'about-not-found':
    'AWS has no alarm for {alarm} in this account and region; it may have been deleted. Edit the page and choose the alarm again.',
  'about-no-access':
    'You are not allowed to see the state of {alarm} here. Ask the people who look after the page.',
  'about-not-connected':
    'The AWS account of {alarm} is not connected. Ask a Confluence administrator to connect it.',
  'about-not-chosen': 'No alarm is chosen here. Edit the page and choose one.',
  'about-aws-refused':
    'AWS refused to let ConfluOps read {alarm}. Ask a Confluence administrator to verify the account.',
  'about-role-refused':
    'AWS refused the role that reads {alarm}. Ask a Confluence administrator to verify the account.',
  'about-read-refused':
    'The AWS role is not allowed to read {alarm}. Ask a Confluence administrator to verify the account.',
  'about-broker-refused':
    'AWS refused the key that reads {alarm}. Ask a Confluence administrator to replace it.',
  'about-region-disabled':
    'The AWS region of {alarm} is disabled. Ask the people who run the account to enable it.',
  'about-throttled': 'AWS is getting too many requests to answer about {alarm}.',
  'about-unavailable': 'ConfluOps could not read {alarm}.',
  'about-timeout': 'No answer about {alarm} came in time.',
  'about-network': 'ConfluOps could not reach AWS to read {alarm}.',
  'about-confluence-busy': 'The state of {alarm} could not be read.',
  'about-aws-outage':
    'CloudWatch failed to read {alarm}. If this goes on, check whether AWS has an outage.',
  'about-unreadable-answer':
    'ConfluOps could not read the answer about {alarm}. If this goes on, tell a Confluence administrator.',
  'about-internal':
    'ConfluOps failed to read {alarm}. If this goes on, tell a Confluence administrator.',
  'about-not-granted': '{alarm} may not be shown here. Edit the page and choose the alarm again.',
  'about-other-site':
    '{alarm} was chosen on another site. Edit the page and choose the alarm again.',
  'about-grant-retired':
    'The grant for {alarm} has been retired. Edit the page and choose the alarm again.',
  'about-not-placed':
    'You have access to none of the spaces in which {alarm} may be shown. Ask the people who look after the page.',
  'about-link-unpublished': 'The state of {alarm} is shown on the published page, not in comments.',
  'about-link-unmatched':
    'No connected AWS account matches the link to {alarm}. Ask a Confluence administrator to connect it.',
  'about-link-ambiguous':
    'Several AWS accounts match the link to {alarm}. Edit the page and choose the alarm again.',
  'about-link-elsewhere': '{alarm} is no alarm.',
  'about-link-unreadable':
    'ConfluOps cannot read the link to {alarm}. Edit the page and choose the alarm again.',

  'doubt-stale': 'This was the state at {time}; ConfluOps has not been able to read it since.',
  'doubt-earlier': 'This was the state earlier; ConfluOps has not been able to read it since.',
  'doubt-partial-data':
    'The state may be wrong: CloudWatch has only part of the data. Check the alarm in AWS.',
  'doubt-evaluation-error':
    'The state may be wrong: CloudWatch cannot evaluate the alarm as it is set up. Ask the people who look after the alarm.',
  'doubt-evaluation-failure':
    'The state may be wrong: CloudWatch failed to evaluate the alarm. Check the alarm in AWS.',
  'doubt-never-evaluated':
    'The state may be wrong: CloudWatch has not evaluated the alarm yet. Check the alarm in AWS.',
  'doubt-contradicting':
    'The state may be wrong: CloudWatch has two answers, and this is the worse one. Check the alarm in AWS.',

  // After a state that could not be read, or not again.
  retry: 'ConfluOps asks again by itself; if it is urgent, look in AWS.',
  'retry-at': 'Confluence is getting too many requests; ConfluOps will ask again at {time}.',

  // Who hears of the alarm in AWS.
  'actions-off': 'Its notifications are off.',
  'actions-suppressed': 'Its notifications are suppressed.',
  'actions-suppressed-by': 'Its notifications are suppressed by {suppressor}.',
});
