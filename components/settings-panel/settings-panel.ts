import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Refusal } from '../../contract/result';
import type { Settings } from '../../contract/settings';
import { stsRegions } from '../../contract/regions';
import { parseStsRegion, stsRegionsFrom } from '../../rules/regions';
import { changedSettings, defaultSettings, parseGroupNames } from '../../rules/settings';
import { regionLabel } from '../internal/region-label';
import { emptyDirectory, type MacroDirectory } from '../macro-form/directory';
import type { ValuesField } from '../macro-form/values-field';
import type { SelectField } from '../select-field/select-field';
import { message } from './messages';
import { refreshChoices, refreshLabel } from './setting-words';
import { styles } from './settings-panel.styles';

/** What stands between the names of groups: no name has it. */
const between = '\n';

/** The administrator saves settings. */
export class SettingsSaveEvent extends Event {
  static readonly type = 'ops-settings-save';

  constructor(readonly settings: Settings) {
    super(SettingsSaveEvent.type, { bubbles: true });
  }
}

/**
 * The settings of the whole app. Whoever shows them defines `ops-values-field` too, when it is there:
 * it weighs as much as everything else of the page.
 *
 * @element ops-settings-panel
 * @event {SettingsSaveEvent} ops-settings-save - Settings are sent.
 */
export class SettingsPanel extends LitElement {
  static override styles = styles;

  /** The settings as they are stored. */
  @property({ attribute: false }) settings: Settings = defaultSettings;

  /** Whether a request is under way. */
  @property({ type: Boolean }) busy = false;

  /** Whether what was sent is stored. */
  @property({ type: Boolean }) saved = false;

  /** Why the last request was refused. */
  @property({ attribute: false }) refusal?: Refusal | undefined;

  /** Where groups are looked for. */
  @property({ attribute: false }) directory: MacroDirectory = emptyDirectory;

  @state() private chosen = defaultSettings;

  /** The groups that were named, where they are more than there may be, or one has no name. */
  @state() private typedGroups: readonly string[] | undefined;

  /** What was chosen when the settings were last sent, or else stored: later choices differ from it. */
  #sent = defaultSettings;

  // What was chosen while the settings were under way stays chosen.
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('settings')) return;
    const later = differences(this.#sent, this.chosen);
    this.chosen = { ...this.settings, ...later };
    this.#sent = this.settings;
  }

  protected override render(): TemplateResult {
    return html`
      <h2>${message('heading')}</h2>
      <form @submit=${this.#submit}>
        ${this.#renderSwitch('consoleLinks')} ${this.#renderStsRegion()} ${this.#renderRefresh()}
        ${this.#renderSwitch('namesHidden')} ${this.#renderGroups()}
        <div class="actions">
          <button type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
            ${message('save')}
          </button>
          <span class="subtle" role="status">${this.#isSaved ? message('saved') : nothing}</span>
        </div>
        ${this.#renderRefusal()}
      </form>
    `;
  }

  get #isSaved(): boolean {
    return this.saved && Object.keys(differences(this.settings, this.chosen)).length === 0;
  }

  #renderSwitch(name: 'consoleLinks' | 'namesHidden'): TemplateResult {
    return html`<label>
        <input
          type="checkbox"
          name=${name}
          aria-describedby=${`${name}-hint`}
          .checked=${live(this.chosen[name])}
          @change=${(event: Event) => this.#choose({ [name]: (event.target as HTMLInputElement).checked })}
        />
        <span>${message(`${name}.label`)}</span>
      </label>
      <p id=${`${name}-hint`} class="hint subtle small">${message(`${name}.hint`)}</p>`;
  }

  #renderRefresh(): TemplateResult {
    const { refreshSeconds } = this.chosen;
    return html`<ops-select-field
      name="refreshSeconds"
      label=${message('refreshSeconds.label')}
      hint=${message('refreshSeconds.hint')}
      .options=${refreshChoices(this.settings.refreshSeconds).map((seconds) => ({
        value: String(seconds),
        label: refreshLabel(seconds),
      }))}
      .value=${String(refreshSeconds)}
      @input=${({ currentTarget }: Event) =>
        this.#choose({ refreshSeconds: Number((currentTarget as SelectField).value) })}
    ></ops-select-field>`;
  }

  #renderGroups(): TemplateResult {
    const groups = this.typedGroups ?? this.chosen.macroGroups;
    return html`<ops-values-field
      kind="group"
      name="macroGroups"
      label=${message('macroGroups.label')}
      chosen-label=${message('macroGroups.chosen')}
      hint=${message('macroGroups.hint')}
      error=${this.typedGroups ? message('macroGroups.problem') : ''}
      .delimiter=${between}
      .value=${groups.join(between)}
      .directory=${this.directory}
      @input=${this.#chooseGroups}
    ></ops-values-field>`;
  }

  #renderStsRegion(): TemplateResult {
    const { stsRegion } = this.chosen;
    const [, fallback] = stsRegionsFrom(stsRegion);
    return html`<ops-select-field
      name="stsRegion"
      label=${message('stsRegion.label')}
      hint=${message('stsRegion.hint', { fallback: regionLabel(fallback) })}
      .options=${stsRegions.map(({ id }) => ({ value: id, label: regionLabel(id) }))}
      .value=${stsRegion}
      @input=${this.#chooseStsRegion}
    ></ops-select-field>`;
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    if (!this.refusal) return nothing;
    const { code } = this.refusal;
    const key = code === 'conflict' || code === 'forbidden' ? code : 'other';
    return html`<ops-section-message role="alert" kind="error">
      <p>${message(`code.${key}`)}</p>
    </ops-section-message>`;
  }

  #choose(choice: Partial<Settings>): void {
    this.chosen = { ...this.chosen, ...choice };
  }

  #chooseStsRegion({ currentTarget }: Event): void {
    const stsRegion = parseStsRegion((currentTarget as SelectField).value);
    if (stsRegion) this.#choose({ stsRegion });
  }

  #chooseGroups({ currentTarget }: Event): void {
    const named = (currentTarget as ValuesField).value.split(between).filter(Boolean);
    const macroGroups = parseGroupNames(named);
    this.typedGroups = macroGroups ? undefined : named;
    if (macroGroups) this.#choose({ macroGroups });
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy || this.typedGroups !== undefined) return;
    this.#sent = this.chosen;
    this.dispatchEvent(new SettingsSaveEvent(this.chosen));
  }
}

/** The fields of the second settings that differ from those of the first. */
function differences(one: Settings, other: Settings): Partial<Settings> {
  return Object.fromEntries(changedSettings(one, other).map((name) => [name, other[name]]));
}
