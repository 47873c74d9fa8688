import type { AdfDocument } from '../../wiki/adf';
import { post, request } from '../requests';

/** What is written on a page. */
export interface Writing {
  readonly title: string;
  readonly body: AdfDocument;
}

/** How long somebody pauses before what they wrote is saved, in milliseconds. */
const pause = 400;

/** Keeps the draft on the site up to date, and says so. */
export class DraftSaver {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly contentId: string,
    private readonly written: () => Writing,
    private readonly state: HTMLElement,
  ) {
    addEventListener('pagehide', () => {
      if (this.#timer !== undefined) void this.save();
    });
  }

  /** Saves after a pause. */
  soon(): void {
    this.#cancel();
    this.state.textContent = 'Saving…';
    this.#timer = setTimeout(() => void this.save(), pause);
  }

  /** Saves now, one save after the other; never rejects, but says what went wrong. */
  save(): Promise<unknown> {
    this.#cancel();
    const saving = this.#saving
      .then(() => post(this.#path('draft'), this.written(), true))
      .then(
        () => 'Draft saved',
        (error: unknown) => `Not saved: ${(error as Error).message}`,
      )
      .then((state) => {
        // What was written meanwhile is still to be saved.
        if (this.#saving === saving && this.#timer === undefined) this.state.textContent = state;
      });
    this.#saving = saving;
    return saving;
  }

  /** Makes what is written the version that readers see; answers the page's address. */
  async publish(): Promise<string> {
    this.#cancel();
    await this.#saving;
    return String((await post(this.#path('publish'), this.written()))['url']);
  }

  /** Forgets the draft. */
  async discard(): Promise<void> {
    this.#cancel();
    await this.#saving;
    await request('DELETE', this.#path('draft'));
  }

  /** Saves what waits to be saved. */
  async settle(): Promise<void> {
    if (this.#timer !== undefined) await this.save();
    await this.#saving;
  }

  #path(name: string): string {
    return `/host/pages/${this.contentId}/${name}`;
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
