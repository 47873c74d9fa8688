import dark from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-dark-brand-refresh.js';
import light from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-light-brand-refresh.js';
import shape from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-shape.js';
import spacing from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-spacing.js';
import typography from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-typography-refreshed.js';

const page = `
html[data-color-mode] {
  background: var(--ds-surface);
  color: var(--ds-text);
  font: var(--ds-font-body-large);
}
html[data-color-mode='dark'] {
  color-scheme: dark;
}`;

/** What the platform's `view.theme.enable()` does: Atlassian's own tokens, and their mode. */
export function applyTheme(mode) {
  if (document.adoptedStyleSheets.length === 0) {
    document.adoptedStyleSheets = [light, dark, shape, spacing, typography, page].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
  }
  const root = document.documentElement;
  root.dataset.colorMode = mode;
  root.dataset.theme =
    'light:light dark:dark shape:shape spacing:spacing typography:typography-refreshed';
}
