import { html, type TemplateResult } from 'lit';
import { sectionStyles } from '../../../../section.styles';
import { MacroPart } from '../macro-part';
import { message } from './messages';

/**
 * Who may use and see a macro, and what pages call it.
 *
 * @element ops-library-access
 */
export class LibraryAccess extends MacroPart {
  static override styles = sectionStyles;

  protected override render(): TemplateResult {
    const { formerNames = [] } = this.macro ?? {};
    return html`<h2>${message('former-names')}</h2>
      ${
        formerNames.length > 0
          ? html`<ul>
              ${formerNames.map((name) => html`<li><code>${name}</code></li>`)}
            </ul>`
          : html`<p>${message('former-names.none')}</p>`
      }`;
  }
}
