import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AlarmReference } from '../../contract/alarms';
import { failed, type BadgeAnswer } from '../../rules/answer';
import { unasked } from '../../rules/badge-config';
import { nextReading, type Reading } from '../../rules/reading';
import { within, type Clock } from '../shared/clock';
import type { Host } from '../shared/host';
import { speak } from '../shared/language';
import type { PageBatch } from '../shared/page-batch/page-batch';
import { drawnWithin, parametersWithin, readWithin } from '../shared/timing';
import { parseContext, type BadgeContext } from './context';
import { languages } from './languages';

/** What an alarm is watched through. */
export interface WatchPorts {
  readonly batch: PageBatch<AlarmReference, BadgeAnswer>;
  readonly host: Host;
  readonly clock: Clock;
}

/** What is known of a macro and its alarm. */
export interface Watched {
  readonly context?: BadgeContext | undefined;
  readonly reading?: Reading | undefined;
  /** Whether there is something to draw: an answer, or one that is late. */
  readonly isDue?: boolean;
}

/** Reads a macro's parameters and the state of its alarm, and keeps the state fresh. */
export class AlarmWatch implements ReactiveController {
  readonly #element: ReactiveControllerHost & Partial<WatchPorts>;
  #ports: WatchPorts | undefined;
  #state: Watched = {};
  /** Resolves when the page has the words of the reader's language. */
  #words = Promise.resolve();
  #isContextKnown = false;
  /** Counts the reads; only what the last of them brings is shown. */
  #reads = 0;
  #isConnected = false;
  #stop: (() => void) | undefined;

  /**
   * @param element - Is drawn anew after each change. The watch starts when it has been given all
   *   that an alarm is watched through.
   */
  constructor(element: ReactiveControllerHost & Partial<WatchPorts>) {
    this.#element = element;
    element.addController(this);
  }

  /** What is known by now. A later state is another object. */
  get state(): Watched {
    return this.#state;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#keepFresh();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Asks now, and not only when it is time. */
  refresh(): void {
    if (this.#ports) void this.#load(this.#ports);
  }

  hostUpdated(): void {
    const { batch, host, clock } = this.#element;
    if (this.#ports || !batch || !host || !clock) return;
    this.#ports = { batch, host, clock };
    void this.#start(this.#ports);
  }

  async #start(ports: WatchPorts): Promise<void> {
    const { host, clock } = ports;
    const late = new Promise<void>((resolve) => clock.after(drawnWithin, resolve));
    clock.after(parametersWithin, () => {
      const { context, reading } = this.#state;
      if (context ?? reading) return;
      this.#change({ reading: nextReading(undefined, failed('timeout'), clock.now()) });
    });
    // Another font makes another size.
    const themed = host.theme();
    const loaded = this.#load(ports);
    host.onConfigChange(() => {
      this.#isContextKnown = false;
      void this.#load(ports);
    });
    await Promise.race([Promise.all([loaded, themed]), late]);
    this.#change({ isDue: true });
    await loaded;
    await this.#element.updateComplete;
    await host.ready().catch(() => undefined);
    this.#keepFresh();
  }

  #keepFresh(): void {
    const ports = this.#ports;
    if (!ports || !this.#isConnected || this.#stop || !this.#state.reading) return;
    this.#stop = ports.batch.keepFresh(
      () => this.#load(ports),
      () => this.#element.requestUpdate(),
    );
  }

  /** Resolves when something is shown; what comes later is shown too, unless a later read began. */
  async #load(ports: WatchPorts): Promise<void> {
    const { clock } = ports;
    const read = ++this.#reads;
    const show = (answer: BadgeAnswer): void => {
      if (read !== this.#reads) return;
      this.#change({ reading: nextReading(this.#state.reading, answer, clock.now()) });
    };
    // The old answer gets older while a new one is under way.
    if (this.#state.reading) this.#element.requestUpdate();
    const shown = this.#ask(ports).then(show, () => show(failed('internal')));
    await within(readWithin, shown, clock).catch(() => show(failed('timeout')));
  }

  async #ask(ports: WatchPorts): Promise<BadgeAnswer> {
    const context = await this.#context(ports);
    if (!context.reference) return unasked(context);
    const [answer] = await ports.batch.read([context.reference]);
    // Words of another language are loaded while AWS is asked.
    await this.#words;
    return answer ?? failed('internal');
  }

  /** The macro's parameters, which are read again once they have changed. */
  async #context({ host, batch }: WatchPorts): Promise<BadgeContext> {
    if (this.#isContextKnown && this.#state.context) return this.#state.context;
    const given = await host.context();
    batch.enter(given);
    this.#words = speak(given, languages);
    const context = parseContext(given);
    this.#isContextKnown = true;
    this.#change({ context, reading: undefined });
    return context;
  }

  #change(part: Partial<Watched>): void {
    this.#state = { ...this.#state, ...part };
    this.#element.requestUpdate();
  }
}
