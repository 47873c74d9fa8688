import type { Clock } from '../clock';
import { askBackend } from './ask-backend';
import type { BatchedFunction } from './batched-function';
import type { Expectation } from './neighbours';
import type { Hub, Seat } from './seat';
import { shareFor } from './timing';

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

/** A hub as its own frame has it. */
export interface OpenHub extends Hub {
  /** Has every frame that waits ask elsewhere. */
  close(): void;
}

/** Collects the questions of all frames, sends them together, and hands the answers out. */
export function openHub<Question extends object, Answer>({
  batched,
  clock,
  contentId,
  expected,
  quietFor,
}: HubOptions<Question, Answer>): OpenHub {
  /** By the text of the question, until its answer is too old to be shared. */
  const allPending = new Map<string, Pending<Question, Answer>>();
  let asks: Ask<Question, Answer>[] = [];
  let collectsSince: number | undefined;
  /** How many frames could not be looked into, the last time that none was seen to be about to ask. */
  let unknown = 0;
  let cancel = (): void => undefined;

  const pendingFor = (text: string): Pending<Question, Answer> => {
    const known = allPending.get(text);
    if (known) return known;
    // The text comes from another frame: what is no object becomes one, which the backend refuses.
    const pending = { question: Object(JSON.parse(text)) as Question, isSent: false };
    allPending.set(text, pending);
    return pending;
  };

  /** As long as frames get their documents, the page is still starting, quiet or not. */
  const isWorthWaiting = (others: Expectation, isQuiet: boolean): boolean => {
    if (others === 'awaited') return true;
    const isStarting = others < unknown;
    unknown = others;
    return unknown > 0 && (isStarting || !isQuiet);
  };

  /** @param isQuiet - Whether nobody has asked anything for a while. */
  const sendUnlessExpecting = (isQuiet: boolean): void => {
    cancel();
    const unsent = [...allPending].filter(([, { isSent }]) => !isSent);
    if (unsent.length === 0) return;
    const now = clock.now().getTime();
    collectsSince ??= now;
    const others = expected(new Set(asks.map(({ seat }) => seat)), now);
    if (isWorthWaiting(others, isQuiet) && now - collectsSince < batched.collectAtMost) {
      cancel = clock.after(quietFor, () => sendUnlessExpecting(true));
      return;
    }
    collectsSince = undefined;
    while (unsent.length > 0) void send(unsent.splice(0, batched.questionsAtMost), true);
    tell();
  };

  /** Sends questions, and once more those that are left out: their answers take longer than the others'. */
  const send = async (
    batch: readonly [text: string, Pending<Question, Answer>][],
    mayLeaveOut?: boolean,
  ): Promise<void> => {
    for (const [, pending] of batch) pending.isSent = true;
    const questions = batch.map(([, { question }]) => question);
    const answers = await askBackend(batched, questions, contentId, clock, mayLeaveOut);
    batch.forEach(([, pending], index) => (pending.answer = answers[index]));
    const leftOut = batch.filter(([, { answer }]) => answer === undefined);
    for (const [text, { answer }] of batch) {
      if (answer === undefined) continue;
      const forget = (): void => void allPending.delete(text);
      // Whoever asks again after a failure wants to know whether it has passed.
      if (batched.isPassing(answer)) forget();
      else clock.after(shareFor, forget);
    }
    tell();
    if (leftOut.length > 0) await send(leftOut);
  };

  /** Tells every frame what has become of its questions. */
  const tell = (): void => {
    asks = asks.filter((ask) => {
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
  };

  const hub = {
    open: true,
    ask: (texts: readonly string[], told: Ask<Question, Answer>['told'], seat: Seat): void => {
      asks.push({ pending: Array.from(texts, pendingFor), told, seat, knowsOfSending: false });
      tell();
      sendUnlessExpecting(false);
    },
    close: (): void => {
      hub.open = false;
      cancel();
      for (const { told } of asks.splice(0)) callSafely(told, null);
      allPending.clear();
    },
  };
  return hub;
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
