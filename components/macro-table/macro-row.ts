import { html, nothing, type TemplateResult } from 'lit';
import type { LibraryMacro } from '../../contract/library';
import type { MenuItem, MenuSelectEvent } from '../action-menu/action-menu';
import { icon, type IconName } from '../internal/icons';
import { dateTimeFormat } from '../internal/intl';
import type { MacroAction } from './macro-request';
import { lastSaved, type MacroRow } from './macro-rows';
import { message } from './messages';

/** What a row's template needs beside the row. */
export interface RowContext {
  /** Whether its menu is, or was last, open: only that row has one. */
  readonly hasMenu: boolean;
  /** What its menu offers beside opening the macro. */
  readonly actions: readonly MacroAction[];
  readonly act: (action: MacroAction) => void;
  readonly openMenu: () => void;
}

const standingIcons = {
  enabled: 'success',
  disabled: 'cross',
  unpublished: 'waiting',
} as const satisfies Record<MacroRow['standing'], IconName>;

const verdictIcons = {
  runs: 'success',
  'runs-with-changes': 'warning',
  'needs-rewrite': 'error',
} as const satisfies Record<LibraryMacro['report']['verdict'], IconName>;

/**
 * One macro as a row of the table: native elements alone, because a page of them is drawn at once. The
 * roles are said in words and each cell names its column, because a narrow table is laid out as blocks,
 * which some browsers then take for no table at all.
 */
export function macroRow(row: MacroRow, context: RowContext): TemplateResult {
  const { macro, title, standing } = row;
  const { act } = context;
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <button type="button" class="link" data-open @click=${() => act('open')}>
        <bdi>${title}</bdi>
      </button>
      <span class="about">
        <code>${macro.name}</code>
        <bdi>${macro.description}</bdi>
        ${row.categories.map((category) => html`<span class="category">${category}</span>`)}
      </span>
    </th>
    <td role="cell" data-column=${message('column.state')}>
      <span class="mark ${standing}"
        >${icon(standingIcons[standing])} ${message(`standing.${standing}`)}</span
      >
      <span class="more">${macro.draft && macro.version > 0 ? message('has-draft') : ''}</span>
    </td>
    <td role="cell" data-column=${message('column.report')}>${report(macro)}</td>
    <td role="cell" data-column=${message('column.reach')}>${reach(macro)}</td>
    <td role="cell" data-column=${message('column.saved')}>${saved(macro)}</td>
    <td role="cell" class="actions">${actions(row, context)}</td>
  </tr>`;
}

function report({ report: { verdict, findings, credentials } }: LibraryMacro): TemplateResult {
  return html`<span class="mark ${verdict}"
      >${icon(verdictIcons[verdict])} ${message(`report.${verdict}`)}</span
    >
    <span class="more">${findings > 0 ? message('findings', { count: findings }) : ''}</span>
    ${
      credentials > 0
        ? html`<span class="more credentials"
            >${icon('warning')} ${message('credentials', { count: credentials })}</span
          >`
        : nothing
    }`;
}

function reach({ visibility, placement, groups }: LibraryMacro): TemplateResult {
  return html`${message(visibility)}
    <span class="more"
      >${placement.scope === 'spaces' ? message('spaces', { count: placement.spaceIds.length }) : ''}</span
    >
    <span class="more"
      >${groups.length > 0 ? message('groups', { count: groups.length }) : ''}</span
    >`;
}

function saved(macro: LibraryMacro): TemplateResult {
  const at = new Date(lastSaved(macro));
  const exact = dateTimeFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const day = dateTimeFormat({ dateStyle: 'medium' }).format(at);
  return html`<time datetime=${at.toISOString()} title=${exact}>${day}</time>
    <span class="more"
      >${macro.version > 0 ? message('version', { version: macro.version }) : ''}</span
    >`;
}

function actions({ title }: MacroRow, context: RowContext): TemplateResult {
  const { hasMenu, act, openMenu } = context;
  const label = message('actions-for', { title });
  if (!hasMenu) {
    return html`<button
      type="button"
      class="menu"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label=${label}
      title=${label}
      @click=${openMenu}
    >
      ${icon('more')}
    </button>`;
  }
  return html`<ops-action-menu
    label=${label}
    .items=${context.actions.map(item)}
    @ops-menu-select=${({ item: chosen }: MenuSelectEvent) => act(chosen as MacroAction)}
  ></ops-action-menu>`;
}

function item(action: MacroAction): MenuItem {
  return { id: action, label: message(action), danger: action === 'open-delete' };
}
