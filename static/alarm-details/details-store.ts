import type {
  Asked,
  DetailsContent,
  DetailsRequest,
} from '../../components/alarm-details/details-content';
import type { DetailsInput, DetailsOutput, OptionalReadInput } from '../../contract/details';
import type { Result } from '../../contract/result';
import { isPassing, isReported } from '../../rules/alarm-state';
import { failed, parseAnswer, type BadgeAnswer } from '../../rules/answer';
import { nextReading, type Reading } from '../../rules/reading';
import { within, type Clock } from '../shared/clock';
import type { Gateway } from '../shared/gateway';
import { speak } from '../shared/language';
import { parseOpened, type OpenedDetails } from '../shared/opened-details';
import { refreshEvery, refreshJitter, retriesAfter } from '../shared/page-batch/timing';
import { repeat, type Pace, type Repetition, type Visibility } from '../shared/refresh';
import { Store } from '../shared/store';
import { alarmsWithin, languageWithin } from '../shared/timing';
import type { DetailsHost } from './details-host';
import { contentOf, type DetailsState } from './details-state';
import { languages } from './languages';

/** What an alarm's details are read through. */
export interface DetailsPorts {
  readonly gateway: Gateway;
  readonly host: DetailsHost;
  readonly clock: Clock;
  readonly visibility: Visibility;
}

type Action = 'details.read' | DetailsRequest['type'];

/** Reads one alarm's details, keeps them fresh while they can be seen, and asks for more on demand. */
export class DetailsStore extends Store<DetailsState, DetailsPorts, Action> {
  #repetition: Repetition | undefined;
  #stopAging = (): void => undefined;
  #failuresInARow = 0;

  /** What the element shows, once the frame's context has come. */
  get content(): DetailsContent {
    const { history, metrics, span, contributors, muteRules } = this.state;
    const longer = this.#asked('details.metrics', metrics);
    return {
      ...contentOf(this.state, this.ports.clock.now()),
      onDemand: {
        history: this.#asked('details.history', history),
        metrics: longer && span ? { ...longer, span } : undefined,
        contributors: this.#asked('details.contributors', contributors),
        muteRules: this.#asked('details.mute-rules', muteRules),
      },
    };
  }

  hostConnected(): void {
    if (this.state.opened) this.#keepFresh();
  }

  hostDisconnected(): void {
    this.#stopAging();
    this.#repetition?.stop();
    this.#repetition = undefined;
  }

