import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { render } from '../../../macros/velocity/render';

test('the build writes a module that renders by itself', async () => {
  const file = path.resolve(import.meta.dirname, '../../../build/macros/velocity.js');
  const built = (await import(pathToFileURL(file).href)) as { render: typeof render };

  assert.deepEqual(Object.keys(built), ['render']);
  assert.deepEqual(built.render('$s.replaceAll("l+", "L") $x', { s: 'hello' }), {
    ok: true,
    output: 'heLo $x',
  });
  assert.equal(built.render('#if(', {}).ok, false);
});
