import { fixture, html } from '@open-wc/testing';
import '../../../static/user-macro-config/define';
import { sampleAccounts, sampleAlarms } from '../../../components/internal/alarm-samples';
import {
  sampleForm,
  sampleMacros,
  sampleParameter,
} from '../../../components/internal/macro-samples';
import type { MacroChooser } from '../../../components/macro-chooser/macro-chooser';
import type { MacroSettings } from '../../../components/macro-settings/macro-settings';
import type { MacroView } from '../../../components/macro-view/macro-view';
import type {
  MacroAnswer,
  MacroConfig,
  MacroForm,
  MacroSummary,
  RenderMacrosInput,
} from '../../../contract/macros';
import type { GrantAlarmInput } from '../../../contract/placing';
import type { Refusal } from '../../../contract/result';
import type { MacroDialogHost } from '../../../static/user-macro-config/dialog-host';
import type { UserMacroConfigPage } from '../../../static/user-macro-config/page';
import type { MacroGateway } from '../../../static/shared/gateway';
import { deep, textOf } from '../../components/deep';
import { FakeClock, settled } from '../fake-time';

type Name =
  | 'macros.list'
  | 'macros.describe'
  | 'macros.render'
  | 'alarms.read'
  | 'placing.accounts'
  | 'placing.alarms'
  | 'placing.grant';

/** What the page stores of a macro, as the frame's context tells it. */
export const stored = {
  id: 'ours',
  name: 'notice',
  parameters: { Title: 'Stored', Retired: 'Kept' },
};

/** An answer with this output, as the backend writes it. */
export function output(markup: string, alarms: readonly object[] = []): MacroAnswer {
  const styles = { inline: [], sheet: '' };
  return { state: 'shown', html: markup, styles, alarms } as MacroAnswer;
}

/** The dialog in a Confluence and before a backend that are both plain objects. */
export class Scene {
  readonly clock = new FakeClock();
  macros: readonly MacroSummary[] = sampleMacros;
  /** The forms that are not that of every macro: a required title, and a text. */
  readonly forms = new Map<string, Partial<MacroForm>>([
    ['snippet', { bodyHandling: 'escaped', parameters: [] }],
    [
      'frame',
      {
        bodyHandling: 'rendered',
        parameters: [sampleParameter({ name: 'Colour', title: 'Colour' })],
      },
    ],
    ['steps', { bodyHandling: 'rendered', parameters: [] }],
  ]);
  moduleKey = 'user-macro';
  /** What the macro's frame is told. */
  extension: Readonly<Record<string, unknown>> = {};
  readonly calls: { readonly name: Name; readonly input: unknown }[] = [];
  /** Answers in place of the usual one, each used once. */
  readonly refusals = new Map<Name, Refusal | Error>();
  /** Functions that do not answer before this is emptied of them. */
  readonly held = new Map<Name, Promise<void>>();
  /** What a use comes to; the values of its parameters by default. */
  render: (input: RenderMacrosInput) => MacroAnswer = ({ uses }) =>
    output(`<p>${JSON.stringify(Object.values(uses[0]?.parameters ?? {}))}</p>`);
  readonly submitted: MacroConfig[] = [];
  /** What Confluence rejects the next parameters with. */
  rejection: unknown;
  closed = 0;
  readonly opened: string[] = [];
  page!: UserMacroConfigPage;

  readonly gateway = (async (name: Name, input: unknown) => {
    // The bridge passes JSON, which has no undefined fields.
    this.calls.push({ name, input: JSON.parse(JSON.stringify(input)) as unknown });
    await this.held.get(name);
    const refusal = this.refusals.get(name);
    this.refusals.delete(name);
    if (refusal instanceof Error) throw refusal;
    return refusal ?? this.#answer(name, input as RenderMacrosInput & { readonly name: string });
  }) as MacroGateway;

