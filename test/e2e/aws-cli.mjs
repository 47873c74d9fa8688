// What stands in for the AWS CLI where a printed line runs in a real shell: the calls that ConfluOps
// prints, done by the AWS SDK, with the CLI's options and exit codes.
import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { appendFileSync } from 'node:fs';

const words = process.argv.slice(2);
const first = words.findIndex((word) => word.startsWith('--'));
const call = words.slice(0, first).join(' ');
const options = Object.fromEntries(
  Array.from({ length: (words.length - first) / 2 }, (_, index) => {
    const [option, value] = words.slice(first + 2 * index, first + 2 * index + 2);
    return [option.slice(2), value];
  }),
);
const { CALLS_FILE, DRY_ACCOUNT } = process.env;
if (CALLS_FILE) appendFileSync(CALLS_FILE, `${JSON.stringify({ call, options })}\n`);

const client = { endpoint: process.env.AWS_ENDPOINT_URL, region: process.env.AWS_REGION };
const wait = () => [{ client: new CloudFormationClient(client), maxWaitTime: 20, minDelay: 0.1 }];
const StackName = options['stack-name'];
const send = (command) => new CloudFormationClient(client).send(command);
const calls = {
  'sts get-caller-identity': async () => {
    const { Account } = await new STSClient(client).send(new GetCallerIdentityCommand({}));
    console.log(Account);
  },
  'cloudformation describe-stacks': () => send(new DescribeStacksCommand({ StackName })),
  'cloudformation delete-stack': () => send(new DeleteStackCommand({ StackName })),
  'cloudformation wait stack-delete-complete': () =>
    waitUntilStackDeleteComplete(...wait(), { StackName }),
  'cloudformation create-stack': () =>
    send(
      new CreateStackCommand({
        StackName,
        TemplateBody: options['template-body'],
        Capabilities: [options['capabilities']],
      }),
    ),
  'cloudformation wait stack-create-complete': () =>
    waitUntilStackCreateComplete(...wait(), { StackName }),
};

if (DRY_ACCOUNT) {
  if (call === 'sts get-caller-identity') console.log(DRY_ACCOUNT);
  process.exitCode = call.endsWith('describe-stacks') ? 254 : 0;
} else {
  const work = calls[call];
  if (!work) throw new Error(`Nothing stands in for aws ${call}`);
  await work();
}
