import type { FrameMessage } from '../client/frame-messages';

// The second script of every frame: tells the page what size the content has, as the platform's
// iframe-resizer does with its method "bodyOffset": once it is loaded, and whenever it changed.
const site = document.currentScript?.dataset['site'] ?? '';
let told = '';
let waiting = false;

/** A timer, since browsers hold animation frames back for frames outside the viewport. */
function measureSoon(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    const size: FrameMessage = { type: 'forge-size', ...measure() };
    const text = JSON.stringify(size);
    if (told !== text) parent.postMessage(size, site);
    told = text;
  });
}

function measure(): { readonly width: number; readonly height: number } {
  const { body } = document;
  const style = getComputedStyle(body);
  const margin = (...sides: string[]) =>
    sides.reduce((sum, side) => sum + parseFloat(style.getPropertyValue(`margin-${side}`)), 0);
  const box = body.getBoundingClientRect();
  const width = Math.ceil(Math.max(box.width, body.scrollWidth) + margin('left', 'right'));
  const height = Math.ceil(box.height + margin('top', 'bottom'));
  return { width, height };
}

document.addEventListener('DOMContentLoaded', () => {
  new MutationObserver(measureSoon).observe(document.documentElement, {
    attributes: true,
    childList: true,
    subtree: true,
    characterData: true,
  });
  new ResizeObserver(measureSoon).observe(document.body);
  measureSoon();
});
addEventListener('load', measureSoon);
