import type { FrameMessage, MeasureMessage } from '../client/frame-messages';

// The second script of every frame: tells the page what size the content has, as the platform's
// iframe-resizer does with its method "bodyOffset": when the page asks, and whenever it changed.
const site = document.currentScript?.dataset['site'] ?? '';
let told = '';
let waiting = false;

/** A timer, since browsers hold animation frames back for frames outside the viewport. */
function measureSoon(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    const size = measure();
    if (told !== `${size.width} ${size.height}`) tell(size, false);
  });
}

function tell({ width, height }: ReturnType<typeof measure>, asked: boolean): void {
  told = `${width} ${height}`;
  const size: FrameMessage = { type: 'forge-size', width, height, asked };
  parent.postMessage(size, site);
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
addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<MeasureMessage>>) => {
  const isAsked = source === parent && origin === site && data.type === 'forge-measure';
  if (isAsked) tell(measure(), true);
});
