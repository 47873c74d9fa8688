import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { emptyDirectory, type MacroDirectory } from '../../../../components/macro-form/directory';
import { renderLoaded } from '../../loaded';
import { SectionElement } from '../../section';
import { sectionStyles } from '../../section.styles';
import { message } from './messages';
import { SettingsStore, unknownSettings } from './settings-store';

/**
 * The section with the app's settings.
 *
 * @element ops-settings-section
 */
export class SettingsSection extends SectionElement {
  static override styles = sectionStyles;

  readonly #store = new SettingsStore(this, () => ({ gateway: this.gateway }), unknownSettings);
  @state() private directory: MacroDirectory = emptyDirectory;

  protected override firstUpdated(): void {
    // Without it everything else can be set, and groups stay as they are.
    void this.#loadGroupField().catch(() => undefined);
  }

  protected override render(): TemplateResult {
    const store = this.#store;
    return renderLoaded(
      store,
      ({ settings, versions, next }) =>
        html`<ops-settings-panel
            .settings=${settings}
            .refusal=${store.refusal('save')}
            ?busy=${store.status('save') === 'pending'}
            ?saved=${store.status('save') === 'done'}
            .directory=${this.directory}
            @ops-settings-save=${(event: HTMLElementEventMap['ops-settings-save']) =>
              store.save(event.settings)}
          ></ops-settings-panel>
          ${
            store.status('history') === 'refused'
              ? html`<ops-section-message kind="warning" role="status">
                  <p>${message('history.unknown')}</p>
                </ops-section-message>`
              : html`<ops-settings-history
                  .versions=${versions}
                  ?more=${next !== undefined}
                  ?busy=${store.status('save') === 'pending' || store.status('history') === 'pending'}
                  @ops-settings-more=${() => store.readMore()}
                  @ops-settings-restore=${(event: HTMLElementEventMap['ops-settings-restore']) =>
                    store.save(event.settings)}
                ></ops-settings-history>`
          }`,
    );
  }

  async #loadGroupField(): Promise<void> {
    const { siteDirectory } = await import('./group-field');
    this.directory = siteDirectory(this.confluence);
  }
}
