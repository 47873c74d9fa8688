import { messages } from '../internal/message';

/** The words of the badge. `{alarm}` is the alarm's name, or its label. */
export const message = messages({
  // The state. The badge is as wide as the widest of these, so they are of about one length.
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

  // A reported state and its time, or what casts doubt on it.
  'since-ok': 'OK for {time}',
  'since-alarm': 'In alarm {time}',
  'since-insufficient-data': 'No data {time}',
  'since-unknown': 'Unknown',
  stale: '{state}, {time} ago',
  earlier: '{state}, earlier',
  unsure: '{state}, unsure',

  // In the place of the name, where no alarm is chosen.
  'no-alarm': 'No alarm chosen',
  'choose-alarm': 'Choose an alarm',
  'this-alarm': 'this alarm',

  // What happened, to what, and what to do next. `{since}` is empty or begins with a space.
  'since-when': ' since {time}',
  'about-loading': 'Asking AWS for the state of {alarm}.',
  'about-ok': '{alarm} is OK{since}.',
  'about-alarm': '{alarm} is in alarm{since}.',
  'about-insufficient-data':
    '{alarm} has too little data for a state{since}. Check in AWS that its metric still gets data.',
  'about-unknown':
    'AWS reports a state of {alarm} that ConfluOps does not know. Look at the alarm in AWS.',
  'about-not-found':
    'AWS has no alarm named {alarm} in this account and region. Edit the page and choose the alarm again.',
  'about-no-access':
    'You may not see the state of {alarm} here. Ask the people who look after the page.',
  'about-not-connected':
    'The AWS account of {alarm} is not connected. Ask a Confluence administrator to connect it.',
  'about-not-chosen':
    'No alarm is chosen here. Edit the page and choose one in the settings of this macro.',
  'about-aws-refused':
    'AWS refused to let ConfluOps read {alarm}. Ask a Confluence administrator to verify the account.',
  'about-role-refused':
    'AWS refused the role that reads {alarm}. Ask a Confluence administrator to verify the account.',
  'about-read-refused':
    'The role may not read {alarm}. Ask a Confluence administrator to verify the account.',
  'about-broker-refused':
    'AWS refused the keys that ConfluOps needs to read {alarm}. Ask a Confluence administrator to renew them.',
  'about-region-disabled':
    'The AWS region of {alarm} is disabled. Ask the people who run that AWS account to enable it.',
  'about-throttled':
    'AWS gets too many requests to answer for {alarm}. ConfluOps asks again in a minute.',
  'about-unavailable':
    'The state of {alarm} could not be read. ConfluOps asks again in a minute; if it is urgent, look in AWS.',
  'about-timeout':
    'No answer about {alarm} came in time. ConfluOps asks again in a minute; if it is urgent, look in AWS.',
  'about-network':
    'AWS could not be reached to read {alarm}. ConfluOps asks again in a minute; if it is urgent, look in AWS.',
  'about-aws-outage':
    'CloudWatch failed to read {alarm}. ConfluOps asks again in a minute; if it stays, look for an outage of AWS.',
  'about-unreadable-answer':
    'The answer about {alarm} makes no sense. ConfluOps asks again in a minute; if it stays, tell a Confluence administrator.',
  'about-internal':
    'ConfluOps failed to read {alarm}. It asks again in a minute; if it stays, tell a Confluence administrator.',
  'about-not-granted':
    '{alarm} has no grant to show here. Edit the page and choose the alarm again.',
  'about-other-site': '{alarm} was placed on another site: choose the alarm again.',
  'about-grant-retired':
    'The grant of {alarm} to show here was ended. Edit the page and choose the alarm again.',
  'about-not-placed':
    'You may not see any space that shows {alarm}. Ask the people who look after the page.',
  'about-link-unpublished':
    'The state of {alarm} shows after publishing. To see it elsewhere, edit the page and choose the alarm again.',
  'about-link-unmatched':
    'No connected AWS account fits the link to {alarm}. Ask a Confluence administrator to connect it.',
  'about-link-ambiguous':
    'Several AWS accounts fit the link to {alarm}. Edit the page and choose the alarm again.',
  'about-link-unreadable':
    'ConfluOps cannot read the link to {alarm}. Edit the page and choose the alarm again.',

  'doubt-stale': 'That was at {time}; asking again fails since. ConfluOps tries every minute.',
  'doubt-earlier': 'That was earlier; asking again fails since. ConfluOps tries every minute.',
  'doubt-partial-data':
    'It may be wrong: CloudWatch sees only part of the data. Look at the alarm in AWS.',
  'doubt-evaluation-error':
    'It may be wrong: CloudWatch cannot evaluate the alarm as it is set up. Ask the people who look after the alarm.',
  'doubt-evaluation-failure':
    'It may be wrong: CloudWatch failed to evaluate the alarm. Look at the alarm in AWS.',
});
