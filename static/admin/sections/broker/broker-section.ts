import { html, type TemplateResult } from 'lit';
import { renderLoaded } from '../../loaded';
import { SectionElement } from '../../section';
import { sectionStyles } from '../../section.styles';
import { BrokerStore, unknownBroker } from './broker-store';

/**
 * The section with the access key of the IAM user that ConfluOps acts as.
 *
 * @element ops-broker-section
 */
export class BrokerSection extends SectionElement {
  static override styles = sectionStyles;

  readonly #store = new BrokerStore(this, () => ({ gateway: this.gateway }), unknownBroker);

  protected override render(): TemplateResult {
    const store = this.#store;
    return renderLoaded(
      store,
      ({ broker, kit }) =>
        html`<ops-broker-panel
          .broker=${broker}
          .kit=${kit}
          .refusal=${store.refusal('save') ?? store.refusal('remove')}
          ?busy=${store.status('save') === 'pending' || store.status('remove') === 'pending'}
          @ops-broker-save=${({ keys }: HTMLElementEventMap['ops-broker-save']) => store.save(keys)}
          @ops-broker-remove=${({ key }: HTMLElementEventMap['ops-broker-remove']) =>
            store.remove(key)}
        ></ops-broker-panel>`,
    );
  }
}
