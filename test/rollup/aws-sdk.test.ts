import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { stubs } from '../../rollup/aws-sdk.mjs';

/** The SDK's packages that are bundled, by the folder of the modules that rollup takes. */
const packages = [
  '@aws-sdk/client-sts',
  '@aws-sdk/client-cloudwatch',
  '@aws-sdk/core',
  '@smithy/core',
];

const imports = [
  /import\s*\{([^}]*)\}\s*from "([^"]+)"/g,
  /const\s*\{([^}]*)\}\s*= await import\("([^"]+)"\)/g,
];

/** What modules of the SDK for Node import from a package that is stubbed. */
function importedFrom(stubbed: string): string[] {
  const names = new Set<string>();
  for (const name of packages) {
    const folder = path.resolve('node_modules', name, 'dist-es');
    for (const file of readdirSync(folder, { recursive: true }).map(String)) {
      if (!file.endsWith('.js') || /\.(browser|native)\.js$/.test(file)) continue;
      const source = readFileSync(path.join(folder, file), 'utf8');
      for (const [, list = '', from] of imports.flatMap((form) => [...source.matchAll(form)])) {
        if (from !== stubbed) continue;
        for (const item of list.split(',')) names.add(item.trim().replace(/ as .*/, ''));
      }
    }
  }
  names.delete('');
  return [...names].sort();
}

function exportsOf(stub: string): string[] {
  return [...stub.matchAll(/export (?:const|class) (\w+)/g)].map(([, name = '']) => name).sort();
}

for (const [name, stub] of Object.entries(stubs)) {
  test(`the stub of ${name} has what the SDK imports from it, and nothing else`, async () => {
    assert.deepEqual(exportsOf(stub), importedFrom(name));

    const real = (await import(name)) as Record<string, unknown>;
    for (const exported of exportsOf(stub)) {
      assert.ok(exported in real, `${name} has no ${exported} any more`);
    }
  });
}

test("the stub of the multi-region signer has the static member that the SDK's clients use", async () => {
  const real = await import('@aws-sdk/signature-v4-multi-region');

  assert.equal(typeof real.SignatureV4MultiRegion.sigv4aDependency(), 'string');
  assert.match(stubs['@aws-sdk/signature-v4-multi-region'] ?? '', /static sigv4aDependency/);
});
