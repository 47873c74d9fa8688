import type { DrivenPage } from './all-shown';

/** What a badge shows from some moment on. */
export interface Shown {
  /** Which of the page's badges, in their order. */
  readonly badge: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly state: string;
  readonly doubt?: string;
  readonly cause?: string;
  /** The words of its lozenge. */
  readonly text: string;
}

/**
 * Runs first in the page and in every frame: the page keeps what its badges show, and since when.
 * Nothing polls in the frames, and a time that only gets longer is no change.
 */
export const loggingBadges = `
  if (top === window) {
    const told = [];
    addEventListener('message', ({ data, source }) => {
      if (data?.badgeShows) told.push({ source, shown: data.badgeShows });
    });
    globalThis.badgeLog = () => {
      const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow);
      return told.map(({ source, shown }) => ({ badge: frames.indexOf(source), ...shown }));
    };
  } else {
    let last;
    let badge;
    const look = () => {
      const found = document.querySelector('ops-alarm-badge');
      if (!found) return;
      if (found !== badge && found.shadowRoot) {
        badge = found;
        observer.observe(badge.shadowRoot, {
          subtree: true, childList: true, characterData: true, attributes: true,
        });
      }
      const { state, doubt, cause } = found;
      const lozenge = found.shadowRoot?.querySelector('[part=state]');
      const text = lozenge?.textContent.replace(/\\s+/g, ' ').trim() ?? '';
      const key = [state, doubt, cause, text.replace(/\\d+/g, '#')].join();
      if (key === last) return;
      last = key;
      top.postMessage({ badgeShows: { at: Date.now(), state, doubt, cause, text } }, '*');
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  }`;

/** What the badges of a page have shown since it was opened, in the order in which it happened. */
export async function badgeLog(page: Pick<DrivenPage, 'evaluate'>): Promise<readonly Shown[]> {
  return (await page.evaluate('badgeLog()')) as readonly Shown[];
}
