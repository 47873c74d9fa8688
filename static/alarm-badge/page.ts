import type { AlarmBadge, AlarmSelectEvent } from '../../components/alarm-badge/alarm-badge';
import type { AlarmReference } from '../../contract/alarms';
import { within, type Clock } from '../shared/clock';
import type { Host } from '../shared/host';
import { speak } from '../shared/language';
import { failed, type BadgeAnswer } from '../../rules/answer';
import type { PageBatch } from '../shared/page-batch/page-batch';
import { parseContext, type BadgeContext } from './context';
import { languages } from './languages';
import { message } from './messages';
import { nextReading, shownAnswer, type Reading } from '../../rules/reading';
import { readWithin } from './timing';

/** What the page gets from outside; tests give it plain objects. */
export interface AlarmBadgePorts {
  readonly batch: PageBatch<AlarmReference, BadgeAnswer>;
  readonly host: Host;
  readonly clock: Clock;
}

/** One badge macro: reads its parameters and its alarm's state, and keeps the state fresh. */
export class AlarmBadgePage {
  readonly #badge: AlarmBadge;
  readonly #ports: AlarmBadgePorts;
  #context: BadgeContext | undefined;
  #reading: Reading | undefined;
  #words = Promise.resolve();
  #turn = 0;

  constructor(badge: AlarmBadge, ports: AlarmBadgePorts) {
    this.#badge = badge;
    this.#ports = ports;
    badge.addEventListener('ops-alarm-select', (event) => this.#select(event));
    ports.host.onConfigChange(() => {
      this.#context = undefined;
      void this.#load();
    });
  }

  /** Loads, tells the host once something is shown, and returns what ends the refreshing. */
  async start(): Promise<() => void> {
    const { host, batch } = this.#ports;
    await this.#load();
    await this.#badge.updateComplete;
    await host.ready().catch(() => undefined);
    return batch.keepFresh(
      () => this.#load(),
      () => this.#show(),
    );
  }

  async #load(): Promise<void> {
    const { clock } = this.#ports;
    const turn = ++this.#turn;
    // The old answer gets older while a new one is under way.
    this.#show();
    const answer = await within(readWithin, this.#ask(), clock).catch(toFailure);
    // Words of another language are loaded while AWS is asked.
    await this.#words;
    // The parameters have changed in the meantime, so nobody needs this answer.
    if (turn !== this.#turn) return;
    this.#reading = nextReading(this.#reading, answer, clock.now());
    this.#show();
  }

  async #ask(): Promise<BadgeAnswer> {
    const { host, batch } = this.#ports;
    if (!this.#context) {
      const context = await host.context();
      batch.enter(context);
      this.#words = speak(context, languages);
      this.#context = parseContext(context);
      this.#reading = undefined;
      this.#show();
    }
    const { reference, alarmName } = this.#context;
    if (!reference) {
      return alarmName ? { state: 'no-access', cause: 'not-granted' } : { state: 'not-connected' };
    }
    const [answer] = await batch.read([reference]);
    return answer ?? failed('internal');
  }

  #shown(): BadgeAnswer | undefined {
    return this.#reading && shownAnswer(this.#reading, this.#ports.clock.now());
  }

  #show(): void {
    const { display: { label, showSince, showReason, size } = {}, editing = false } =
      this.#context ?? {};
    const { state = 'loading', doubt, cause, since, reason } = this.#shown() ?? {};
    Object.assign(this.#badge, {
      alarmName: label ? undefined : this.#name,
      label,
      editing,
      state,
      doubt,
      cause,
      since,
      reason,
      hideSince: showSince === false,
      showReason: showReason === true,
      size,
      checkedAt: this.#reading?.checkedAt.toISOString(),
      now: this.#ports.clock.now(),
    } satisfies Partial<AlarmBadge>);
  }

  /** The alarm’s name, as it stands in the page, or in the link that does. */
  get #name(): string | undefined {
    return this.#context?.alarmName ?? this.#reading?.answer.alarmName;
  }

  #select({ alarmName, description }: AlarmSelectEvent): void {
    const { host } = this.#ports;
    const { label, link } = this.#context?.display ?? {};
    const { consoleUrl, doubt } = this.#shown() ?? {};
    const url = link && consoleUrl;
    if (url) void host.open(url).catch(() => undefined);
    if (url && !doubt) return;
    const title = label ?? alarmName ?? message('flag-title');
    host.flag({ id: 'alarm-badge', title, description });
  }
}

function toFailure(error: unknown): BadgeAnswer {
  const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
  return failed(timedOut ? 'timeout' : 'internal');
}
