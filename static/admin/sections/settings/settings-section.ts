import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { emptyDirectory, type MacroDirectory } from '../../../../components/macro-form/directory';
import { renderLoaded } from '../../loaded';
import { SectionElement } from '../../section';
import { sectionStyles } from '../../section.styles';
import { ViewStore, type LoadedLater } from '../../view-store';
import { message } from './messages';
import { SettingsStore, unknownSettings, type SettingsState } from './settings-store';

/**
 * The section with the app's settings.
 *
 * @element ops-settings-section
 */
export class SettingsSection extends SectionElement {
  static override styles = sectionStyles;

  readonly #store = new SettingsStore(this, () => ({ gateway: this.gateway }), unknownSettings);
  readonly #view = new ViewStore(this, () => ({ view: this.#panel }), {});
  @state() private directory: MacroDirectory = emptyDirectory;

  readonly #panel: LoadedLater = {
    element: 'ops-settings-panel',
    load: async () => {
      const { siteDirectory } = await import('./panel');
      this.directory = siteDirectory(this.confluence);
    },
  };

  protected override render(): TemplateResult {
    const store = this.#store;
    return renderLoaded(store, (state) =>
      this.#view.renderView(this.#panel, () => this.#renderSettings(state)),
    );
  }

  #renderSettings({ settings, versions, next }: SettingsState): TemplateResult {
    const store = this.#store;
    return html`<ops-settings-panel
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
      }`;
  }
}
