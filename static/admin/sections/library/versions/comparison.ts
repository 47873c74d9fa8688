import { html, type TemplateResult } from 'lit';
import type { LibraryVersion } from '../../../../../contract/library';
import { differingFields } from './fields';
import { message } from './messages';

/** Two versions side by side: fields that differ as a table, then the templates. */
export function comparison(
  { older, newer }: { readonly older: LibraryVersion; readonly newer: LibraryVersion },
  spaceName: (id: string) => string,
  close: () => void,
): TemplateResult {
  const fields = differingFields(older, newer, spaceName);
  const names = [older, newer].map(({ version }) => message('version', { version }));
  const [from = '', to = ''] = names;
  const numbers = { older: older.version, newer: newer.version };
  return html`<section aria-labelledby="shown-heading">
    <h2 id="shown-heading" tabindex="-1">${message('compared.heading', numbers)}</h2>
    ${
      fields.length === 0
        ? html`<p>${message('compared.same')}</p>`
        : html`<div
            class="scroll"
            tabindex="0"
            role="group"
            aria-label=${message('compared.fields')}
          >
            <table>
              <thead>
                <tr>
                  <th scope="col">${message('compared.field')}</th>
                  <th scope="col">${from}</th>
                  <th scope="col">${to}</th>
                </tr>
              </thead>
              <tbody>
                ${fields.map(
                  (field) =>
                    html`<tr>
                      <th scope="row">${field.name}</th>
                      <td><bdi>${field.older}</bdi></td>
                      <td><bdi>${field.newer}</bdi></td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    <h3>${message('compared.template')}</h3>
    <ops-template-diff
      older-label=${from}
      newer-label=${to}
      .older=${older.template}
      .newer=${newer.template}
    ></ops-template-diff>
    <div class="actions">
      <button type="button" @click=${close}>${message('close')}</button>
    </div>
  </section>`;
}
