import { messages } from '../internal/message';

/** The words of the wizard and of its steps. */
export const message = messages({
  progress: 'Steps to a connected account',
  'progress.done': '(done)',
  'step.account': 'Account',
  'step.broker': 'Access key',
  'step.setup': 'Set up in AWS',
  'step.waiting': 'Check',
  'step.done': 'Connected',

  'heading.account': 'Which AWS account shall be connected?',
  'heading.broker': 'Give ConfluOps an access key, once',
  'heading.setup': 'Make the role in AWS',
  'heading.waiting': 'Waiting for the role in {name}',
  'heading.done': '{name} is connected',

  'account.about':
    'ConfluOps reads the state of alarms through one role in that account, and can do nothing else there.',
  'account.next': 'Continue',
  'broker.about':
    'ConfluOps has no AWS identity of its own yet. Make an IAM user for it; the same user then serves every account that you connect.',

  'setup.about': 'One command makes the role {role} in account {account}.',
  'setup.own':
    'You named a role of your own: {role}. The AWS CLI line makes it, or gives it the right trust policy and permission where it exists.',
  'setup.who': 'Who runs it?',
  'setup.who.15-minutes': 'I do, now',
  'setup.who.15-minutes.hint': 'The command works for 15 minutes.',
  'setup.who.24-hours': 'A colleague',
  'setup.who.24-hours.hint':
    'The command works for 24 hours. Send it to nobody but that colleague; you may close this page meanwhile.',
  'setup.reopened':
    'If a colleague already has a setup command for this account, it goes on working until its time is up. A new one takes its place.',
  'setup.show': 'Show a new setup command',
  'setup.opening': 'Opening a setup link…',
  'setup.until': 'The link in these commands works until {time}.',
  'setup.expired': 'The link in these commands has expired: they no longer work.',
  'setup.renew': 'Renew the link',
  'setup.ways': 'Ways to make the role',
  'way.cloudshell': 'CloudShell',
  'way.terraform': 'Terraform',
  'way.cli': 'AWS CLI',
  'way.template': 'Show me the template',
  'cloudshell.open': 'Open AWS CloudShell',
  'cloudshell.where':
    'Sign in to the AWS console of account {account}, and open CloudShell there. Its region does not matter.',
  'cloudshell.paste': 'Paste this line and press Enter.',
  'cloudshell.command': 'Setup command',
  'cloudshell.back': 'Come back here. ConfluOps notices by itself when the role is there.',
  'terraform.about':
    'The External ID comes from the link in its first line and never stands in your code.',
  'terraform.code': 'Terraform',
  'cli.about':
    'Without CloudFormation, for any shell that is signed in to the account. Where the role exists, its trust policy and permission are put right.',
  'cli.command': 'AWS CLI',
  'template.about':
    'This is what the command gives to CloudFormation. Only the External ID is left out here: the link puts it in.',
  'template.document': 'CloudFormation template',
  rights: 'Rights that the person who runs it needs',
  'setup.run': 'I have run it',
  'setup.sent': 'I have sent it',
  'setup.watching': 'ConfluOps looks for the role every few seconds and goes on by itself.',

  'waiting.about':
    'This page turns green by itself as soon as the role is there, usually within half a minute. You can close it: the account stays in the list, and opening it again continues here.',
  'check.answers': 'The role answers ConfluOps',
  'check.guarded': 'It refuses everybody who does not know its External ID',
  'check.reads': 'It may read alarms in {region}',
  'outcome.pending': 'waiting',
  'outcome.passed': 'done',
  'outcome.failed': 'not yet right',
  unreachable: 'ConfluOps itself could not be reached just now. It tries again by itself.',
  'late.heading': 'The role is not there yet. Usually it is one of these:',
  'late.failed':
    'The command ended in an error. It prints the reason, often a missing right of the person who ran it.',
  'late.boundary':
    'Your organisation allows new roles only with a permissions boundary. Step back and fill it in.',
  'late.account': 'It was run in another account than {account}.',
  'late.link': 'The link had expired, or a newer setup command took its place.',
  'late.stack': 'The stack still waits: CloudFormation shows it under the name in the command.',

  'done.about':
    'The role answered, refused a wrong External ID and a missing one, and read alarms. Its setup link has stopped working.',
  'fact.account': 'AWS account',
  'fact.region': 'Region',
  'fact.role': 'Role',
  'done.another': 'Connect another account',
  'done.close': 'Done',

  back: 'Back',
  close: 'Continue later',
  'code.forbidden': 'You are no longer an administrator of Confluence.',
  'code.not-found': 'Somebody else deleted this account meanwhile.',
  'code.broker-unchecked':
    'ConfluOps could not find out whose access key it has, so there is no command yet. Try again in a moment, or look at the access key.',
  'code.other': 'That did not work. Try again in a moment.',
});
