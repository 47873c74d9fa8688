import type { LitElement, ReactiveController } from 'lit';
import type { RefusalCode } from '../../contract/result';
import { hasMore, mayLack, type ListedAlarms } from '../alarm-picker/matches';
import type { AlarmsOfAccount } from './directory';

/** Milliseconds without a key before CloudWatch is searched for what is typed. */
const typingPause = 250;

/** The alarms of the account that is chosen, as far as they are known and searched. */
export class AlarmSearch implements ReactiveController {
  readonly #host: LitElement;
  #alarms: AlarmsOfAccount | undefined;
  #isLoading = false;
  #refusal: RefusalCode | undefined;
  /** Counts what is asked for: only the last of it is waited for. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get listed(): ListedAlarms | undefined {
    return this.#alarms?.known;
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  get refusal(): RefusalCode | undefined {
    return this.#refusal;
  }

  /** Goes over to another account, or to none, and lists its first alarms. */
  async open(alarms: AlarmsOfAccount | undefined): Promise<void> {
    clearTimeout(this.#timer);
    this.#alarms = alarms;
    await this.list();
  }

  /** Lists the first alarms, once more where that was refused. */
  async list(): Promise<void> {
    await this.#run((alarms) => alarms.first());
  }

  /** Searches for what is typed, where it may be among alarms that are not known yet. */
  find(text: string): void {
    clearTimeout(this.#timer);
    if (!text || !mayLack(this.listed)) return;
    this.#timer = setTimeout(() => void this.#search(text), typingPause);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Alarms that begin so are soon found; then the account is gone through, part by part. */
  async #search(text: string): Promise<void> {
    let isWanted = await this.#run((alarms) => alarms.beginning(text));
    while (isWanted && hasMore(this.listed)) isWanted = await this.#run((alarms) => alarms.more());
  }

  /** Answers whether AWS answered, and nobody has asked for something else meanwhile. */
  async #run(
    ask: (alarms: AlarmsOfAccount) => ReturnType<AlarmsOfAccount['first']>,
  ): Promise<boolean> {
    const turn = ++this.#turn;
    this.#end(this.#alarms !== undefined, undefined);
    if (!this.#alarms) return false;
    const answer = await ask(this.#alarms);
    if (turn !== this.#turn) return false;
    this.#end(false, 'code' in answer ? answer.code : undefined);
    return !('code' in answer);
  }

  #end(isLoading: boolean, refusal: RefusalCode | undefined): void {
    this.#isLoading = isLoading;
    this.#refusal = refusal;
    this.#host.requestUpdate();
  }
}
