import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Stack } from './stack';

const run = promisify(execFile);

/**
 * Runs `npm run migrate-pages` as the administrator would, in a shell with the lines that the start
 * printed, and answers what it prints.
 *
 * @throws when it does not end with 0.
 */
export async function migratePages(
  { ready: { site, apiEmail, apiToken } }: Stack,
  ...args: readonly string[]
): Promise<string> {
  const whose = ['--site', site, '--email', apiEmail];
  const command = ['run', '--silent', 'migrate-pages', '--', ...whose, ...args];
  const { stdout } = await run('npm', command, {
    env: { ...process.env, CONFLUENCE_API_TOKEN: apiToken },
  });
  return stdout;
}
