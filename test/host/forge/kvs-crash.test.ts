import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { kvs } from '@forge/kvs';
import { build } from 'esbuild';
import { storage } from './kvs-client';

const rounds = 60;

/** Four writers at once, each counting up in a value, a secret, an entity and a transaction. */
const writer = `
  import { parseEntity } from './host/forge/kvs/entity';
  import { KvsService } from './host/forge/kvs/service';

  const attributes = { age: { type: 'integer' } };
  const employee = parseEntity({ name: 'employee', attributes, indexes: [] });
  const service = await KvsService.open({
    folder: process.argv[2],
    entities: new Map([['employee', employee]]),
    scopes: ['storage:app'],
    clock: () => new Date(),
  });
  const start = Number(process.argv[3]);

  async function send(path, body) {
    const { status } = await service.handle('first', path, JSON.stringify(body));
    if (status !== 204) throw new Error(path + ' answered ' + status);
  }
  async function count(name, path, body) {
    for (let n = start; ; n++) {
      await send(path, body(n));
      process.stdout.write(name + ' ' + n + '\\n');
    }
  }
  void count('value', '/api/v1/set', (value) => ({ key: 'value', value }));
  void count('secret', '/api/v1/secret/set', (value) => ({ key: 'secret', value }));
  void count('entity', '/api/v1/entity/set', (age) => ({
    entityName: 'employee',
    key: 'entity',
    value: { age },
  }));
  void count('pair', '/api/v1/transaction', (value) => ({
    set: [{ key: 'left', value }, { key: 'right', value }],
    delete: [{ key: 'gone-' + (value - 1) }],
  }));
`;

test('a kill at any moment loses no acknowledged write, and the next start works', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'crash-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const program = path.join(folder, 'writer.mjs');
  await build({
    stdin: { contents: writer, resolveDir: process.cwd(), loader: 'ts' },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  const data = path.join(folder, 'data');
  const acknowledged: Record<string, number> = {};
  let next = 1;
  let writes = 0;

  for (let round = 0; round < rounds; round++) {
    const child = spawn(process.execPath, [program, data, String(next)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let dueToDie = false;
    for await (const line of createInterface({ input: child.stdout })) {
      const [name = '', count] = line.split(' ');
      acknowledged[name] = Number(count);
      next = Math.max(next, Number(count) + 1);
      writes += 1;
      if (dueToDie) continue;
      dueToDie = true;
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 40);
    }

    if (round % 3 === 0) await writeFile(path.join(data, 'kvs.json.tmp'), '{"installations":{"fir');
    await storage(t, { folder: data });
    const found = {
      value: await kvs.get<number>('value'),
      secret: await kvs.getSecret<number>('secret'),
      entity: (await kvs.entity<{ age: number }>('employee').get('entity'))?.age,
      pair: await kvs.get<number>('left'),
    };
    for (const [name, count = 0] of Object.entries(found)) {
      assert.ok(
        count >= (acknowledged[name] ?? 0),
        `round ${round}: ${name} is ${count}, acknowledged was ${acknowledged[name]}`,
      );
    }
    assert.equal(await kvs.get('right'), found.pair, 'half of a transaction is there');
  }
  assert.ok(writes > rounds, 'the writers wrote');
});
