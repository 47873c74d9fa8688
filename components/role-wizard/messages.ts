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

  'heading.account': 'Which AWS account do you want to connect?',
  'heading.broker': 'Give ConfluOps an access key',
  'heading.setup': 'Create the role in AWS',
  'heading.waiting': 'Waiting for the role in {name}',
  'heading.done': '{name} is connected',

  'account.about':
    'ConfluOps reads the state of alarms through one role in that account, and can do nothing else there.',
  'account.next': 'Continue',
  'broker.about':
    'ConfluOps has no AWS identity of its own yet. Create an IAM user for it; the same user then serves every account that you connect.',

  'setup.about': 'One command creates the role {role} in account {account}.',
  'setup.own':
    'You named a role of your own: {role}. The AWS CLI line creates it or, if it exists, gives it the right trust policy and permission.',
  'setup.who': 'Who runs it?',
  'setup.who.15-minutes': 'I do, now',
  'setup.who.15-minutes.hint': 'The command works for 15 minutes.',
  'setup.who.24-hours': 'A colleague',
  'setup.who.24-hours.hint':
    'The command works for 24 hours. Send it to nobody but that colleague; you can close this page in the meantime.',
  'setup.in-use':
    'A setup command was made for a colleague, and it still works. A new one takes its place.',
  'setup.anew':
    'A new setup command gives this account a new External ID. From then on its badges say that it is not connected, until the role has been created anew.',
  'setup.show': 'Show a new setup command',
  'setup.opening': 'Opening a setup link…',
  'setup.until': 'The link in these commands works until {time}.',
  'setup.expired': 'The link in these commands has expired: they no longer work.',
  'setup.renew': 'Renew the link',
  'setup.ways': 'Ways to create the role',
  'way.cloudshell': 'CloudShell',
  'way.terraform': 'Terraform',
  'way.cli': 'AWS CLI',
  'way.template': 'Show me the template',
  'cloudshell.open': 'Open AWS CloudShell',
  'cloudshell.where':
    'Sign in to the AWS console of account {account}, and open CloudShell there. The region does not matter.',
  'cloudshell.paste':
    'Paste this line and press Enter. It names the account that the shell is in before it makes anything.',
  'cloudshell.command': 'Setup command',
  'cloudshell.back': 'Come back to this page. ConfluOps notices by itself when the role exists.',
  'terraform.about':
    'The External ID comes from the link in the first line and never appears in your code.',
  'terraform.code': 'Terraform',
  'cli.about':
    'This works without CloudFormation, in any shell that is signed in to the account. If the role exists, its trust policy and permission are corrected.',
  'cli.command': 'AWS CLI',
  'template.about':
    'This is what the command gives to CloudFormation. Only the External ID is left out here: the link adds it.',
  'template.document': 'CloudFormation template',
  rights: 'Permissions that the person who runs it needs',
  'rights.again':
    'Where a stack of that name is left of an earlier attempt, the line deletes it first. That needs cloudformation:DeleteStack, iam:DeleteRole and iam:DeleteRolePolicy, too.',
  'setup.run': 'I have run it',
  'setup.sent': 'I have sent it',
  'setup.watching': 'ConfluOps looks for the role every few seconds and continues by itself.',

  'waiting.about':
    'This page turns green by itself as soon as the role exists, usually within half a minute. You can close it: the account stays in the list, and opening it there continues here.',
  'check.answers': 'The role answers ConfluOps',
  'check.guarded': 'The role refuses everybody who does not know its External ID',
  'check.reads': 'The role can read alarms in {region}',
  'outcome.pending': 'waiting',
  'outcome.passed': 'done',
  'outcome.failed': 'not right yet',
  unreachable: 'This page could not reach ConfluOps. It will try again by itself.',
  'late.heading': 'The role does not exist yet. These are the usual reasons:',
  'late.failed':
    'The command failed. It prints the reason, which often is that the person who ran it lacks a permission.',
  'late.boundary':
    'Your organisation allows new roles only with a permissions boundary. Go back and fill it in.',
  'late.account':
    'The command was run in an account other than {account}. It says so, and makes nothing there.',
  'late.link': 'The link has expired, or a newer setup command has taken its place.',
  'late.stack':
    'CloudFormation is still creating the stack, which it lists under the name in the command.',

  'done.about':
    'The role answered ConfluOps, refused a wrong External ID and a missing one, and read alarms. The setup link no longer works.',
  'done.next':
    'What comes next: type /CloudWatch alarm on a page, or paste the address of an alarm in the AWS console, and publish the page.',
  'fact.account': 'AWS account',
  'fact.region': 'Region',
  'fact.role': 'Role',
  'done.another': 'Connect another account',
  'done.close': 'Done',

  back: 'Back',
  close: 'Continue later',
  'code.forbidden': 'You are no longer a Confluence administrator.',
  'code.not-found': 'Somebody else has deleted this account.',
  'code.broker-unchecked':
    'ConfluOps could not find out whose access key it has, so there is no command yet. Try again in a moment, or check the access key.',
  'code.other': 'ConfluOps could not carry out this step. Try again in a moment.',
});
