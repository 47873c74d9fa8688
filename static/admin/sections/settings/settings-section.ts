import { html, type TemplateResult } from 'lit';
import { renderLoaded } from '../../loaded';
import { SectionElement } from '../../section';
import { sectionStyles } from '../../section.styles';
import { SettingsStore, unknownSettings } from './settings-store';

/**
 * The section with the app's settings.
 *
 * @element ops-settings-section
 */
export class SettingsSection extends SectionElement {
  static override styles = sectionStyles;

  readonly #store = new SettingsStore(this, () => ({ gateway: this.gateway }), unknownSettings);

  protected override render(): TemplateResult {
    const store = this.#store;
    return renderLoaded(
      store,
      ({ settings }) =>
        html`<ops-settings-panel
          .settings=${settings}
          .refusal=${store.refusal('save')}
          ?busy=${store.status('save') === 'pending'}
          ?saved=${store.status('save') === 'done'}
          @ops-settings-save=${(event: HTMLElementEventMap['ops-settings-save']) =>
            store.save(event.settings)}
        ></ops-settings-panel>`,
    );
  }
}
