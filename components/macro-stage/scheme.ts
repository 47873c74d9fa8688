/** Light or dark colours. */
export type Scheme = 'light' | 'dark';

/** The scheme of the page, as the platform's theme says; light where it says nothing. */
export function schemeOfPage(): Scheme {
  return document.documentElement.dataset['colorMode'] === 'dark' ? 'dark' : 'light';
}

/** Calls back when the page's theme changes; returns what stops that. */
export function onPageScheme(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: ['data-color-mode'] });
  return () => observer.disconnect();
}

const sheets = new Map<Scheme, Promise<CSSStyleSheet>>();

/** Atlassian's tokens of a scheme, for elements of the class `stage`. */
export function tokensOf(scheme: Scheme): Promise<CSSStyleSheet> {
  const sheet = sheets.get(scheme) ?? readTokens(scheme);
  sheets.set(scheme, sheet);
  // What could not be loaded is loaded when it is wanted again.
  sheet.catch(() => sheets.delete(scheme));
  return sheet;
}

async function readTokens(scheme: Scheme): Promise<CSSStyleSheet> {
  const { default: css } = await (scheme === 'dark'
    ? import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-dark-brand-refresh.js')
    : import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-light-brand-refresh.js'));
  const sheet = new CSSStyleSheet();
  // The platform's selectors are about the whole page.
  await sheet.replace(css.replace(/^[^{]*\{/, '.stage {'));
  return sheet;
}
