import type { AlarmAnswer, ReadAlarmsInput } from '../../contract/alarms';
import type { Clock } from './clock';
import type { Gateway } from './gateway';
import type { Host } from './host';
import { isFailing, parseTold } from './page-batch/answers';
import { askHub, type FoundHub } from './page-batch/follow';
import { openHub, type OpenHub } from './page-batch/leader';
import { matesOf } from './page-batch/mates';
import { scopeOf, type Scope } from './page-batch/scope';
import { takeSeat, type Hub, type Seat } from './page-batch/seat';
import { repeat, type Pace, type Refresh, type Repetition, type Visibility } from './refresh';

/** How long a frame that is about to ask is waited for. */
const busyFor = 3_000;
/** How often a frame turns to a hub before it asks for itself: hubs that fail, or just go away. */
const tries = 3;
const lossesPerTry = 4;
/**
 * How long a leader waits for frames that it cannot look into, in milliseconds; longer on a machine
 * that is slow, or busy, where its own start took long too.
 */
const shortestQuiet = 20;
const longestQuiet = 500;
/** Before turning to the next; frames that are being thrown away do not get there. */
const pause = 10;

const leading = { every: 60_000, grace: 0 };
/** Soon enough to see a state grow stale, should the leader have gone without a word. */
const following = { every: 150_000, grace: 5_000 };
const jitter = 6_000;
/** How often a frame sits out when its reads have failed so often in a row. */
const sitOut = [0, 0, 1, 3];

/** What a page would talk to if it were alone; plain objects. */
export interface PageBatchPorts {
  readonly gateway: Gateway;
  readonly host: Host;
  readonly clock: Clock;
  readonly visibility: Visibility;
}

/** What a page talks to that shares its reads with its neighbours. */
export interface SharedPorts {
  readonly gateway: Gateway;
  readonly host: Host;
  readonly clock: Clock;
  readonly refresh: Refresh;
}

/**
 * Joins the app's frames on a page, so that all their reads of alarms cost one request. The first
 * frame that asks leads; the others find it by looking. That needs no election, because frames of
 * one origin run one after another.
 */
export function joinPage(ports: PageBatchPorts, home: Window = window): SharedPorts {
  const { gateway, host, clock, visibility } = ports;
  const bad = new WeakSet<Hub>();
  let scope: Scope | undefined;
  let own: OpenHub | undefined;
  let repetition: Repetition | undefined;
  let failures = 0;
  let sitsOut = 0;

  const seat: { -readonly [Field in keyof Seat]: Seat[Field] } = {
    scope: undefined,
    busyUntil: 0,
    hub: undefined,
    refresh: () => {
      if (own || !repetition) return;
      setBusy();
      queueMicrotask(repetition.now);
    },
    lead: () => findHub() !== undefined,
  };
  const mates = matesOf(home, seat);

  const now = (): number => clock.now().getTime();
  const started = now();
  let startTook: number | undefined;

  const setBusy = (): void => {
    seat.busyUntil = now() + busyFor;
  };

  /** The hub of the frame's scope; from now on its own, where there is no other. */
  const findHub = (): FoundHub | undefined => {
    if (!scope) return undefined;
    const found = own
      ? undefined
      : mates.find(({ hub }, window) => hub?.open && !bad.has(hub) && { hub, window });
    return found ?? { hub: own ?? lead(scope), window: home };
  };

  const lead = ({ contentId }: Scope): OpenHub => {
    const quiet = Math.min(shortestQuiet + (startTook ?? 0) / 2, longestQuiet);
    own = openHub({ gateway, clock, contentId, awaits: mates.awaits, quiet });
    seat.hub = own;
    repetition?.plan();
    return own;
  };

  /** The frame goes away, or on to another scope: the next one leads. */
  const stopLeading = (): void => {
    const hub = own;
    own = undefined;
    seat.hub = undefined;
    hub?.close();
    if (hub) mates.find((mate) => mate.lead());
  };

  const askAround = async (
    questions: readonly string[],
  ): Promise<readonly AlarmAnswer[] | undefined> => {
    for (let left = tries * lossesPerTry; left > 0;) {
      const found = findHub();
      if (!found) return undefined;
      // Whichever hub it asks: to every other it stays somebody who may come.
      seat.busyUntil = Infinity;
      const told = await askHub(found, questions, seat, clock);
      const answers = parseTold(told, questions.length);
      if (answers) return answers;
      bad.add(found.hub);
      left -= told === null ? 1 : lossesPerTry;
      await new Promise<void>((resolve) => clock.after(pause, resolve));
    }
    return undefined;
  };

  const read = async (input: ReadAlarmsInput): Promise<unknown> => {
    const answers = await askAround(input.references.map((each) => JSON.stringify(each)));
    seat.busyUntil = 0;
    if (!answers) return gateway('alarms.read', input);
    failures = isFailing(answers) ? failures + 1 : 0;
    sitsOut = sitOut[Math.min(failures, 3)] ?? 0;
    return { ok: true, answers };
  };

  const enter = (context: unknown): void => {
    const found = scopeOf(context);
    startTook ??= now() - started;
    if (found?.key !== scope?.key) stopLeading();
    scope = found;
    seat.scope = found?.key;
    // The page asks as soon as it has read the context, or has nothing to ask.
    clock.after(0, () => {
      if (seat.busyUntil < Infinity) seat.busyUntil = 0;
    });
  };

  /** The leader's turn is everybody's. */
  const takeTurn = async (ask: () => Promise<void>, age: () => void): Promise<void> => {
    if (own) mates.find((mate) => mate.refresh());
    if (sitsOut-- > 0) age();
    else await ask();
    seat.busyUntil = 0;
  };

  setBusy();
  takeSeat(home, seat);
  home.addEventListener('pagehide', stopLeading);

  return {
    clock,
    gateway: ((...call: Parameters<Gateway>) =>
      call[0] === 'alarms.read' ? read(call[1] as ReadAlarmsInput) : gateway(...call)) as Gateway,
    host: {
      ...host,
      context: async () => {
        const context = await host.context();
        enter(context);
        return context;
      },
    },
    refresh: (ask, age) => {
      const pace = (): Pace => (scope && !own ? following : leading);
      const task = (): Promise<void> => takeTurn(ask, age);
      repetition = repeat(task, { pace, jitter, clock, visibility });
      return repetition.stop;
    },
  };
}
