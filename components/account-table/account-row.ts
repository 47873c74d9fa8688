import { html, nothing, type TemplateResult } from 'lit';
import type { PublicAccount } from '../../contract/accounts';
import type { RowAction } from '../account-form/account-request';
import type { MenuItem, MenuSelectEvent } from '../action-menu/action-menu';
import { elapsed } from '../internal/elapsed';
import { icon } from '../internal/icons';
import { dateTimeFormat } from '../internal/intl';
import type { AccountRow } from './account-rows';
import { message } from './messages';

/** What a row's template needs beside the row. */
export interface RowContext {
  readonly now: Date;
  readonly isVerifying: boolean;
  readonly act: (action: RowAction) => void;
}

const icons = { connected: 'success', waiting: 'waiting', attention: 'warning' } as const;

/** What stands in the menu: all but the one action that has a button of its own. */
function menuItems({ status }: PublicAccount): readonly MenuItem[] {
  const extra: Readonly<Record<PublicAccount['status'], readonly MenuItem[]>> = {
    connected: [],
    waiting: [{ id: 'accounts.verify', label: message('verify') }],
    attention: [{ id: 'open-wizard', label: message('set-up-again') }],
  };
  return [
    ...extra[status],
    { id: 'open-edit', label: message('edit') },
    { id: 'open-console', label: message('open-console') },
    { id: 'open-delete', label: message('delete'), danger: true },
  ];
}

/**
 * One account as a row of the table. The roles are said in words and each cell names its column,
 * because a narrow table is laid out as blocks, which some browsers then take for no table at all.
 */
export function accountRow(row: AccountRow, context: RowContext): TemplateResult {
  const { account, regionName, role, placement } = row;
  return html`<tr role="row">
    <th scope="row" role="rowheader"><bdi>${account.displayName}</bdi></th>
    <td role="cell" data-column=${message('column.number')} class="number">
      ${account.accountNumber}
    </td>
    <td role="cell" data-column=${message('column.region')} class="region">
      ${account.region}
      <p class="subtle">${regionName}</p>
    </td>
    <td role="cell" data-column=${message('column.role')} class="role" title=${account.roleArn}>
      ${breakable(role)}
    </td>
    <td role="cell" data-column=${message('column.placement')} class="placement">${placement}</td>
    <td role="cell" data-column=${message('column.status')}>${statusOf(row, context)}</td>
    <td role="cell" data-column=${message('column.verified')} class="verified">
      ${verified(account, context)}
    </td>
    <td role="cell" class="actions">${actions(account, context)}</td>
  </tr>`;
}

// Lines may break after each hyphen, so that the part that tells our roles apart stays whole.
function breakable(role: string): TemplateResult[] {
  return role.split(/(?<=-)/).map((part) => html`${part}<wbr />`);
}

function statusOf(
  { account, status, why }: AccountRow,
  { isVerifying }: RowContext,
): TemplateResult {
  if (isVerifying) {
    return html`<span class="status" aria-busy="true"
      >${icon('waiting')} ${message('status.verifying')}</span
    >`;
  }
  return html`<span class="status ${account.status}">${icon(icons[account.status])} ${status}</span>
    ${why ? html`<p class="subtle">${why}</p>` : nothing}`;
}

function verified({ verifiedAt }: PublicAccount, { now }: RowContext): TemplateResult | string {
  if (verifiedAt === undefined) return message('verified.never');
  const date = new Date(verifiedAt);
  const exact = dateTimeFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(date);
  return html`<time datetime=${date.toISOString()} title=${exact}
    >${message('verified.ago', { time: elapsed(date, now) })}</time
  >`;
}

function actions(account: PublicAccount, { isVerifying, act }: RowContext): TemplateResult {
  const name = account.displayName;
  const isWaiting = account.status === 'waiting';
  const first = isWaiting ? 'set-up' : 'verify';
  return html`<button
      type="button"
      aria-label=${message(`${first}-one`, { name })}
      aria-disabled=${isVerifying ? 'true' : 'false'}
      @click=${() => {
        if (!isVerifying) act(isWaiting ? 'open-wizard' : 'accounts.verify');
      }}
    >
      ${message(first)}
    </button>
    <ops-action-menu
      label=${message('actions-for', { name })}
      .items=${menuItems(account)}
      @ops-menu-select=${({ item }: MenuSelectEvent) => act(item as RowAction)}
    ></ops-action-menu>`;
}
