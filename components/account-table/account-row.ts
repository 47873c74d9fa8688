import { html, nothing, type TemplateResult } from 'lit';
import type { PublicAccount } from '../../contract/accounts';
import { mayBeSetUp } from '../../rules/account-setup';
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
  /** Whether its number was the last that was copied. */
  readonly isCopied: boolean;
  readonly act: (action: RowAction) => void;
  readonly copy: (event: Event) => void;
}

const icons = {
  connected: 'success',
  waiting: 'waiting',
  failing: 'warning',
  attention: 'error',
} as const;

/** What stands in the menu: all but the one action that has a button of its own. */
function menuItems({ status, diagnosis }: PublicAccount): readonly MenuItem[] {
  const again = { id: 'open-wizard', label: message('set-up-again') };
  return [
    ...(status === 'waiting' ? [{ id: 'accounts.verify', label: message('verify') }] : []),
    ...(status !== 'waiting' && mayBeSetUp(status, diagnosis?.code) ? [again] : []),
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
  const { account, regionName, placement } = row;
  return html`<tr role="row">
    <th scope="row" role="rowheader" title=${account.displayName}>
      <bdi>${account.displayName}</bdi>
    </th>
    <td role="cell" data-column=${message('column.number')} class="number">
      ${numberOf(account, context)}
    </td>
    <td role="cell" data-column=${message('column.region')} class="region" title=${regionName}>
      ${account.region} <span class="tip spoken">${regionName}</span>
    </td>
    <td role="cell" data-column=${message('column.placement')} class="placement">${placement}</td>
    <td role="cell" data-column=${message('column.status')} class="state">
      ${statusOf(row, context)}
    </td>
    <td role="cell" data-column=${message('column.verified')} class="verified">
      ${verified(account, context)}
    </td>
    <td role="cell" class="actions">${actions(row, context)}</td>
  </tr>`;
}

function numberOf({ accountNumber }: PublicAccount, { isCopied, copy }: RowContext) {
  return html`<button
    type="button"
    class="copy"
    aria-label=${message('copy-number', { number: accountNumber })}
    @click=${copy}
  >
    <span>${accountNumber}</span>${icon(isCopied ? 'check' : 'copy')}
  </button>`;
}

function statusOf(
  { account, standing, status, why, whyInFull }: AccountRow,
  { now, isVerifying, act }: RowContext,
): TemplateResult {
  if (isVerifying) {
    return html`<span class="status" aria-busy="true"
      >${icon('waiting')} ${message('status.verifying')}</span
    >`;
  }
  const { failing } = account;
  const hasDetails = account.diagnosis !== undefined || failing !== undefined;
  return html`<div class="standing">
    <span class="status ${standing}">${icon(icons[standing])} ${status}</span>
    ${
      hasDetails
        ? html`<button
            type="button"
            class="link why"
            title=${whyInFull}
            @click=${() => act('open-diagnosis')}
          >
            ${why}
          </button>`
        : html`<span class="why">${why}</span>`
    }
    ${standing === 'failing' && failing ? ago(failing.at, now) : nothing}
  </div>`;
}

function ago(at: number, now: Date): TemplateResult {
  const date = new Date(at);
  const exact = dateTimeFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(date);
  return html`<time datetime=${date.toISOString()} title=${exact}
    >${message('ago', { time: elapsed(date, now) })}</time
  >`;
}

function verified({ verifiedAt }: PublicAccount, { now }: RowContext): TemplateResult | string {
  return verifiedAt === undefined ? message('verified.never') : ago(verifiedAt, now);
}

function actions(
  { account, spokenName: name }: AccountRow,
  { isVerifying, act }: RowContext,
): TemplateResult {
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
