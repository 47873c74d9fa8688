import type { Clock } from './clock';
import { frameFollowsWithin } from './timing';

/**
 * Fits the document's content to its frame. By the documentation frames in text do not follow their
 * content, but nothing says so of this one: its body is as wide as it needs, which is what the
 * platform measures. Where the frame has not followed in time the body becomes as wide as the frame:
 * an ellipsis cuts what is too long, and not the frame's edge, and no hole is left in the text behind
 * what is short.
 */
export function fitFrame(clock: Clock, view: Window = window): void {
  const { body, documentElement: root } = view.document;
  let stop = (): void => undefined;

  const fits = (): boolean => Math.abs(body.getBoundingClientRect().width - view.innerWidth) < 1;
  const watch = (): void => {
    stop();
    stop = clock.after(frameFollowsWithin, () => {
      if (!fits()) root.dataset['fit'] = '';
    });
  };

  new ResizeObserver(watch).observe(body);
  view.addEventListener('resize', () => {
    delete root.dataset['fit'];
    watch();
  });
}
