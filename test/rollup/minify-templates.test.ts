import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rollup, type Plugin } from 'rollup';
import { minifyTemplates } from '../../rollup/minify-templates.mjs';

/** What a module becomes that exports nothing but this expression. */
async function minified(expression: string): Promise<string> {
  const given: Plugin = {
    name: 'given',
    resolveId: (id) => id,
    load: () => `export const made = ${expression};`,
  };
  const bundle = await rollup({ input: 'page.ts', plugins: [given, minifyTemplates()] });
  const { output } = await bundle.generate({ format: 'es' });
  return /made = ([^]*);\n\nexport/.exec(output[0].code)?.[1] ?? output[0].code;
}

test('the lines of a template become one, and so do those of templates in it', async () => {
  const template =
    'html`<p\n    title=${a}\n    >${html`<b\n  >x</b\n>`}\n    and  more\n  </p>\n`';

  assert.equal(await minified(template), 'html`<p title=${a}>${html`<b>x</b>`} and  more </p> `');
});

test('what is written in one line, and what is no HTML, stays as it is', async () => {
  const others = ['html`<p>a  b\\n c</p>`', 'css`a\n  b`', '`a\n  b`', 'fill`a\n  > b`', "'a  b'"];
  for (const other of others) assert.equal(await minified(other), other);
});
