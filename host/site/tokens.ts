import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Value of `data-theme` on the root element that all of the stylesheet's selectors match. */
export const themeState =
  'light:light dark:dark spacing:spacing typography:typography-refreshed shape:shape';

const themes = [
  'light-brand-refresh',
  'dark-brand-refresh',
  'spacing',
  'typography-refreshed',
  'shape',
];

/** Atlassian's design tokens as one stylesheet. */
export function tokenStylesheet(): string {
  const tokens = path.dirname(
    createRequire(import.meta.url).resolve('@atlaskit/tokens/package.json'),
  );
  return themes
    .map((name) => {
      const file = path.join(tokens, `dist/esm/artifacts/themes/atlassian-${name}.js`);
      const literal = /export default ("(?:[^"\\]|\\.)*")/.exec(readFileSync(file, 'utf8'))?.[1];
      if (literal === undefined) throw new Error(`${file} exports no stylesheet.`);
      return JSON.parse(literal) as string;
    })
    .join('\n');
}
