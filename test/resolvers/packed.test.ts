import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { rollup } from 'rollup';
import webpack from 'webpack';
import { resolverBundle } from '../../rollup/resolvers.mjs';
import { accountNumber, region, startLocal } from './local';

/** Inside the project, so that what is built finds the packages. */
let folder: string;
before(async () => {
  folder = await mkdtemp(path.resolve('build/packed-'));
});
after(() => rm(folder, { recursive: true }));

/** What a bundle answers to some reads, and what it asked AWS for. */
async function behaviour(bundle: string) {
  const local = await startLocal(bundle);
  const { aws, first } = local;
  try {
    aws.world.alarms(accountNumber, region).put({
      AlarmName: 'cpu',
      AlarmType: 'MetricAlarm',
      StateValue: 'OK',
      StateTransitionedTimestamp: '2026-01-02T03:04:05.000Z',
    });
    aws.inject({ service: 'cloudwatch', fault: 'throttle', times: 1 });
    const answers = [await local.read(first, 'cpu', 'gone')];
    aws.inject({ service: 'sts', fault: 'denied', times: 1 });
    answers.push(await local.read(first, 'cpu'));
    const calls = aws.calls.map(({ service, operation, protocol, status }) =>
      [service, operation, protocol, status].join(' '),
    );
    return { answers, calls };
  } finally {
    await local.close();
  }
}

test('what Forge packs reads alarms, and has no way to an AWS identity of the runtime', async () => {
  const packed = await packAsForge('src/index.ts', path.join(folder, 'packed.cjs'));

  const source = await readFile(packed, 'utf8');
  for (const way of ['fromInstanceMetadata', 'AWS_CONTAINER_CREDENTIALS', 'AWS_ACCESS_KEY_ID']) {
    assert.equal(source.includes(way), false, way);
  }
  assert.match(source, /Apache License/, 'the licences of what is packed');
  const { answers, calls } = await behaviour(packed);
  assert.deepEqual(
    answers.flat().map(({ state }) => state),
    ['ok', 'not-found', 'aws-refused'],
  );
  assert.equal(calls.length, 5);
});

test('what reads alarms is packed without the template engine, and what needs it by itself', async () => {
  const [alarms, macros, admin] = await Promise.all(
    ['index', 'user-macros', 'admin'].map(async (module) => {
      const packed = await packAsForge(`src/${module}.ts`, path.join(folder, `${module}.cjs`));
      return readFile(packed, 'utf8');
    }),
  );
  assert.ok(alarms && macros && admin);

  // What the engine says of a template, and what the parsers of HTML are licensed by.
  for (const part of ['#foreach', 'parse5']) {
    assert.deepEqual(
      [alarms, macros, admin].map((packed) => packed.includes(part)),
      [false, true, true],
      part,
    );
  }
  for (const packed of [macros, admin]) assert.equal(packed.includes('AWS_ACCESS_KEY_ID'), false);
});

test('with the whole AWS SDK in place of the stubs the app behaves the same', async () => {
  const whole = path.join(folder, 'index.js');
  const config = resolverBundle({ input: 'resolvers/index.ts', file: whole, fullSdk: true });
  const build = await rollup(config);
  await build.write(config.output);
  await build.close();

  assert.ok((await readFile(whole, 'utf8')).includes('AWS_ACCESS_KEY_ID'));
  assert.deepEqual(await behaviour(whole), await behaviour('build/resolvers/index.js'));
});

/** The settings of @forge/bundler, as `forge deploy` uses them: see docs/decisions/. */
async function packAsForge(entry: string, output: string): Promise<string> {
  const compiler = webpack({
    mode: 'production',
    target: 'node18',
    devtool: false,
    entry: path.resolve(entry),
    output: {
      path: path.dirname(output),
      filename: path.basename(output),
      libraryTarget: 'commonjs',
    },
    optimization: { minimize: false },
    resolve: { extensions: ['.ts', '.tsx', '.js', '.jsx', '.json', '.cjs'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: { onlyCompileBundledFiles: true },
        },
      ],
    },
  });
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    compiler.run((error, done) => (error ? reject(error) : resolve(done)));
  });
  assert.deepEqual(stats?.toJson({ all: false, errors: true }).errors, []);
  return output;
}