  #answer(name: Name, input: RenderMacrosInput & { readonly name: string }): unknown {
    switch (name) {
      case 'macros.list':
        return { ok: true, macros: this.macros };
      case 'macros.describe': {
        const macro = this.macros.find((each) => each.name === input.name);
        if (!macro) return { ok: false, code: 'not-found' };
        return { ok: true, macro: sampleForm({ ...macro, ...this.forms.get(macro.name) }) };
      }
      case 'macros.render':
        return { ok: true, answers: [this.render(input)] };
      case 'alarms.read':
        return { ok: true, answers: [{ state: 'alarm' }] };
      case 'placing.accounts':
        return { ok: true, accounts: sampleAccounts.slice(0, 1) };
      case 'placing.alarms':
        return { ok: true, alarms: sampleAlarms, isWhole: true };
      case 'placing.grant': {
        const { connectionId, alarmName } = input as unknown as GrantAlarmInput;
        return { ok: true, reference: { connectionId, alarmName, grant: 'granted' } };
      }
    }
  }

  async open(extension: Readonly<Record<string, unknown>> = {}): Promise<this> {
    this.extension = { content: { id: '65537', type: 'page' }, ...extension };
    this.page = await fixture<UserMacroConfigPage>(
      html`<ops-user-macro-config-page
        .gateway=${this.gateway}
        .host=${this.host}
        .confluence=${() => Promise.resolve(new Response('{"results":[]}'))}
        .clock=${this.clock}
      ></ops-user-macro-config-page>`,
    );
    await this.settled();
    return this;
  }

  called(name: Name): readonly unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ input }) => input);
  }

  /** The uses that were rendered, one after another. */
  get rendered(): readonly unknown[] {
    return this.called('macros.render').map((input) => (input as RenderMacrosInput).uses[0]);
  }

  get text(): string {
    return textOf(this.page);
  }

  get chooser(): MacroChooser | null {
    return this.page.shadowRoot!.querySelector('ops-macro-chooser');
  }

  get settings(): MacroSettings {
    return this.page.shadowRoot!.querySelector('ops-macro-settings')!;
  }

  get view(): MacroView {
    const preview = deep(this.settings, 'ops-macro-preview');
    return preview.shadowRoot!.querySelector('ops-macro-view')!;
  }

  get shown(): string {
    return textOf(this.view);
  }

  async settled(): Promise<void> {
    // One turn for the answer, one for each layer of elements that shows it.
    for (let turn = 0; turn < 8; turn += 1) await settled();
  }

  /** Lets the pause pass after which the preview follows what is typed. */
  async paused(): Promise<void> {
    await this.clock.pass(400);
    await this.settled();
  }

  async choose(title: string): Promise<void> {
    const options = [...this.chooser!.renderRoot.querySelectorAll<HTMLElement>('[role=option]')];
    options.find((option) => option.textContent.includes(title))!.click();
    await this.settled();
  }

  async type(field: string, text: string): Promise<void> {
    await this.#type(deep(this.settings, 'ops-macro-form', `[name=${field}]`, 'input'), text);
  }

  async typeBody(text: string): Promise<void> {
    await this.#type(deep(this.settings, 'ops-text-area', 'textarea'), text);
  }

  async #type(control: HTMLElement, text: string): Promise<void> {
    (control as HTMLInputElement).value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settled();
  }

  async press(label: string): Promise<void> {
    const roots = [this.page, this.settings as Element | null].flatMap(
      (element) => element?.shadowRoot ?? [],
    );
    const buttons = roots.flatMap((root) => [...root.querySelectorAll('button')]);
    buttons.find((button) => button.textContent.trim() === label)!.click();
    await this.settled();
  }

  readonly host: MacroDialogHost = {
    context: () => new Promise((resolve) => resolve(this.context())),
    submit: (config) => {
      const { rejection } = this;
      this.rejection = undefined;
      // The platform rejects with an Error that has a code.
      if (rejection) return Promise.reject(Object.assign(new Error('refused'), rejection));
      this.submitted.push(config);
      return Promise.resolve();
    },
    close: () => {
      this.closed += 1;
      return Promise.resolve();
    },
    open: (url) => {
      this.opened.push(url);
      return Promise.resolve();
    },
  };

  /** The frame's context. */
  context: () => unknown = () => ({
    siteUrl: 'https://site.example',
    locale: 'en-US',
    timezone: 'Europe/Stockholm',
    moduleKey: this.moduleKey,
    extension: this.extension,
  });
}
