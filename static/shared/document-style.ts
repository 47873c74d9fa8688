// Style sheet objects, because Forge's CSP lets neither style elements nor attributes through.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  html, body { margin: 0; background: transparent; }
  html {
    color: var(--ds-text, #292a2e);
    font: var(--ds-font-body-large, normal 400 1rem/1.5rem system-ui, sans-serif);
    color-scheme: light;
  }
  html[data-color-mode='dark'] { color-scheme: dark; }
`);
const inlineSheet = new CSSStyleSheet();
inlineSheet.replaceSync(`
  body { inline-size: max-content; }
  body > :not(script) { display: contents; }
  html:not([data-fit]) { --ops-alarm-badge-spare-size: 40px; }
  html[data-fit=narrow] body { max-inline-size: 100vw; }
`);

/**
 * Makes the frame's document a piece of the page around it: its text, its colours, no edges. The
 * scheme goes with the theme's mode, or browsers paint an opaque ground behind a frame of the other.
 *
 * @param layout - That of the macro. An inline frame starts 300 px wide, whatever it holds: only a
 *   body as wide as its content lets the platform size it. The page's element in it has no box, so
 *   that what it shows stands in the body. fit-frame.ts tells what `data-fit` is for.
 */
export function adoptDocumentStyle(layout: 'inline' | 'block'): void {
  document.adoptedStyleSheets = layout === 'inline' ? [sheet, inlineSheet] : [sheet];
}
