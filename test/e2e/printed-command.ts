import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { AwsKeys } from './stack';

/** One call of the AWS CLI: `aws cloudformation wait x --stack-name y` is the call `cloudformation wait x`. */
export interface CliCall {
  readonly call: string;
  readonly options: Readonly<Record<string, string>>;
}

const cli = path.join(import.meta.dirname, 'aws-cli.mjs');

/**
 * The calls of the AWS CLI that a printed line makes in the account that it names, where nothing has
 * been made yet: a real shell and a real curl run it, and AWS is not asked.
 *
 * @throws when the line fails, as it does where its link has ended.
 */
export async function callsOf(line: string): Promise<CliCall[]> {
  const account = /\[ "\$A" = (\d{12}) \]/.exec(line)?.[1] ?? '';
  return inShell(line, { DRY_ACCOUNT: account });
}

/** Does with the AWS SDK what a printed line does with the AWS CLI, in a real shell. */
export async function runPrinted(line: string, aws: AwsKeys): Promise<void> {
  await inShell(line, {
    AWS_ENDPOINT_URL: aws.endpoint,
    AWS_REGION: aws.region,
    AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
  });
}

async function inShell(line: string, env: Readonly<Record<string, string>>): Promise<CliCall[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confluops-printed-'));
  const calls = path.join(folder, 'calls');
  try {
    const program = path.join(folder, 'aws');
    await writeFile(program, `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`);
    await chmod(program, 0o755);
    await writeFile(calls, '');
    await promisify(execFile)('/bin/sh', ['-c', line], {
      env: { PATH: `${folder}:/usr/bin:/bin`, CALLS_FILE: calls, ...env },
    });
    const lines = (await readFile(calls, 'utf8')).split('\n').filter(Boolean);
    return lines.map((each) => JSON.parse(each) as CliCall);
  } finally {
    await rm(folder, { recursive: true });
  }
}
