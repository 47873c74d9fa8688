import { html, nothing, type TemplateResult } from 'lit';
import type { BoardOrder } from '../../contract/board';
import { icon } from '../internal/icons';
import type { RowSetting } from './alarm-row';
import { message } from './messages';

/** How the table is sorted, and how to have it sorted otherwise. */
interface Sorting {
  readonly order: BoardOrder;
  readonly sort: (order: BoardOrder) => void;
}

/** The heading of a board's table, whose buttons sort it. */
export function tableHeading(
  columns: RowSetting['columns'],
  { order, sort }: Sorting,
): TemplateResult {
  const sorted = (by: BoardOrder, words: string): TemplateResult =>
    html`<button type="button" @click=${() => sort(by)}>
        ${words} ${order === by ? icon('sorted') : nothing}</button
      ><span class="plain">${words}</span>`;
  const direction = (by: BoardOrder): string => {
    if (order !== by) return 'none';
    return by === 'name' ? 'ascending' : 'descending';
  };
  return html`<div role="rowgroup">
    <div role="row" class="heading" aria-rowindex="1">
      <span role="columnheader" class="state" aria-sort=${direction('severity')}
        >${sorted('severity', message('column.state'))}</span
      >
      <span role="columnheader" class="name" aria-sort=${direction('name')}
        >${sorted('name', message('column.name'))}</span
      >
      <span role="columnheader" class="reason">${message('column.reason')}</span>
      ${columns.account ? html`<span role="columnheader" class="account">${message('column.account')}</span>` : nothing}
      ${columns.region ? html`<span role="columnheader" class="region">${message('column.region')}</span>` : nothing}
      <span role="columnheader" class="since" aria-sort=${direction('changed')}
        >${sorted('changed', message('column.changed'))}</span
      >
      ${
        columns.link
          ? html`<span role="columnheader" class="link"
              ><span class="spoken">${message('column.link')}</span></span
            >`
          : nothing
      }
    </div>
  </div>`;
}
