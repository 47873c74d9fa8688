import type { Clock } from '../clock';
import { askBackend } from './ask-backend';
import type { BatchedFunction } from './batched-function';
import type { Expectation } from './neighbours';
import type { Hub, Seat } from './seat';
import { collectAtMost, shareFor } from './timing';

/** What a hub is made of. */
export interface HubOptions<Question, Answer> {
  readonly batched: BatchedFunction<Question, Answer>;
  readonly clock: Clock;
  /** The content that its frame, and every frame that may ask it, stands on. */
  readonly contentId: string | undefined;
  /** Whether frames beside those that have asked are about to ask. */
  readonly expected: (asked: ReadonlySet<Seat>, now: number) => Expectation;
  /** After this time without a new question, frames of which nothing is known are not waited for. */
  readonly quietFor: number;
}

/** A question that somebody asked; it is sent once and answered once. */
interface Pending<Question, Answer> {
  readonly question: Question;
  isSent: boolean;
  answer?: Answer | undefined;
}

/** What one frame asked. */
interface Ask<Question, Answer> {
  readonly pending: readonly Pending<Question, Answer>[];
  readonly told: (answers?: string | null) => void;
  readonly seat: Seat;
  knowsOfSending: boolean;
}

/** Collects the questions of all frames, sends them together, and hands the answers out. */
export class OpenHub<Question extends object, Answer> implements Hub {
  open = true;
  readonly #options: HubOptions<Question, Answer>;
  /** By the text of the question, until its answer is too old to be shared. */
  readonly #pending = new Map<string, Pending<Question, Answer>>();
  #asks: Ask<Question, Answer>[] = [];
  #collectsSince: number | undefined;
  #cancel = (): void => undefined;

  constructor(options: HubOptions<Question, Answer>) {
    this.#options = options;
  }

  ask(texts: readonly string[], told: (answers?: string | null) => void, seat: Seat): void {
    const pending = Array.from(texts, (text) => this.#pendingFor(text));
    this.#asks.push({ pending, told, seat, knowsOfSending: false });
    this.#tell();
    this.#sendUnlessExpecting(false);
  }

  /** Has every frame that waits ask elsewhere. */
  close(): void {
    this.open = false;
    this.#cancel();
    for (const { told } of this.#asks.splice(0)) callSafely(told, null);
    this.#pending.clear();
  }

  #pendingFor(text: string): Pending<Question, Answer> {
    const known = this.#pending.get(text);
    if (known) return known;
    // The text comes from another frame: what is no object becomes one, which the backend refuses.
    const pending = { question: Object(JSON.parse(text)) as Question, isSent: false };
    this.#pending.set(text, pending);
    return pending;
  }

  /** @param isQuiet - Whether nobody has asked anything for a while. */
  #sendUnlessExpecting(isQuiet: boolean): void {
    const { clock, expected, quietFor, batched } = this.#options;
    this.#cancel();
    const unsent = [...this.#pending].filter(([, { isSent }]) => !isSent);
    if (unsent.length === 0) return;
    const now = clock.now().getTime();
    this.#collectsSince ??= now;
    const others = expected(new Set(this.#asks.map(({ seat }) => seat)), now);
    const isWorthWaiting = others === 'yes' || (others === 'unknown' && !isQuiet);
    if (isWorthWaiting && now - this.#collectsSince < collectAtMost) {
      this.#cancel = clock.after(quietFor, () => this.#sendUnlessExpecting(true));
      return;
    }
    this.#collectsSince = undefined;
    while (unsent.length > 0) void this.#send(unsent.splice(0, batched.questionsAtMost));
    this.#tell();
  }

  async #send(batch: readonly [text: string, Pending<Question, Answer>][]): Promise<void> {
    const { batched, clock, contentId } = this.#options;
    for (const [, pending] of batch) pending.isSent = true;
    const questions = batch.map(([, { question }]) => question);
    const answers = await askBackend(batched, questions, contentId, clock);
    batch.forEach(([, pending], index) => (pending.answer = answers[index]));
    clock.after(shareFor, () => batch.forEach(([text]) => this.#pending.delete(text)));
    this.#tell();
  }

  /** Tells every frame what has become of its questions. */
  #tell(): void {
    this.#asks = this.#asks.filter((ask) => {
      const answers = ask.pending.map(({ answer }) => answer);
      if (!answers.includes(undefined)) {
        callSafely(ask.told, JSON.stringify(answers));
        return false;
      }
      if (!ask.knowsOfSending && ask.pending.every(({ isSent }) => isSent)) {
        ask.knowsOfSending = true;
        callSafely(ask.told);
      }
      return true;
    });
  }
}

/**
 * The callback belongs to another frame, which may be gone. Its errors are ignored, because that
 * frame's own watch over the hub recovers it.
 */
function callSafely(told: (answers?: string | null) => void, answers?: string | null): void {
  try {
    told(answers);
  } catch {
    // The frame that asked finds out by itself.
  }
}