  /** Asks for what costs a request of its own. */
  async handle(request: DetailsRequest): Promise<void> {
    const { type } = request;
    // AWS bills some of these requests.
    if (this.status(type) === 'pending') return;
    const input: OptionalReadInput | undefined = this.#input && {
      ...this.#input,
      alarmName: this.state.details?.alarmName,
    };
    if (!input) return;
    if (type === 'details.history') {
      await this.send(
        type,
        this.#inTime((ask) => ask(type, input)),
        (answer) => (answer.ok ? { history: answer.history } : {}),
      );
    } else if (type === 'details.contributors') {
      await this.send(
        type,
        this.#inTime((ask) => ask(type, input)),
        (answer) => (answer.ok ? { contributors: answer.contributors } : {}),
      );
    } else if (type === 'details.mute-rules') {
      await this.send(
        type,
        this.#inTime((ask) => ask(type, input)),
        (answer) => (answer.ok ? { muteRules: answer.muteRules } : {}),
      );
    } else {
      const { span } = request;
      // The chart of another span is not what is asked for now.
      this.change({ span, metrics: undefined });
      await this.send(
        type,
        this.#inTime((ask) => ask(type, { ...input, span })),
        (answer) => (answer.ok ? { metrics: answer.metrics.chart } : {}),
      );
    }
  }

  close(): void {
    // A modal that cannot be closed so has a button of its own.
    void this.ports.host.close().catch(() => undefined);
  }

  follow(url: string): void {
    // The reader declined.
    void this.ports.host.open(url).catch(() => undefined);
  }

  protected override start(): void {
    void this.#open();
  }

  /** What the frame was opened with is shown at once; what is asked for comes to it. */
  async #open(): Promise<void> {
    const { host, clock } = this.ports;
    const context = await within(languageWithin, host.context(), clock).catch(() => undefined);
    await speak(context, languages);
    const opened = parseOpened(context);
    this.change({ opened, reading: openedReading(opened, clock.now()) });
    if (!opened.reference) return;
    await this.#read();
    this.#keepFresh();
  }

  async #read(): Promise<void> {
    const input = this.#input;
    if (!input) return;
    await this.send(
      'details.read',
      this.#inTime((ask) => ask('details.read', input)),
      (answer, state) => this.#taken(answer, state),
    );
  }

  #taken(result: Result<DetailsOutput>, state: DetailsState): Partial<DetailsState> {
    const answer = answerOf(result);
    const reading = nextReading(state.reading, answer, this.ports.clock.now());
    this.#failuresInARow = isPassing(answer.state) ? this.#failuresInARow + 1 : 0;
    return {
      reading,
      changes: state.changes + (isChange(state.reading, reading) ? 1 : 0),
      // What was known stays while a failure passes.
      ...(!isPassing(answer.state) && { details: result.ok ? result.details : undefined }),
      ...(result.ok && result.proof !== undefined && { proof: result.proof }),
    };
  }

  #keepFresh(): void {
    const { clock, visibility } = this.ports;
    this.hostDisconnected();
    const pace = (): Pace => {
      const retry = retriesAfter[this.#failuresInARow - 1];
      const every = (this.state.reading?.answer.refreshSeconds ?? refreshEvery / 1000) * 1000;
      return retry === undefined
        ? { every, grace: 0, jitter: refreshJitter }
        : { every: retry, grace: 0, jitter: 0 };
    };
    this.#repetition = repeat(() => this.#read(), { pace, clock, visibility });
    // The answer got old while nobody saw it.
    this.#stopAging = visibility.onChange(() => this.change({}));
  }

  /** Which alarm is asked for; undefined where nobody named one. */
  get #input(): DetailsInput | undefined {
    const { opened, proof } = this.state;
    const { reference, contentId } = opened ?? {};
    return reference && { reference, contentId, proof };
  }

  /** A question that is refused when no answer comes in time. */
  #inTime<Answer>(
    ask: (gateway: Gateway) => Promise<Answer>,
  ): (ports: DetailsPorts) => Promise<Answer> {
    return ({ gateway, clock }) => within(alarmsWithin, ask(gateway), clock);
  }

  #asked<Value>(
    action: DetailsRequest['type'],
    value: Value | undefined,
  ): Asked<Value> | undefined {
    const status = this.status(action);
    const { code, mend } = this.refusal(action) ?? {};
    return status === 'idle' ? undefined : { status, value, code, mend };
  }
}

/** What the badge knew; that nothing may be asked, where it named no alarm that was granted. */
function openedReading({ reference, answer, checkedAt }: OpenedDetails, now: Date) {
  if (!reference) return nextReading(undefined, { state: 'no-access', cause: 'not-granted' }, now);
  const at = new Date(checkedAt ?? '');
  return answer && !Number.isNaN(at.getTime()) ? { answer, checkedAt: at } : undefined;
}

function answerOf(result: Result<DetailsOutput>): BadgeAnswer {
  if (result.ok) return parseAnswer(result.answer) ?? failed('unreadable-answer');
  return result.code === 'forbidden' ? { state: 'no-access' } : failed('internal');
}

/** Whether CloudWatch reported another state than before. */
function isChange(before: Reading | undefined, after: Reading): boolean {
  const [was, is] = [before?.answer.state, after.answer.state];
  return was !== undefined && isReported(was) && isReported(is) && was !== is;
}
