import {
  Virtualizer,
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is drawn before anybody has measured the box: as much as fills it, and never nothing. */
const firstRect = { width: 800, height: 640 };

/** Rows that are drawn above and below those in sight. */
const overscan = 6;

/** Pixels of one line, until a drawn one has been measured. */
const firstSize = 40;

/** Which of many lines are drawn, and where. */
export interface ShownLines {
  readonly items: readonly Pick<VirtualItem, 'index' | 'start' | 'size'>[];
  /** Pixels that all lines take together. */
  readonly totalSize: number;
}

/**
 * Draws of many equally high lines only those in sight, and the current one, so that it keeps the
 * keyboard's focus when it is scrolled away.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => HTMLElement | null;
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  #unmount: (() => void) | undefined;
  #count = 0;
  #current = -1;
  #size = firstSize;

  /**
   * @param host - The element that draws the lines.
   * @param scroller - The box that they are scrolled in, where it is drawn.
   */
  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    this.#virtualizer = new Virtualizer(this.#options);
    host.addController(this);
  }

  get #options(): VirtualizerOptions<HTMLElement, HTMLElement> {
    return {
      count: this.#count,
      getScrollElement: this.#scroller,
      estimateSize: () => this.#size,
      initialRect: firstRect,
      overscan,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      rangeExtractor: (range) => {
        const indexes = defaultRangeExtractor(range);
        const isApart = this.#current >= 0 && !indexes.includes(this.#current);
        return isApart ? [...indexes, this.#current].sort((one, other) => one - other) : indexes;
      },
      // It may come while the host draws, which then draws again before anybody sees it.
      onChange: () => queueMicrotask(() => this.#host.requestUpdate()),
    };
  }

  /**
   * The lines to draw.
   *
   * @param count - Of all lines.
   * @param current - Index of the line that is drawn in any case; -1 for none.
   */
  lines(count: number, current: number): ShownLines {
    this.#count = count;
    this.#current = current < count ? current : -1;
    this.#virtualizer.setOptions(this.#options);
    return {
      items: this.#virtualizer.getVirtualItems(),
      totalSize: this.#virtualizer.getTotalSize(),
    };
  }

  /** Brings a line into sight. */
  reveal(index: number): void {
    this.#virtualizer.scrollToIndex(index);
  }

  hostConnected(): void {
    this.#unmount = this.#virtualizer._didMount();
  }

  hostUpdated(): void {
    this.#virtualizer._willUpdate();
    this.#measure();
  }

  hostDisconnected(): void {
    this.#unmount?.();
  }

  // The style sheet decides how high a line is, and a narrow board has higher ones.
  #measure(): void {
    const size = this.#scroller()?.querySelector<HTMLElement>('ops-alarm-row')?.offsetHeight;
    if (!size || size === this.#size) return;
    this.#size = size;
    this.#virtualizer.setOptions(this.#options);
    this.#virtualizer.measure();
  }
}
