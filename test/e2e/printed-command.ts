import {
  CloudFormationClient,
  CreateStackCommand,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import type { AwsKeys } from './stack';

/** One call of the AWS CLI: `aws cloudformation wait x --stack-name y` has the operation `wait x`. */
export interface CliCall {
  readonly service: string;
  readonly operation: string;
  readonly options: Readonly<Record<string, string>>;
}

/**
 * The calls of the AWS CLI that a printed line makes, in their order: assignments, then calls joined
 * by `&&`, with `$NAME` and `$(curl -fsS $NAME)` filled in as a shell does.
 *
 * @throws for whatever else stands in the line, and when curl would fail.
 */
export async function callsOf(line: string): Promise<CliCall[]> {
  const [assignments = '', calls = '', ...more] = line.split('; ');
  if (more.length > 0) throw new Error(`One list of commands is expected: ${line}`);
  const variables = new Map(wordsOf(assignments).map(parseAssignment));
  return Promise.all(
    calls.split(' && ').map(async (call) => {
      const words = await Promise.all(wordsOf(call).map((word) => expanded(word, variables)));
      return parseCall(words);
    }),
  );
}

/** Does with the SDK's CloudFormation client what a printed line does with the AWS CLI. */
export async function runPrinted(line: string, aws: AwsKeys): Promise<void> {
  const client = new CloudFormationClient({
    endpoint: aws.endpoint,
    region: aws.region,
    credentials: aws.credentials,
  });
  for (const { service, operation, options } of await callsOf(line)) {
    switch (`${service} ${operation}`) {
      case 'cloudformation create-stack':
        await client.send(new CreateStackCommand(inputOf(options)));
        break;
      case 'cloudformation wait stack-create-complete':
        await waitUntilStackCreateComplete(
          { client, maxWaitTime: 20, minDelay: 0.1 },
          inputOf(options),
        );
        break;
      default:
        throw new Error(`The SDK's client does not stand in for aws ${service} ${operation}`);
    }
  }
  client.destroy();
}

/** Words of a shell line: quotes hold spaces together, and stay until a word is expanded. */
function wordsOf(text: string): string[] {
  return text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
}

function parseAssignment(word: string): [name: string, value: string] {
  const [, name, value] = /^([A-Z])=(.*)$/.exec(word) ?? [];
  if (name === undefined || value === undefined) throw new Error(`${word} assigns nothing`);
  return [name, value.replace(/^'(.*)'$/, '$1')];
}

async function expanded(word: string, variables: ReadonlyMap<string, string>): Promise<string> {
  const bare = word.replace(/^"(.*)"$/, '$1');
  const [, curled] = /^\$\(curl -fsS \$([A-Z])\)$/.exec(bare) ?? [];
  const [, named] = /^\$([A-Z])$/.exec(bare) ?? [];
  const name = curled ?? named;
  if (name === undefined) {
    if (/["'$`\\<>|&]/.test(bare)) throw new Error(`A shell would do more with ${word}`);
    return bare;
  }
  const value = variables.get(name);
  if (value === undefined) throw new Error(`$${name} is not assigned`);
  return curled === undefined ? value : fetched(value);
}

/** What `curl -fsS` prints, without the line breaks at its end, as `$(…)` takes it. */
async function fetched(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`curl: (22) The requested URL returned error: ${answer.status}`);
  return (await answer.text()).replace(/\n+$/, '');
}

function parseCall([program, service, ...rest]: readonly string[]): CliCall {
  if (program !== 'aws' || service === undefined) throw new Error(`${program} is not aws`);
  const first = rest.findIndex((word) => word.startsWith('--'));
  const given = rest.slice(first);
  if (first < 1 || given.length % 2 === 1) throw new Error(`aws ${service} ${rest.join(' ')}`);
  const pairs = Array.from({ length: given.length / 2 }, (_, index) => {
    const [option = '', value = ''] = given.slice(2 * index, 2 * index + 2);
    if (!option.startsWith('--')) throw new Error(`${option} is no option`);
    return [option.slice(2), value] as const;
  });
  return { service, operation: rest.slice(0, first).join(' '), options: Object.fromEntries(pairs) };
}

/** `--stack-name x` as the SDK's `{ StackName: 'x' }`. */
function inputOf(options: CliCall['options']): { readonly StackName: string | undefined } {
  const members = Object.entries(options).map(([option, value]) => [
    option.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    option === 'capabilities' ? [value] : value,
  ]);
  return Object.fromEntries(members) as { StackName: string | undefined };
}
