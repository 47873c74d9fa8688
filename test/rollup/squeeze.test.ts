import assert from 'node:assert/strict';
import { test } from 'node:test';
import { squeezeCss } from '../../rollup/squeeze.mjs';

test('a style sheet keeps every rule and the white space that means something', () => {
  const css = `
  :host([state='ok']:not([doubt])) {
    --_text: var(--ds-text-success, #4c6b1f);
    font: normal 400 1rem/1.5rem system-ui, sans-serif;
  }
  button:hover,
  a > b {
    content: 'a: b';
  }
  @media (forced-colors: active) {
    :host {
      border: 1px solid;
    }
  }
`;

  assert.equal(
    squeezeCss(css),
    ":host([state='ok']:not([doubt])){--_text:var(--ds-text-success, #4c6b1f);" +
      'font:normal 400 1rem/1.5rem system-ui, sans-serif}' +
      "button:hover, a > b{content:'a: b'}" +
      '@media (forced-colors: active){:host{border:1px solid}}',
  );
});
