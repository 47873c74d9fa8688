import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const find = `import('./scripts/chromium.mjs')
  .then(({ findChromium }) => Promise.all([findChromium(), findChromium()]))
  .then((found) => console.log(JSON.stringify(found)));`;

async function found(chromePath: string): Promise<{ executablePath: string; env: object }[]> {
  const { stdout } = await run(process.execPath, ['--eval', find], {
    env: { ...process.env, CHROME_PATH: chromePath },
  });
  return JSON.parse(stdout) as { executablePath: string; env: object }[];
}

test('tests use the browser that CHROME_PATH names', async () => {
  const [first] = await found('/opt/own/chrome');

  assert.deepEqual(first, { executablePath: '/opt/own/chrome', env: {} });
});

if (process.platform === 'linux' && process.arch === 'x64') {
  test('two processes that unpack the browser at once both get one that starts', async () => {
    const browsers = (await Promise.all([found('unpacked'), found('unpacked')])).flat();

    for (const { executablePath, env } of browsers) {
      const { stdout } = await run(executablePath, ['--version'], {
        env: { ...process.env, ...env },
      });
      assert.match(stdout, /^Chromium 147\./);
    }
  });
}
