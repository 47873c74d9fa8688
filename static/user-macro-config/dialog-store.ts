import type { SettingsRequest } from '../../components/macro-settings/settings-state';
import type { MacroUse } from '../../contract/macros';
import { Store } from '../shared/store';
import { AlarmGrants } from './alarm-grants';
import {
  alarmsIn,
  configOf,
  macroChosen,
  macroRendered,
  openedDialog,
  summaryOf,
  useOf,
  type DialogState,
} from './dialog-state';
import {
  failureAfter,
  openMacro,
  readAlarms,
  renderPreview,
  submit,
  type DialogPorts,
} from './requests';

/** Milliseconds without a key before the preview is rendered with what is typed. */
const typingPause = 400;

/** Milliseconds between looks at how old is what the alarms in the preview show. */
const doubtEvery = 30_000;

type Action = 'open' | 'describe' | 'render' | 'alarms' | 'save' | 'close' | 'follow';

/** One opening of a user macro's dialog: what is chosen and typed, and all that is asked for. */
export class DialogStore extends Store<DialogState, DialogPorts, Action> {
  readonly #grants = new AlarmGrants();
  #cancelPreview: (() => void) | undefined;
  #cancelDoubt: (() => void) | undefined;
  /** Whether something was typed that is not rendered yet. */
  #isPreviewDue = false;

  /** Reads what the page stores and what may be inserted, and starts from the macro that is there. */
  async open(): Promise<void> {
    const answer = await this.send('open', openMacro, (opened) =>
      opened.ok ? openedDialog(opened.macro, opened.macros) : {},
    );
    if (answer?.ok && this.state.name) await this.#begin();
  }

  /** A macro was chosen from the list. */
  async choose(name: string): Promise<void> {
    const isSame = name === this.state.name && this.state.form !== undefined;
    this.change(macroChosen(name, this.state));
    if (!isSame) await this.#begin();
  }

  /** The list is left, and the macro stays that was chosen. */
  keep(): void {
    this.change({ isChoosing: false });
  }

  /** Carries out what the settings ask for. */
  async handle(request: SettingsRequest): Promise<void> {
    switch (request.type) {
      case 'choose-another':
        this.change({ isChoosing: true });
        return;
      case 'change-values':
        this.#type({ values: request.values });
        return;
      case 'change-body':
        this.#type({ body: request.body });
        return;
      case 'macros.describe':
        return this.#describe();
      case 'macros.render':
        return this.#render();
      case 'follow':
        return this.#follow(request.url);
      case 'save':
        return this.#save();
      case 'cancel':
        return this.close();
    }
  }

  /** Closes the dialog, and leaves the macro as it is. */
  async close(): Promise<void> {
    if (this.status('save') === 'pending') this.abandon('save');
    await this.send('close', async ({ host }) => {
      await host.close();
      return { ok: true };
    });
  }

  /** A pause in typing that a move interrupted begins anew. */
  hostConnected(): void {
    if (this.#isPreviewDue) this.#renderSoon();
    if (this.state.readings.length > 0) this.#doubtLater();
  }

  hostDisconnected(): void {
    this.#cancelPreview?.();
    this.#cancelDoubt?.();
  }

  protected override start(): void {
    this.#cancelPreview?.();
    this.#cancelDoubt?.();
    this.#isPreviewDue = false;
    void this.open();
  }

  async #begin(): Promise<void> {
    this.forget('save');
    this.abandon('alarms');
    await Promise.all([this.#describe(), this.#render()]);
  }

  async #describe(): Promise<void> {
    const { name, contentId = '' } = this.state;
    await this.send(
      'describe',
      async ({ gateway }) => {
        const answer = await gateway('macros.describe', { contentId, name });
        // One that goes with another module is none of those that fit here.
        const isUnfit = answer.ok && !summaryOf(this.state);
        return isUnfit ? { ok: false, code: 'not-found' as const } : answer;
      },
      (answer) => (answer.ok ? { form: answer.macro } : {}),
    );
  }

  #type(typed: Partial<DialogState>): void {
    this.change({ ...typed, saveFailure: undefined });
    this.#renderSoon();
  }

  #renderSoon(): void {
    this.#isPreviewDue = true;
    this.#cancelPreview?.();
    this.#cancelPreview = this.ports.clock.after(typingPause, () => void this.#render());
  }

  /** Whatever is rendered last is shown, however late an earlier answer comes. */
  async #render(): Promise<void> {
    this.#cancelPreview?.();
    this.#isPreviewDue = false;
    await this.send(
      'render',
      async (ports) => renderPreview(ports, await this.#granted(useOf(this.state)), this.state),
      (answered, state) => (answered.ok ? macroRendered(answered.answer, state) : {}),
    );
    await this.#readAlarms();
  }

  /** Alarms are asked for once: typing changes none of them, but by choosing others. */
  async #readAlarms(): Promise<void> {
    const alarms = alarmsIn(this.state.answer);
    if (alarms.length === 0 || this.state.readings.length > 0) return;
    await this.send(
      'alarms',
      (ports) => readAlarms(ports, alarms),
      (read) => (read.ok ? { readings: read.readings } : {}),
    );
    this.#doubtLater();
  }

  /** Dialogs stay open for hours: drawn anew, a state that was read long ago is doubted. */
  #doubtLater(): void {
    this.#cancelDoubt?.();
    this.#cancelDoubt = this.ports.clock.after(doubtEvery, () => {
      this.change({});
      this.#doubtLater();
    });
  }

  #grant(parameters: MacroUse['parameters']): ReturnType<AlarmGrants['grant']> {
    return this.#grants.grant(this.ports.gateway, this.state.contentId ?? '', parameters);
  }

  /** An alarm that may not be placed here has no access in the preview, either. */
  async #granted(use: MacroUse): Promise<MacroUse> {
    const granted = await this.#grant(use.parameters);
    return granted.ok ? { ...use, parameters: granted.parameters } : use;
  }

  async #follow(url: string): Promise<void> {
    await this.send('follow', async ({ host }) => {
      await host.open(url);
      return { ok: true };
    });
  }

  async #save(): Promise<void> {
    this.change({ saveFailure: undefined });
    await this.send(
      'save',
      async (ports) => {
        const config = configOf(this.state);
        const granted = await this.#grant(config.parameters);
        if (!granted.ok) return granted;
        // Nothing is saved for who has cancelled meanwhile.
        if (this.status('save') !== 'pending') return { ok: true, saveFailure: undefined };
        return submit(ports, { ...config, parameters: granted.parameters });
      },
      (answer) => ({
        saveFailure: answer.ok ? answer.saveFailure : failureAfter(answer.code),
      }),
    );
  }
}
