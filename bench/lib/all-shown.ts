/** A page of badges or macros, whatever drives its browser. */
export interface DrivenPage {
  goto(url: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
}

/** Longer than any page takes that comes to an end, in milliseconds. */
const deadline = 90_000;

/**
 * Runs first in the page and in every frame: frames tell the page when they show their final state.
 * Nothing polls in them, and nothing waits for an animation frame, which browsers hold back outside
 * the viewport. A frame that has nothing to show is done when it is loaded.
 */
export const telling = (isEmpty: boolean): string => `
  if (top === window) {
    const shown = [];
    addEventListener('message', ({ data }) => {
      if (typeof data?.benchShown === 'number') shown.push(data.benchShown);
    });
    globalThis.allShown = (count) => new Promise((resolve, reject) => {
      const look = () => {
        if (shown.length >= count) resolve(shown.map((time) => time - performance.timeOrigin));
        else if (performance.now() < ${deadline}) setTimeout(look, 20);
        else reject(new Error(shown.length + ' of ' + count + ' frames showed something.'));
      };
      look();
    });
  } else {
    const tell = () => {
      top.postMessage({ benchShown: performance.timeOrigin + performance.now() }, '*');
    };
    const final =
      ':is(ops-alarm-badge, ops-macro-view)[state]:not([state=loading]), body[data-shown]';
    const observer = new MutationObserver(() => {
      if (!document.querySelector(final)) return;
      observer.disconnect();
      tell();
    });
    if (${isEmpty}) addEventListener('load', tell);
    else observer.observe(document, { subtree: true, childList: true, attributes: true });
  }`;

/**
 * When each of so many frames of the page showed its final state, in milliseconds since the
 * navigation began. Fails where some do not.
 */
export async function allShown(page: DrivenPage, frames: number): Promise<readonly number[]> {
  return (await page.evaluate(`allShown(${frames})`)) as number[];
}
