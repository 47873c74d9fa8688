import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TemplateVerdict } from '../../contract/library';
import { icon, type IconName } from '../internal/icons';
import { message } from './messages';
import { endInWords, noteInWords, verdictInWords, type ReportRow } from './report-row';

/** How a line stands, and what is done when somebody acts on it. */
export interface LineUse {
  readonly isBusy: boolean;
  readonly isOpen: boolean;
  readonly isRenaming: boolean;
  readonly choose: (isChosen: boolean) => void;
  readonly open: () => void;
  readonly startRenaming: () => void;
  readonly rename: (name: string) => void;
}

const verdictIcons: Readonly<Record<TemplateVerdict, IconName>> = {
  runs: 'success',
  'runs-with-changes': 'warning',
  'needs-rewrite': 'error',
};

/** A macro of the report, with its findings under it once they are asked for. */
export function reportLine(row: ReportRow, use: LineUse): TemplateResult {
  const { id, title, isChosen, verdict, end } = row;
  const shownName = row.originalName === '' ? title : row.originalName;
  const column = (name: 'choose' | 'title' | 'report' | 'findings' | 'result'): string =>
    message(`column.${name}`);
  return html`<tr role="row" class=${isChosen || end ? nothing : 'left-out'}>
      <td role="cell" class="choose" data-column=${column('choose')}>
        <input
          type="checkbox"
          aria-label=${message('choose-macro', { name: shownName })}
          .checked=${live(isChosen)}
          ?disabled=${use.isBusy || end !== undefined}
          @change=${(event: Event) => use.choose((event.target as HTMLInputElement).checked)}
        />
      </td>
      <th scope="row" role="rowheader">${nameCell(row, shownName, use)}</th>
      <td role="cell" class="title" data-column=${column('title')}><bdi>${title}</bdi></td>
      <td role="cell" data-column=${column('report')}>
        <span class=${`verdict ${verdict ?? ''}`}>
          ${icon(verdict ? verdictIcons[verdict] : 'waiting')}${verdictInWords(row)}
        </span>
      </td>
      <td role="cell" data-column=${column('findings')}>${findingsCell(row, shownName, use)}</td>
      <td role="cell" data-column=${column('result')}>${resultCell(row)}</td>
    </tr>
    ${use.isOpen ? detailLine(row, id) : nothing}`;
}

function nameCell(row: ReportRow, shownName: string, use: LineUse): TemplateResult {
  const { id, name, problem, freeName, end, originalName } = row;
  const isField = end === undefined && (problem !== undefined || use.isRenaming);
  const isChanged = name !== originalName.toLowerCase() && originalName !== '';
  return html`${
    isField
      ? html`<input
          class="name"
          data-name-of=${id}
          aria-label=${message('name-field', { name: shownName })}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? `problem-${id}` : nothing}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          dir="auto"
          .value=${live(name)}
          ?disabled=${use.isBusy}
          @change=${(event: Event) => use.rename((event.target as HTMLInputElement).value)}
        />`
      : html`<bdi>${name}</bdi> ${
            end === undefined && !use.isBusy
              ? html`<button
                  type="button"
                  class="link small"
                  aria-label=${message('rename-macro', { name: shownName })}
                  @click=${use.startRenaming}
                >
                  ${message('rename')}
                </button>`
              : nothing
          }`
  }
  ${problem ? html`<p id=${`problem-${id}`} class="problem">${message(`name.${problem}`)}</p>` : nothing}
  ${
    problem && freeName && !use.isBusy
      ? html`<button type="button" class="link small" @click=${() => use.rename(freeName)}>
          ${message('take-name', { name: freeName })}
        </button>`
      : nothing
  }
  ${isChanged ? html`<p class="subtle small">${message('was-called', { name: originalName })}</p>` : nothing}`;
}

function findingsCell(
  row: ReportRow,
  shownName: string,
  { isOpen, open }: LineUse,
): TemplateResult {
  const count = row.findings.length + row.notes.length;
  if (count === 0) return html`<span class="subtle">${message('findings.none')}</span>`;
  return html`<button
    type="button"
    class="link"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-label=${message('findings-of', { count, name: shownName })}
    @click=${open}
  >
    ${message('findings', { count })}
  </button>`;
}

function resultCell(row: ReportRow): TemplateResult | typeof nothing {
  const { namesLeftOut = [], end } = row;
  if (end === undefined) return nothing;
  const isThere = ['published', 'draft', 'draft-broken', 'whole'].includes(end);
  return html`<span class=${isThere ? 'end' : 'end problem'}>${endInWords(row)}</span>${
      namesLeftOut.length > 0
        ? html`<p class="small">
            ${message('names-left-out', { names: namesLeftOut.join(', '), count: namesLeftOut.length })}
          </p>`
        : nothing
    }`;
}

function detailLine({ findings, notes, source }: ReportRow, id: number): TemplateResult {
  return html`<tr role="row" class="detail">
    <td role="cell" colspan="6" id=${`detail-${id}`}>
      ${source === '' ? nothing : html`<p class="subtle small">${message('from-file', { source })}</p>`}
      <ul>
        ${notes.map((note) => html`<li>${noteInWords(note)}</li>`)}
        ${findings.map(
          ({ line, what, suggestion }) =>
            html`<li>
              <strong>${message('finding.line', { line })}</strong> <bdi>${what}</bdi>
              ${suggestion === '' ? nothing : html`<bdi class="subtle">${suggestion}</bdi>`}
            </li>`,
        )}
      </ul>
    </td>
  </tr>`;
}
