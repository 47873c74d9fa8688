import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { licencesOf } from '../../rollup/licences.mjs';

const modules = path.resolve('node_modules');

describe('the licences of what ships', () => {
  test('are the texts of all packages, each text once', () => {
    const text = licencesOf([
      `${modules}/lit-html/lit-html.js`,
      `${modules}/lit-html/directive.js`,
      `${modules}/@lit/reactive-element/reactive-element.js`,
      path.resolve('static/alarm-badge/page.ts'),
    ]);

    assert.match(
      text,
      /^@lit\/reactive-element \d+\.\d+\.\d+\nlit-html \d+\.\d+\.\d+\n\nBSD 3-Clause/,
    );
    assert.equal(text.match(/Redistribution and use/g)?.length, 1);
  });

  test('stand beside the files of each page', () => {
    const pages = readdirSync('static').filter((name) => existsSync(`static/${name}/main.ts`));
    for (const page of pages) {
      const text = readFileSync(`static/${page}/build/licences.txt`, 'utf8');
      assert.match(text, /^@lit\/reactive-element /m, page);
      assert.match(text, /^@forge\/bridge /m, page);
    }
    // What its package lacks, licences/ has.
    const admin = readFileSync('static/admin/build/licences.txt', 'utf8');
    assert.match(admin, /^saxes 6\.0\.0\n\nThe ISC License/m);
  });

  test('stand inside the bundles of the functions, as a comment that bundlers keep', () => {
    const alarms = ['@aws-sdk/client-sts', '@aws-sdk/client-cloudwatch', '@smithy/core'];
    const engine = [...alarms, 'parse5', 'css-tree'];
    const inside = { index: alarms, admin: engine, 'user-macros': engine };
    for (const [file, names] of Object.entries(inside)) {
      const bundle = readFileSync(`build/resolvers/${file}.js`, 'utf8');
      const comment = bundle.slice(bundle.lastIndexOf('/*!'));

      for (const name of names) assert.ok(comment.includes(`\n${name} `), name);
      assert.match(comment, /Apache License/);
      assert.ok(comment.endsWith('*/\n'));
    }
  });

  test('are demanded: a package without one is not built into anything', async (context) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'confluops-licences-'));
    context.after(() => rm(folder, { recursive: true }));
    const bare = path.join(folder, 'node_modules', 'bare');
    await mkdir(bare, { recursive: true });
    const about = { name: 'bare', version: '1.0.0', license: 'MIT' };
    await writeFile(path.join(bare, 'package.json'), JSON.stringify(about));

    assert.throws(
      () => licencesOf([path.join(bare, 'index.js')]),
      /bare 1\.0\.0 \(MIT\) has no licence text/,
    );
  });
});
