import type { Clock } from './clock';
import { frameFollowsWithin } from './timing';

/**
 * Fits the document's content to its frame, whose size is the platform's to choose. By its
 * documentation a frame in text is not sized anew when its content changes; whether this one follows
 * shows only once it has been sized. So the content is at first wide enough for whatever it may say
 * later, and then, which `data-fit` marks, as wide as what it says: a frame that follows has no room
 * left over, and one that does not has a little of it at its end. Content that is wider than a frame
 * that did not follow in time becomes as narrow as it is (`data-fit=narrow`): names are cut then, and
 * states are not.
 */
export function fitFrame(clock: Clock, view: Window = window): void {
  const { body, documentElement: root } = view.document;
  const width = (): number => body.getBoundingClientRect().width;
  let stop = (): void => undefined;

  const watch = (): void => {
    stop();
    // Nothing is sized before there is something to size.
    if (width() === 0) return;
    stop = clock.after(frameFollowsWithin, () => {
      root.dataset['fit'] = width() > view.innerWidth + 1 ? 'narrow' : (root.dataset['fit'] ?? '');
    });
  };

  new ResizeObserver(watch).observe(body);
  view.addEventListener('resize', () => {
    if (width() > 0) root.dataset['fit'] = '';
    watch();
  });
}
