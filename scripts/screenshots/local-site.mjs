import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.join(import.meta.dirname, '..', '..');

/** Where the guides' pictures are. */
export const pictures = path.join(root, 'docs', 'images');

/**
 * Starts the local site in a process of its own with an empty data folder, hands what its ready line
 * says to `use`, and ends it afterwards.
 */
export async function withLocalSite(options, use) {
  const data = await mkdtemp(path.join(tmpdir(), 'confluops-'));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'host/main.ts', '--port', '0', '--data', data, ...options],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  try {
    await use(await readyLine(child));
  } finally {
    child.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  }
}

async function readyLine({ stdout }) {
  for await (const line of createInterface({ input: stdout })) {
    if (line.startsWith('ready ')) return JSON.parse(line.slice(6));
  }
  throw new Error('the local site ended before it was ready');
}
