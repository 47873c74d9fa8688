import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Settings, SettingsVersion } from '../../contract/settings';
import { changedSettings, defaultSettings } from '../../rules/settings';
import { dateTimeFormat } from '../internal/intl';
import { message } from './messages';
import { valueLabel } from './setting-words';
import { styles } from './settings-history.styles';

/** The administrator wants former settings to count again. */
export class SettingsRestoreEvent extends Event {
  static readonly type = 'ops-settings-restore';

  constructor(readonly settings: Settings) {
    super(SettingsRestoreEvent.type, { bubbles: true });
  }
}

/** The administrator wants to see older settings. */
export class SettingsMoreEvent extends Event {
  static readonly type = 'ops-settings-more';

  constructor() {
    super(SettingsMoreEvent.type, { bubbles: true });
  }
}

/**
 * What settings were saved before, what each of them changed, and a way back. Who saved them is not
 * stored.
 *
 * @element ops-settings-history
 * @event {SettingsRestoreEvent} ops-settings-restore - Former settings shall count again.
 * @event {SettingsMoreEvent} ops-settings-more - Older settings shall be shown.
 */
export class SettingsHistory extends LitElement {
  static override styles = styles;

  /** The newest first, without a gap. */
  @property({ attribute: false }) versions: readonly SettingsVersion[] = [];

  /** Whether there are older ones. */
  @property({ type: Boolean }) more = false;

  /** Whether a request is under way. */
  @property({ type: Boolean }) busy = false;

  protected override render(): TemplateResult {
    return html`<h2>${message('history')}</h2>
      ${this.versions.length === 0 ? html`<p>${message('history.none')}</p>` : this.#renderTable()}
      ${
        this.more
          ? html`<button
              type="button"
              aria-disabled=${this.busy ? 'true' : nothing}
              @click=${() => this.#unlessBusy(new SettingsMoreEvent())}
            >
              ${message('more')}
            </button>`
          : nothing
      }`;
  }

  #renderTable(): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${message('history')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${message('version')}</th>
            <th scope="col">${message('saved-at')}</th>
            <th scope="col">${message('changed')}</th>
            <th scope="col"><span class="spoken">${message('restore')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.versions,
            ({ version }) => version,
            (version, index) => this.#renderVersion(version, index),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderVersion({ version, savedAt, settings }: SettingsVersion, index: number): TemplateResult {
    const date = dateTimeFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(savedAt);
    return html`<tr>
      <th scope="row">${version}</th>
      <td>${date}</td>
      <td>${this.#renderChanges(settings, index)}</td>
      <td>
        ${
          index === 0
            ? message('current')
            : html`<button
                type="button"
                aria-label=${message('restore.version', { version })}
                aria-disabled=${this.busy ? 'true' : nothing}
                @click=${() => this.#unlessBusy(new SettingsRestoreEvent(settings))}
              >
                ${message('restore')}
              </button>`
        }
      </td>
    </tr>`;
  }

  /** Of the oldest that is shown nobody knows what it changed, unless it is the first. */
  #renderChanges(settings: Settings, index: number): TemplateResult | string {
    const isFirst = index === this.versions.length - 1 && !this.more;
    const before = this.versions[index + 1]?.settings ?? (isFirst ? defaultSettings : undefined);
    if (!before) return '…';
    const changed = changedSettings(before, settings);
    if (changed.length === 0) return message('changed.nothing');
    return html`<ul>
      ${changed.map(
        (name) =>
          html`<li>
            <span>${message(`${name}.label`)}</span>
            <del><bdi>${valueLabel(name, before)}</bdi></del>
            <span aria-hidden="true">→</span>
            <ins><bdi>${valueLabel(name, settings)}</bdi></ins>
          </li>`,
      )}
    </ul>`;
  }

  #unlessBusy(event: Event): void {
    if (!this.busy) this.dispatchEvent(event);
  }
}
