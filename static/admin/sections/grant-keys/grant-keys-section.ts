import { html, type TemplateResult } from 'lit';
import { renderLoaded } from '../../loaded';
import { SectionElement } from '../../section';
import { sectionStyles } from '../../section.styles';
import { GrantKeysStore, noGrantKeys } from './grant-keys-store';

/**
 * The section with the keys that grants are made with.
 *
 * @element ops-grant-keys-section
 */
export class GrantKeysSection extends SectionElement {
  static override styles = sectionStyles;

  readonly #store = new GrantKeysStore(this, () => ({ gateway: this.gateway }), noGrantKeys);

  protected override render(): TemplateResult {
    const store = this.#store;
    const isBusy = store.status('rotate') === 'pending' || store.status('retire') === 'pending';
    return renderLoaded(
      store,
      ({ keys }) =>
        html`<ops-grant-keys-panel
          .keys=${keys}
          .refusal=${store.refusal('rotate') ?? store.refusal('retire')}
          ?busy=${isBusy}
          @ops-grant-keys-rotate=${() => store.rotate()}
          @ops-grant-keys-retire=${({ id }: HTMLElementEventMap['ops-grant-keys-retire']) =>
            store.retire(id)}
        ></ops-grant-keys-panel>`,
    );
  }
}
