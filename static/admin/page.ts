import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { systemClock, type Clock } from '../shared/clock';
import type { AdminGateway } from '../shared/gateway';
import type { Host } from '../shared/host';
import type { AskConfluence } from '../shared/macro-directory/answer';
import { message } from './messages';
import { styles } from './page.styles';
import type { Section } from './section';
import { sections } from './sections/index';

/**
 * The page of Confluence's administrators: a heading, a navigation, and one section at a time. A
 * section that is left is taken out of the document, so that what is shown was just loaded and a
 * secret that was half typed stays nowhere.
 *
 * Which section is shown has no address: the address of a frame does not outlive a reload of the
 * page around it, and the platform's own history is there for modules of a full page alone.
 *
 * @element ops-admin-page
 */
export class AdminPage extends LitElement {
  static override styles = styles;

  /** Calls the page's resolver. */
  @property({ attribute: false }) gateway?: AdminGateway;

  /** The Confluence around the frame. */
  @property({ attribute: false }) host?: Pick<Host, 'context' | 'open' | 'flag'>;

  /** Asks Confluence with the administrator's rights; without it there is nothing to choose from. */
  @property({ attribute: false }) confluence?: AskConfluence;

  /** The time, and the wait between two looks for a role. */
  @property({ attribute: false }) clock: Clock = systemClock;

  @state() private shown: Section = sections[0];

  protected override render(): TemplateResult {
    const { gateway, host, confluence, clock, shown } = this;
    return html`<main>
      <header>
        <h1>${message('title')}</h1>
        <p class="subtle">${message('about')}</p>
      </header>
      <nav aria-label=${message('sections')}>
        <ul>
          ${sections.map((section) => this.#renderLink(section))}
        </ul>
      </nav>
      ${shown.render({ gateway, host, confluence, clock })}
    </main>`;
  }

  #renderLink(section: Section): TemplateResult {
    return html`<li>
      <button
        type="button"
        aria-current=${section === this.shown ? 'page' : nothing}
        @click=${() => (this.shown = section)}
      >
        ${section.name()}
      </button>
    </li>`;
  }
}
