import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Refusal } from '../../contract/result';
import { ask } from './ask';

/** What a store asks through, each part undefined until its element has been given it. */
export type Given<Ports extends object> = {
  readonly [Name in keyof Ports]: Ports[Name] | undefined;
};

/** How far an action is, by its last run. */
export type ActionStatus = 'idle' | 'pending' | 'done' | 'refused';

/** What an element shows of an action. */
export interface ActionViews<State, Shown> {
  /** Shown while the action runs, and before it has started. */
  readonly pending: () => Shown;
  readonly done: (state: State) => Shown;
  readonly refused: (refusal: Refusal) => Shown;
}

interface Run {
  readonly status: ActionStatus;
  readonly refusal?: Refusal;
}

/**
 * What an element knows, and all that it asks for: a state that is replaced and never changed, and
 * actions with names. It starts once its element has been given everything that it asks through,
 * in whatever order, and starts anew when one of these is replaced. It outlives the element's
 * moves: what was asked before a move is answered after it.
 *
 * Every request goes through `send`, so that there is one way in which it is pending, is refused,
 * and changes the state; docs/decisions/store.md says why.
 */
export abstract class Store<
  State extends object,
  Ports extends object,
  Action extends string,
> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #given: () => Given<Ports>;
  readonly #initial: State;
  #state: State;
  #ports: Ports | undefined;
  #runs: ReadonlyMap<Action, Run> = new Map();

  /**
   * @param host - Is drawn anew after each change.
   * @param given - What the store asks through, as the element has it now.
   * @param initial - The state before anything is known.
   */
  constructor(host: ReactiveControllerHost, given: () => Given<Ports>, initial: State) {
    this.#host = host;
    this.#given = given;
    this.#initial = initial;
    this.#state = initial;
    host.addController(this);
  }

  /** What is known by now. A later state is another object. */
  get state(): State {
    return this.#state;
  }

  /** How far the action is. */
  status(action: Action): ActionStatus {
    return this.#runs.get(action)?.status ?? 'idle';
  }

  /** Why the action was refused, as long as its last run was. */
  refusal(action: Action): Refusal | undefined {
    return this.#runs.get(action)?.refusal;
  }

  /** Forgets how an action ended, when what shows it is left or opened anew. */
  forget(action: Action): void {
    if (this.status(action) !== 'pending') this.#record(action, { status: 'idle' });
  }

  /** What the element shows of an action: one of three views, by the action's status. */
  render<Shown>(action: Action, { pending, done, refused }: ActionViews<State, Shown>): Shown {
    const refusal = this.refusal(action);
    if (refusal) return refused(refusal);
    return this.status(action) === 'done' ? done(this.#state) : pending();
  }

  // This runs after the update and not in it: an element that is being drawn asks for nothing.
  hostUpdated(): void {
    const given = this.#given();
    if (!isComplete(given) || isSame(given, this.#ports)) return;
    this.#ports = given;
    this.#state = this.#initial;
    this.#runs = new Map();
    // Lit takes an update that is asked for here for one that the last update made necessary.
    queueMicrotask(() => {
      if (this.#ports === given) this.start();
      this.#host.requestUpdate();
    });
  }

  /** Runs when everything is there that the store asks through: what a page loads is loaded here. */
  protected start(): void {
    // Some stores ask for nothing before somebody acts.
  }

  /** What the store asks through. */
  protected get ports(): Ports {
    if (!this.#ports) throw new TypeError('A store was asked to act before it had its ports');
    return this.#ports;
  }

  /** Replaces parts of the state. */
  protected change(part: Partial<State>): void {
    this.#state = { ...this.#state, ...part };
    this.#host.requestUpdate();
  }

  /**
   * Runs an action: one request, pending until it is answered. A later run takes the place of this
   * one, as new ports do: then its answer changes nothing, and undefined comes back.
   *
   * @param change - What the answer, which may be a refusal, changes in the state.
   */
  protected async send<Answer extends { readonly ok: boolean }>(
    action: Action,
    request: (ports: Ports) => Promise<Answer>,
    change?: (answer: Answer | Refusal, state: State) => Partial<State>,
  ): Promise<Answer | Refusal | undefined> {
    const run: Run = { status: 'pending' };
    this.#record(action, run);
    const answer = await ask(() => request(this.ports));
    if (this.#runs.get(action) !== run) return undefined;
    // State and status change together: nobody sees an action done whose answer is not there yet.
    if (change) this.change(change(answer, this.#state));
    this.#record(
      action,
      isRefusal(answer) ? { status: 'refused', refusal: answer } : { status: 'done' },
    );
    return answer;
  }

  /** Lets go of an action: an answer that is on its way changes nothing any more. */
  protected abandon(action: Action): void {
    this.#record(action, { status: 'idle' });
  }

  #record(action: Action, run: Run): void {
    this.#runs = new Map(this.#runs).set(action, run);
    this.#host.requestUpdate();
  }
}

function isRefusal(answer: { readonly ok: boolean }): answer is Refusal {
  return !answer.ok;
}

function isComplete<Ports extends object>(given: Given<Ports>): given is Given<Ports> & Ports {
  return Object.values(given).every((part) => part !== undefined);
}

function isSame<Ports extends object>(given: Ports, before: Ports | undefined): boolean {
  if (!before) return false;
  return (Object.keys(given) as (keyof Ports)[]).every((name) => given[name] === before[name]);
}
