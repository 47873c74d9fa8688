import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AlarmReference } from '../../contract/alarms';
import type { MacroAnswer, MacroUse } from '../../contract/macros';
import type { BadgeAnswer } from '../../rules/answer';
import { parsePlaced } from '../../rules/badge-config';
import { nextReading, type Reading } from '../../rules/reading';
import { within, type Clock } from '../shared/clock';
import { speak } from '../shared/language';
import type { PageBatch } from '../shared/page-batch/page-batch';
import { drawnWithin, macroShownWithin } from '../shared/timing';
import { parseContext, type MacroContext } from './context';
import { languages } from './languages';
import type { MacroHost } from './macro-host';

/** What a user macro is watched through. */
export interface MacroPorts {
  readonly macros: PageBatch<MacroUse, MacroAnswer>;
  /** Alarms inside of macros, together with those that stand alone. */
  readonly alarms: PageBatch<AlarmReference, BadgeAnswer>;
  readonly host: MacroHost;
  readonly clock: Clock;
  /** Makes the document a part of a sentence, or a block. */
  readonly adoptLayout: (inline: boolean) => void;
}

/** What is known of a user macro. */
export interface WatchedMacro {
  readonly context?: MacroContext | undefined;
  readonly answer?: MacroAnswer | undefined;
  /** Of the answer's alarms, in their order. */
  readonly readings: readonly (Reading | undefined)[];
  /** Whether there is something to draw in a sentence: all of it, or what is late. */
  readonly isDue?: boolean;
}

const unavailable: MacroAnswer = { state: 'unavailable', cause: 'internal' };

/**
 * Has a user macro rendered, once, and keeps the alarms in its output fresh. What was shown stays
 * while it is asked for again.
 */
export class MacroWatch implements ReactiveController {
  readonly #element: ReactiveControllerHost & Partial<MacroPorts>;
  #ports: MacroPorts | undefined;
  #state: WatchedMacro = { readings: [] };
  /** Counts the times that the macro was asked for; only what the last brings is shown. */
  #asked = 0;
  #isConnected = false;
  #stop: (() => void) | undefined;

  /** @param element - Is drawn anew after each change. The watch starts when it has all ports. */
  constructor(element: ReactiveControllerHost & Partial<MacroPorts>) {
    this.#element = element;
    element.addController(this);
  }

  /** What is known by now. A later state is another object. */
  get state(): WatchedMacro {
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

  hostUpdated(): void {
    const { macros, alarms, host, clock, adoptLayout } = this.#element;
    if (this.#ports || !macros || !alarms || !host || !clock || !adoptLayout) return;
    this.#ports = { macros, alarms, host, clock, adoptLayout };
    void this.#start(this.#ports);
  }

  /** Asks for the macro again. */
  retry(): void {
    if (this.#ports) void this.#load(this.#ports);
  }

  /** Reads the alarms in the output again. */
  async refreshAlarms(): Promise<void> {
    if (this.#ports) await this.#readAlarms(this.#ports, this.#asked);
  }

  async #start(ports: MacroPorts): Promise<void> {
    const { host, clock } = ports;
    const late = new Promise<void>((resolve) => clock.after(drawnWithin, resolve));
    // Another font makes another size.
    const themed = host.theme();
    const loaded = this.#load(ports);
    host.onConfigChange(() => void this.#load(ports));
    await Promise.race([Promise.all([loaded, themed]), late]);
    this.#change({ isDue: true });
    await loaded;
    await this.#element.updateComplete;
    await host.ready().catch(() => undefined);
  }

  /** Resolves when the macro is shown, with the alarms in it. */
  async #load(ports: MacroPorts): Promise<void> {
    const asked = ++this.#asked;
    const answered = within(macroShownWithin, this.#ask(ports), ports.clock);
    const answer = await answered.catch(() => unavailable);
    if (asked !== this.#asked) return;
    this.#change({ answer, readings: [] });
    await this.#readAlarms(ports, asked);
    this.#keepFresh();
  }

  async #ask({ host, macros, alarms, adoptLayout }: MacroPorts): Promise<MacroAnswer> {
    const given = await host.context();
    const context = parseContext(given);
    if (!this.#state.context) adoptLayout(context.inline);
    const words = speak(given, languages);
    macros.enter(given);
    this.#change({ context });
    const [answer] = context.use ? await macros.read([context.use]) : [];
    await words;
    // Only now it is known whether there are alarms: until here the page's alarms wait for them.
    alarms.enter(given);
    return answer ?? { state: 'unknown-macro' };
  }

  async #readAlarms({ alarms, clock }: MacroPorts, asked: number): Promise<void> {
    const { answer } = this.#state;
    const references = answer?.state === 'shown' ? answer.alarms : [];
    const granted = references.flatMap((given, index) => {
      const { reference } = parsePlaced({ reference: given });
      return reference ? [{ reference, index }] : [];
    });
    if (granted.length === 0) return;
    const answers = await alarms.read(granted.map(({ reference }) => reference));
    if (asked !== this.#asked) return;
    const readings = [...this.#state.readings];
    granted.forEach(({ index }, at) => {
      const alarm = answers[at];
      if (alarm) readings[index] = nextReading(readings[index], alarm, clock.now());
    });
    this.#change({ readings });
  }

  #keepFresh(): void {
    const ports = this.#ports;
    const hasAlarms = this.#state.readings.length > 0;
    if (!ports || !this.#isConnected || this.#stop || !hasAlarms) return;
    this.#stop = ports.alarms.keepFresh(
      () => this.refreshAlarms(),
      () => this.#element.requestUpdate(),
    );
  }

  #change(part: Partial<WatchedMacro>): void {
    this.#state = { ...this.#state, ...part };
    this.#element.requestUpdate();
  }
}
