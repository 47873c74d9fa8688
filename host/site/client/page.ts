import type { AppFrame } from './app-frame';
import { EventBus } from './event-bus';
import { Flags } from './flags';
import type { FrameMessage } from './frame-messages';
import type { PageData } from './page-data';
import { Theme } from './theme';

/** Runs a bridge command for a frame. */
export type CommandRunner = (frame: AppFrame, command: string, payload: unknown) => unknown;

/** What all frames of a page share. */
export class Page {
  readonly events = new EventBus();
  readonly flags = new Flags();
  readonly frames = new Set<AppFrame>();
  readonly theme: Theme;

  constructor(
    readonly data: PageData,
    readonly run: CommandRunner,
  ) {
    this.theme = new Theme(data.themeState, () => {
      for (const frame of this.frames) void frame.applyTheme();
      this.events.emit('FORGE_CORE_THEME_CHANGED', { theme: this.theme.context });
    });
    addEventListener('message', (event: MessageEvent<FrameMessage>) => {
      this.#route(event);
    });
  }

  /** Puts the frame into the page; it is heard from now on. */
  mount(frame: AppFrame, place: Element): void {
    this.frames.add(frame);
    place.append(frame.element);
  }

  /** Only a window that the page made a frame for is heard, and only while it shows the app. */
  #route(event: MessageEvent<FrameMessage>): void {
    if (event.origin !== this.data.framesUrl) return;
    for (const frame of this.frames) {
      if (frame.element.contentWindow === event.source) frame.receive(event);
    }
  }
}
