import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the lock files know a digest of every package, and name no registry', () => {
  for (const file of ['package-lock.json', 'bench/package-lock.json']) {
    const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
      packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }>;
    };
    const entries = Object.entries(packages).filter(([name]) => name !== '');
    assert.ok(entries.length > 50, file);
    for (const [name, { integrity, resolved }] of entries) {
      assert.match(integrity ?? '', /^sha512-/, `${file}: ${name}`);
      assert.equal(resolved, undefined, `${file}: ${name}`);
    }
  }
});
