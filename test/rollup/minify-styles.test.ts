import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rollup, type Plugin } from 'rollup';
import { minifyStyles } from '../../rollup/minify-styles.mjs';

/** What a module becomes that is nothing but this source. */
async function minified(source: string): Promise<string> {
  const given: Plugin = {
    name: 'given',
    resolveId: (id) => id,
    load: () => source,
  };
  const bundle = await rollup({ input: 'styles.ts', plugins: [given, minifyStyles()] });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}

/** The style sheet that a template holds once it is minified. */
async function sheet(css: string): Promise<string> {
  const module = await minified(
    `const css = ({ raw: [text] }, ...none) => text; export const sheet = css\`${css}\`;`,
  );
  return /= css`(.*)`;/s.exec(module)?.[1] ?? module;
}

test('a string in a style sheet stays as it is, whatever stands in it', async () => {
  for (const text of ['a:  b;  }', '{ color: red; }', ';}', ' ; ', '/* none */', 'α → ω']) {
    assert.equal(await sheet(`p::after { content: '${text}'; }`), `p:after{content:"${text}"}`);
  }
});

test('white space that means something stays, what nobody reads goes', async () => {
  const css = `
    /* The ring of the focus. */
    button:hover > b, a   b {
      margin: calc(1px + 2px) 0;
      --_text: var(--ds-text-success, #4c6b1f);
    }
    @media (forced-colors: active) { :host { border: 1px solid; } }`;

  assert.equal(
    await sheet(css),
    'button:hover>b,a b{margin:3px 0;' +
      '--_text: var(--ds-text-success, #4c6b1f)}' +
      '@media(forced-colors:active){:host{border:1px solid}}',
  );
});

test('what a template has to escape is escaped again', async () => {
  assert.equal(
    await sheet(String.raw`p::after { content: '\\201c \`\${x}'; }`),
    'p:after{content:"“\\`\\${x}"}',
  );
});

test('the sheets of one module are all minified, those with expressions stay', async () => {
  const source = `
    export const first = css\`a { margin: 0 }\`;
    sheet.replaceSync(\`b { margin: 0 }\`);
    export const third = css\`c { margin: \${first} }\`;
    export const html = other\`d { margin: 0 }\`;`;

  const code = await minified(source);

  assert.match(code, /css`a\{margin:0\}`/);
  assert.match(code, /replaceSync\(`b\{margin:0\}`\)/);
  assert.match(code, /css`c \{ margin: \$\{first\} \}`/);
  assert.match(code, /other`d \{ margin: 0 \}`/);
});

test('a style sheet that is none fails the build', async () => {
  await assert.rejects(sheet('a { margin: 0 '), /Expected "\}"/);
});
