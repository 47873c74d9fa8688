import { html, nothing, type TemplateResult } from 'lit';
import type { ReportRow } from '../../../../../components/import-report/report-row';
import type { Refusal } from '../../../../../contract/result';
import { downloadText } from './download';
import type { ImportState } from './import-state';
import { message } from './messages';
import { summaryOf } from './summary';

const imported: readonly unknown[] = ['published', 'draft', 'draft-broken', 'whole'];

/** What came of an import so far, and why it does not go on. */
export function importOutcome(
  { bad, ungranted, savedSettings }: ImportState,
  rows: readonly ReportRow[],
  refusal: Refusal | undefined,
): TemplateResult {
  const ended = rows.filter(({ end }) => end !== undefined);
  const done = ended.filter(({ end }) => imported.includes(end)).length;
  return html`
    ${
      ended.length > 0
        ? html`<ops-section-message
            tabindex="-1"
            data-outcome
            role="status"
            kind=${done < ended.length ? 'warning' : 'success'}
            heading=${message('done.heading', { count: done })}
          >
            ${
              done < ended.length
                ? html`<p>${message('not-done', { count: ended.length - done })}</p>`
                : nothing
            }
            <p>${message('done')}</p>
            ${savedSettings ? html`<p>${message(`settings.${savedSettings}`)}</p>` : nothing}
            <div slot="actions">
              <button
                type="button"
                @click=${() => {
                  downloadText('confluops-import.csv', 'text/csv', summaryOf(rows, bad));
                }}
              >
                ${message('summary')}
              </button>
            </div>
          </ops-section-message>`
        : nothing
    }
    ${
      ungranted.length > 0
        ? html`<ops-section-message kind="warning" heading=${message('ungranted.heading')}>
            <p>${message('ungranted', { alarms: ungranted.join('; ') })}</p>
          </ops-section-message>`
        : nothing
    }
    ${refusal ? refused(refusal) : nothing}
  `;
}

function refused({ code }: Refusal): TemplateResult {
  const isKnown = code === 'storage-busy' || code === 'forbidden';
  return html`<ops-section-message role="alert" kind="error">
    <p>${message(isKnown ? `code.${code}` : 'code.other')}</p>
  </ops-section-message>`;
}
