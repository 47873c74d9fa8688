import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describe } from '../../components/alarm-badge/describe';
import type { AlarmFollowEvent } from '../../components/alarm-details/alarm-details';
import type { DetailsRequest } from '../../components/alarm-details/details-content';
import { Announcer } from '../../components/internal/announcer';
import type { RequestEvent } from '../../components/internal/request';
import type { Clock } from '../shared/clock';
import type { Gateway } from '../shared/gateway';
import type { Visibility } from '../shared/refresh';
import type { DetailsHost } from './details-host';
import { nothingKnown } from './details-state';
import { DetailsStore } from './details-store';
import { message } from './messages';
import { styles } from './page.styles';

/**
 * The modal with one alarm's details: asks through the gateway, shows through an element.
 *
 * @element ops-alarm-details-page
 */
export class AlarmDetailsPage extends LitElement {
  static override styles = styles;

  /** What the page asks its questions through. */
  @property({ attribute: false }) gateway?: Gateway;

  /** The Confluence around the modal. */
  @property({ attribute: false }) host?: DetailsHost;

  /** The time that passes between reads. */
  @property({ attribute: false }) clock?: Clock;

  /** Whether anybody can see the page. */
  @property({ attribute: false }) visibility?: Visibility;

  readonly #store = new DetailsStore(
    this,
    () => ({
      gateway: this.gateway,
      host: this.host,
      clock: this.clock,
      visibility: this.visibility,
    }),
    nothingKnown,
  );
  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    // A key that is pressed inside of a frame does not reach the modal around it.
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.#store.close();
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { opened, changes } = this.#store.state;
    if (!opened) return nothing;
    const { content } = this.#store;
    const alarm = content.label ?? content.alarmName;
    return html`<main>
      <h1 class="spoken">${message('title')}</h1>
      <ops-alarm-details
        .content=${content}
        @ops-request=${({ request }: RequestEvent<DetailsRequest>) => this.#store.handle(request)}
        @ops-alarm-follow=${({ url }: AlarmFollowEvent) => this.#store.follow(url)}
      ></ops-alarm-details>
      ${this.#announcer.region(
        changes > 0 ? describe({ ...content.answer, alarm }) : '',
        String(changes),
      )}
    </main>`;
  }
}
