import type { AlarmAnswer, AlarmReference } from '../../../contract/alarms';
import { within, type Clock } from '../clock';
import type { Gateway } from '../gateway';
import { answersIn } from './answers';
import type { Hub, Seat } from './seat';

/** References in one request: as many names as CloudWatch takes in one call. */
const most = 100;
/** The resolver gives up after 8 s; what takes longer than this is not going to come. */
const deadline = 10_000;
/** How long an answer is shared with frames that ask later. */
const young = 5_000;
/** Nobody waits longer than this for others to ask. */
const longest = 3_000;

/** What a hub is made of. */
export interface HubPorts {
  readonly gateway: Gateway;
  readonly clock: Clock;
  /** Where its frame stands, for links that were pasted there. */
  readonly contentId: string;
  /** Whether frames beside these are about to ask; `maybe` when it cannot be known. */
  readonly awaits: (asked: ReadonlySet<Seat>, now: number) => boolean | 'maybe';
  /** Without a new question for so many milliseconds, frames that may be about to ask are not waited for. */
  readonly quiet: number;
}

/** A hub as its own frame has it. */
export interface OpenHub extends Hub {
  /** Has everybody ask elsewhere. */
  close(): void;
}

/** A reference that somebody asked about; it is sent once and answered once. */
interface Question {
  readonly reference: AlarmReference;
  isSent?: boolean;
  answer?: AlarmAnswer | undefined;
}

interface Ask {
  readonly questions: readonly Question[];
  readonly told: (answers?: string | null) => void;
  readonly seat: Seat;
  knowsOfSending?: boolean;
}

/** Collects the questions of all frames, asks them together, and hands the answers out. */
export function openHub({ gateway, clock, contentId, awaits, quiet }: HubPorts): OpenHub {
  /** By the text that asked, as long as the answer is under way or young. */
  const questions = new Map<string, Question>();
  let asks: Ask[] = [];
  let since = 0;
  let cancel = (): void => undefined;

  const questionOf = (text: string): Question => {
    const question = questions.get(text) ?? { reference: Object(JSON.parse(text)) as never };
    questions.set(text, question);
    return question;
  };

  /** Sends what was asked, unless others are about to ask too. */
  const consider = (isQuiet: boolean): void => {
    cancel();
    const unsent = [...questions].filter(([, { isSent }]) => !isSent);
    if (unsent.length === 0) return;
    const now = clock.now().getTime();
    since ||= now;
    const others = awaits(new Set(asks.map(({ seat }) => seat)), now);
    if ((others === true || (others && !isQuiet)) && now - since < longest) {
      cancel = clock.after(quiet, () => consider(true));
      return;
    }
    since = 0;
    while (unsent.length > 0) void send(unsent.splice(0, most));
    tell();
  };

  const send = async (batch: readonly [string, Question][]): Promise<void> => {
    const references = batch.map(([, question]) => {
      question.isSent = true;
      return question.reference;
    });
    const hasLink = references.some((reference) => 'link' in reference);
    const input = hasLink ? { references, contentId } : { references };
    const result = await within(deadline, gateway('alarms.read', input), clock).catch(
      (error: unknown) => ({ ok: false, isLate: error instanceof DOMException }),
    );
    const answers = answersIn(result, batch.length);
    batch.forEach(([, question], index) => (question.answer = answers[index]));
    clock.after(young, () => batch.forEach(([text]) => questions.delete(text)));
    tell();
  };

  /** Tells everybody what has become of their questions. */
  const tell = (): void => {
    asks = asks.filter((ask) => {
      const answers = ask.questions.map(({ answer }) => answer);
      if (answers.every(Boolean)) {
        call(ask.told, JSON.stringify(answers));
        return false;
      }
      if (!ask.knowsOfSending && ask.questions.every(({ isSent }) => isSent)) {
        ask.knowsOfSending = true;
        call(ask.told);
      }
      return true;
    });
  };

  const hub = {
    open: true,
    ask: (texts: readonly string[], told: Ask['told'], seat: Seat): void => {
      asks.push({ questions: Array.from(texts, questionOf), told, seat });
      tell();
      consider(false);
    },
    close: (): void => {
      hub.open = false;
      cancel();
      for (const { told } of asks.splice(0)) call(told, null);
      questions.clear();
    },
  };
  return hub;
}

/** Whoever asked may be gone, or somebody else's: what becomes of telling is theirs. */
function call(told: Ask['told'], answers?: string | null): void {
  try {
    told(answers);
  } catch {
    // Their own watchdog helps them.
  }
}
