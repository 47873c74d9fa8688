import { messages } from '../internal/message';

/** The words of the badge. `{alarm}` is the alarm's name, or its label. */
export const message = messages({
  // The state. The badge is as wide as the widest of these, so they are of about one length.
  loading: 'Loading',
  ok: 'OK',
  alarm: 'In alarm',
  'insufficient-data': 'No data',
  unknown: 'Unknown state',
  'not-found': 'Alarm not found',
  'no-access': 'No access',
  'not-connected': 'Not connected',
  'aws-refused': 'Refused by AWS',
  'region-disabled': 'Region disabled',
  throttled: 'AWS is too busy',
  unavailable: 'Unavailable',
  'not-chosen': 'Not set up',

  'since-ok': 'OK for {time}',
  'since-alarm': 'In alarm {time}',
  'since-insufficient-data': 'No data {time}',
  'since-unknown': 'Unknown state',
  'stale-ok': 'OK {time} ago',
  'stale-alarm': 'In alarm {time} ago',
  'stale-insufficient-data': 'No data {time} ago',
  'stale-unknown': 'Unknown state',
  'earlier-ok': 'OK earlier',
  'earlier-alarm': 'In alarm earlier',
  'earlier-insufficient-data': 'No data earlier',
  'earlier-unknown': 'Unknown state',
  'maybe-ok': 'Maybe OK',
  'maybe-alarm': 'Maybe in alarm',
  'maybe-insufficient-data': 'Maybe no data',
  'maybe-unknown': 'Unknown state',

  // In the place of the name, where no alarm is chosen.
  'no-alarm': 'No alarm chosen',
  'choose-alarm': 'Choose an alarm',
  'this-alarm': 'this alarm',

  // What happened, to what, and what to do next.
  'about-loading': 'Asking AWS for the state of {alarm}.',
  'about-ok': '{alarm} is OK.',
  'about-ok-since': '{alarm} has been OK since {since}.',
  'about-alarm': '{alarm} is in alarm.',
  'about-alarm-since': '{alarm} has been in alarm since {since}.',
  'about-insufficient-data':
    '{alarm} has too little data for a state. Check in AWS that its metric still gets data.',
  'about-insufficient-data-since':
    '{alarm} has had too little data for a state since {since}. Check in AWS that its metric still gets data.',
  'about-unknown':
    'AWS reports a state of {alarm} that this version of ConfluOps does not know. Look at the alarm in AWS, and ask a Confluence administrator to update ConfluOps.',
  'about-not-found':
    'AWS has no alarm named {alarm} in this account and region. It may have been renamed or deleted: edit the page and choose the alarm again.',
  'about-no-access':
    'You are not allowed to see the state of {alarm} on this page. Ask the person who looks after the page.',
  'about-not-connected':
    'The AWS account of {alarm} is not connected to Confluence. Ask a Confluence administrator to connect it.',
  'about-not-chosen':
    'Nobody has chosen an alarm here yet. Edit the page and choose one in the settings of this macro.',
  'about-aws-refused':
    'AWS refused to let ConfluOps read {alarm}. Ask a Confluence administrator to verify the account.',
  'about-role-refused':
    'AWS refused the role that ConfluOps uses to read {alarm}. Ask a Confluence administrator to verify the account.',
  'about-read-refused':
    'The role that ConfluOps uses may not read {alarm}. Ask a Confluence administrator to verify the account.',
  'about-broker-refused':
    'AWS refused the access keys of ConfluOps, so {alarm} cannot be read. Ask a Confluence administrator to renew them.',
  'about-region-disabled':
    'The AWS region of {alarm} is switched off in its account. Ask the people who run that AWS account to enable it.',
  'about-throttled':
    'AWS is getting too many requests to answer for {alarm}. There is nothing to do: ConfluOps asks again in a minute.',
  'about-unavailable':
    'The state of {alarm} could not be read. ConfluOps asks again in a minute; if it is urgent, look in AWS.',
  'about-timeout':
    'No answer about {alarm} came in time. ConfluOps asks again in a minute; if it is urgent, look in AWS.',
  'about-network':
    'AWS could not be reached to ask about {alarm}. ConfluOps asks again in a minute; if it is urgent, look in AWS.',
  'about-aws-outage':
    'CloudWatch failed to answer about {alarm}. ConfluOps asks again in a minute; the AWS Health Dashboard says whether AWS has an outage.',
  'about-unreadable-answer':
    'The answer about {alarm} could not be understood. ConfluOps asks again in a minute; if this stays, tell a Confluence administrator.',
  'about-internal':
    'ConfluOps itself failed to read {alarm}. It tries again in a minute; if this stays, tell a Confluence administrator.',

  'doubt-stale':
    'This is not current: the last answer came at {checked}, and asking again has failed since. ConfluOps tries every minute.',
  'doubt-earlier': 'This is not current: asking again has failed. ConfluOps tries every minute.',
  'doubt-partial-data':
    'This may be wrong: CloudWatch could see only part of the data. Look at the alarm in AWS.',
  'doubt-evaluation-error':
    'This may be wrong: CloudWatch cannot evaluate the alarm as it is set up. Ask the people who look after the alarm to correct it.',
  'doubt-evaluation-failure':
    'This may be wrong: CloudWatch failed to evaluate the alarm. Look at the alarm in AWS.',
});
