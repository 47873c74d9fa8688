import { html, nothing, type TemplateResult } from 'lit';
import type { AlarmChart as ChartContent } from '../../contract/details';
import { message } from './messages';
import type { Plot, PlottedPoint } from './plot';
import { labelOf, momentText, valueText } from './words';

/** All values of a chart as a table, the newest first, which is closed until somebody opens it. */
export function renderTable(content: ChartContent, { points, band }: Plot): TemplateResult {
  const { unit } = content;
  const isBanded = band !== '';
  const isJudged = content.points.some(({ breaching }) => breaching !== undefined);
  const column = (name: 'time' | 'value' | 'expected' | 'breaching') =>
    html`<th scope="col">${message(`column.${name}`)}</th>`;
  return html`<details>
    <summary>${message('table')}</summary>
    <div
      class="scroll"
      tabindex="0"
      role="group"
      aria-label=${message('points-of', { label: labelOf(content) })}
    >
      <table>
        <thead>
          <tr>
            ${column('time')}${column('value')}${isBanded ? column('expected') : nothing}${
              isJudged ? column('breaching') : nothing
            }
          </tr>
        </thead>
        <tbody>
          ${points.toReversed().map((point) => renderRow(point, unit, isBanded, isJudged))}
        </tbody>
      </table>
    </div>
  </details>`;
}

function renderRow(
  { at, value, low, high, isBreaching }: PlottedPoint,
  unit: string | undefined,
  isBanded: boolean,
  isJudged: boolean,
): TemplateResult {
  const expected =
    low === undefined || high === undefined
      ? '–'
      : message('between', { low: valueText(low, unit), high: valueText(high, unit) });
  return html`<tr>
    <th scope="row">${momentText(at)}</th>
    <td>${value === undefined ? message('no-value') : valueText(value, unit)}</td>
    ${isBanded ? html`<td>${expected}</td>` : nothing}
    ${isJudged ? html`<td>${message(isBreaching ? 'yes' : 'no')}</td>` : nothing}
  </tr>`;
}
