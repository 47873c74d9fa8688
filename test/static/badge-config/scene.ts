import { fixture, html } from '@open-wc/testing';
import '../../../static/badge-config/define';
import { sampleAccounts, sampleAlarms } from '../../../components/internal/alarm-samples';
import type { AlarmPicker } from '../../../components/alarm-picker/alarm-picker';
import type { BadgeForm } from '../../../components/badge-form/badge-form';
import type { AlarmAnswer } from '../../../contract/alarms';
import type { BadgeConfig } from '../../../contract/badge';
import type { Contract } from '../../../contract/index';
import type { AlarmListing, ListedAlarm } from '../../../contract/placing';
import type { Refusal } from '../../../contract/result';
import type { DialogHost } from '../../../static/badge-config/dialog-host';
import type { BadgeConfigPage } from '../../../static/badge-config/page';
import type { Gateway } from '../../../static/shared/gateway';
import { deep, textOf } from '../../components/deep';
import { FakeClock, settled } from '../fake-time';

/** Dialogs of badges ask for no sources and no details. */
type Name = Exclude<keyof Contract, 'placing.grant-source' | `details.${string}`>;

/** The dialog in a Confluence and before a backend that are both plain objects. */
export class Scene implements DialogHost {
  readonly clock = new FakeClock();
  accounts = sampleAccounts;
  namesHidden = false;
  /** The alarms of each account, and how many of them AWS lists at once. */
  alarms: readonly ListedAlarm[] = sampleAlarms;
  mostListed = 300;
  /** What the macro's frame is told. */
  extension: Readonly<Record<string, unknown>> = {};
  readonly calls: { readonly name: Name; readonly input: unknown }[] = [];
  /** Answers in place of the usual one, each used once. */
  readonly refusals = new Map<Name, Refusal | Error>();
  /** Functions that do not answer before this is emptied of them. */
  readonly held = new Map<Name, Promise<void>>();
  /** What AWS says of the alarm that the badge has. */
  state: AlarmAnswer = {
    state: 'ok',
    since: '2026-03-02T04:30:00Z',
    reason: 'Threshold Crossed',
  };
  /** What of one list after another is otherwise. */
  readonly stops: Partial<AlarmListing>[] = [];
  readonly submitted: BadgeConfig[] = [];
  /** What Confluence rejects the next parameters with. */
  rejection: unknown;
  closed = 0;
  page!: BadgeConfigPage;

  readonly #answers: Pick<Contract, Name> = {
    'alarms.read': () => ({
      ok: true,
      answers: [this.state],
    }),
    'placing.accounts': () => ({
      ok: true,
      accounts: this.accounts,
      namesHidden: this.namesHidden,
    }),
    'placing.alarms': ({ prefix = '', after = '0' }) => {
      const fitting = this.alarms.filter(({ name }) => name.startsWith(prefix));
      const end = Number(after) + this.mostListed;
      const alarms = fitting.slice(Number(after), end);
      const next = end < fitting.length ? { next: String(end) } : {};
      return { ok: true, alarms, isWhole: true, ...next, ...this.stops.shift() };
    },
    'placing.grant': ({ connectionId, alarmName, sealed }) => ({
      ok: true,
      reference: sealed
        ? { seal: `sealed ${this.called('placing.grant').length}` }
        : { connectionId, alarmName, grant: `granted ${this.called('placing.grant').length}` },
    }),
    'seals.open': () => ({
      ok: true,
      alarmName: 'checkout-latency',
      connectionId: sampleAccounts[0]!.connectionId,
      account: sampleAccounts[0]!,
    }),
  };

  readonly gateway = (async (name: Name, input: unknown) => {
    // The bridge passes JSON, which has no undefined fields.
    this.calls.push({ name, input: JSON.parse(JSON.stringify(input)) as unknown });
    await this.held.get(name);
    const refusal = this.refusals.get(name);
    this.refusals.delete(name);
    if (refusal instanceof Error) throw refusal;
    const answers: Partial<Contract> = this.#answers;
    return refusal ?? (answers[name] as (input: unknown) => unknown)(input);
  }) as Gateway;

  async open(extension: Readonly<Record<string, unknown>> = {}): Promise<this> {
    this.extension = { content: { id: '65537', type: 'page' }, ...extension };
    this.page = await fixture<BadgeConfigPage>(
      html`<ops-badge-config-page
        .gateway=${this.gateway}
        .host=${this}
        .clock=${this.clock}
      ></ops-badge-config-page>`,
    );
    await this.settled();
    return this;
  }

  called(name: Name): readonly unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ input }) => input);
  }

  get text(): string {
    return textOf(this.page);
  }

  get form(): BadgeForm {
    return this.page.shadowRoot!.querySelector('ops-badge-form')!;
  }

  get picker(): AlarmPicker {
    return this.form.shadowRoot!.querySelector('ops-alarm-picker')!;
  }

  get account(): HTMLSelectElement {
    return deep(this.form, 'ops-select-field', 'select') as HTMLSelectElement;
  }

  async settled(): Promise<void> {
    // One turn for the answer, one for each layer of elements that shows it.
    for (let turn = 0; turn < 4; turn += 1) await settled();
  }

  async chooseAccount(connectionId: string): Promise<void> {
    this.account.value = connectionId;
    this.account.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settled();
  }

  /** Puts a text into the picker as the clipboard does. */
  async paste(text: string): Promise<void> {
    const input = this.picker.renderRoot.querySelector('input')!;
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settled();
  }

  /** The names in the picker's list, the typed one last where it is none of them. */
  get listed(): readonly string[] {
    const options = this.picker.renderRoot.querySelectorAll('[role=option]');
    return [...options].map(
      (option) => (option.querySelector('.name, .use') ?? option).textContent,
    );
  }

  async choose(name: string): Promise<void> {
    await this.paste(name);
    const options = [...this.picker.renderRoot.querySelectorAll<HTMLElement>('[role=option]')];
    options.find((option) => option.textContent.includes(name))!.click();
    await this.settled();
  }

  async press(...path: readonly string[]): Promise<void> {
    deep(this.form, ...path).click();
    await this.settled();
  }

  async label(text: string): Promise<void> {
    const input = deep(this.form, '[name=label]', 'input') as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settled();
  }

  async save(): Promise<void> {
    await this.press('button[type=submit]');
  }

  context(): Promise<unknown> {
    return Promise.resolve({ extension: this.extension });
  }
  submit(config: BadgeConfig): Promise<void> {
    const { rejection } = this;
    this.rejection = undefined;
    // The platform rejects with an Error that has a code.
    if (rejection) return Promise.reject(Object.assign(new Error('refused'), rejection));
    this.submitted.push(config);
    return Promise.resolve();
  }
  close(): Promise<void> {
    this.closed += 1;
    return Promise.resolve();
  }
}
