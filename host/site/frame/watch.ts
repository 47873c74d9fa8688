import type { FrameMessage, Stray } from '../client/frame-messages';

/** Dialogs that scripts open: attacks announce by them that they run, and no page of the app opens one. */
const dialogs = ['alert', 'confirm', 'prompt', 'print'] as const;

/**
 * Tells the site of what no page of the app does: dialogs of scripts, requests to other hosts than the
 * frame's own and the site, style sheets that come into the document beside its own. What stands in
 * shadow roots is their elements' own affair, and what the policy stops is reported by the browser.
 */
export function watchStrays(site: string): void {
  const tell = (stray: Stray, what: string): void => {
    const message: FrameMessage = { type: 'forge-stray', stray, what };
    parent.postMessage(message, site);
  };
  for (const name of dialogs) {
    const open = globalThis[name].bind(globalThis) as (...given: readonly unknown[]) => never;
    globalThis[name] = (...given: readonly unknown[]): never => {
      tell('scripts', `${name}(${given.map(String).join()})`);
      return open(...given);
    };
  }
  const own: readonly string[] = [location.origin, site];
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (!own.includes(new URL(name, location.href).origin)) tell('requests', name);
    }
  }).observe({ type: 'resource', buffered: true });
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node instanceof HTMLStyleElement || isForeignSheet(node)) {
          tell('styles', node.outerHTML.slice(0, 200));
        }
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

/** The platform's tokens come after the page. */
function isForeignSheet(node: Node): node is HTMLLinkElement {
  return node instanceof HTMLLinkElement && !node.href.startsWith(`${location.origin}/_platform/`);
}
