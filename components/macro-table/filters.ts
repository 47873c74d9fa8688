import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reaches, standings, type Filters } from './macro-rows';
import { message } from './messages';

type Choices<Name extends keyof Filters> = readonly NonNullable<Filters[Name]>[];

const standingChoices: Choices<'standing'> = [...standings, 'draft'];
const reportChoices: Choices<'report'> = [
  'runs',
  'runs-with-changes',
  'needs-rewrite',
  'findings',
  'credentials',
];

/** One native select for each filter. */
export function filterSelects(
  filters: Filters,
  change: (filters: Filters) => void,
): TemplateResult {
  function select<Name extends keyof Filters>(
    name: Name,
    label: string,
    choices: Choices<Name>,
    words: (choice: NonNullable<Filters[Name]>) => string,
  ): TemplateResult {
    return html`<div class="filter">
      <label for=${name}>${label}</label>
      <select
        id=${name}
        .value=${live(filters[name] ?? '')}
        @change=${({ target }: Event) =>
          change({ ...filters, [name]: (target as HTMLSelectElement).value || undefined })}
      >
        <option value="">${message('all')}</option>
        ${choices.map(
          (choice) =>
            html`<option value=${choice} ?selected=${filters[name] === choice}>
              ${words(choice)}
            </option>`,
        )}
      </select>
    </div>`;
  }
  return html`${select('standing', message('filter.standing'), standingChoices, (choice) =>
    message(`standing.${choice}`),
  )}
  ${select('reach', message('filter.reach'), reaches, (choice) => message(`reach.${choice}`))}
  ${select('report', message('filter.report'), reportChoices, (choice) =>
    message(`report.${choice}`),
  )}`;
}
