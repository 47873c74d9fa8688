import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  boardGroupings,
  boardOrders,
  type BoardGrouping,
  type BoardOrder,
} from '../../contract/board';
import {
  alarmStandings,
  type AlarmStanding,
  type StandingCounts,
} from '../../rules/alarm-standing';
import { stateIcon, type Shape } from '../alarm-badge/icons';
import { numberFormat } from '../internal/intl';
import { message } from './messages';

/** What the reader of a board has asked for. */
export interface Arrangement {
  readonly search: string;
  /** How the shown alarms stand; empty for all. */
  readonly standings: ReadonlySet<AlarmStanding>;
  readonly order: BoardOrder;
  readonly group: BoardGrouping;
}

/** Takes over what the reader changes. */
type Change = (changed: Partial<Arrangement>) => void;

const shapes: Readonly<Record<AlarmStanding, Shape>> = {
  alarm: 'alarm',
  'no-state': 'unavailable',
  doubt: 'doubted',
  'insufficient-data': 'insufficient-data',
  ok: 'ok',
};

function toggled(standings: ReadonlySet<AlarmStanding>, one: AlarmStanding): Set<AlarmStanding> {
  const others = new Set(standings);
  if (!others.delete(one)) others.add(one);
  return others;
}

/** How many alarms stand in which way, as buttons that narrow the board down to them. */
export function standingButtons(
  counts: StandingCounts,
  { standings }: Arrangement,
  change: Change,
): TemplateResult {
  return html`<div class="standings" role="group" aria-label=${message('standings')}>
    ${alarmStandings.map(
      (standing) =>
        html`<button
          type="button"
          class="standing ${standing}"
          aria-pressed=${standings.has(standing) ? 'true' : 'false'}
          ?data-none=${counts[standing] === 0}
          @click=${() => change({ standings: toggled(standings, standing) })}
        >
          <span class="shape" .innerHTML=${stateIcon(shapes[standing])}></span>
          <strong>${numberFormat({}).format(counts[standing])}</strong> ${message(standing)}
        </button>`,
    )}
  </div>`;
}

function choice<Value extends string>(
  id: 'group' | 'order',
  values: readonly Value[],
  value: Value,
  words: (value: Value) => string,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<div class="by-${id}">
    <label for=${id}>${message(id)}</label>
    <select
      id=${id}
      .value=${live(value)}
      @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as Value)}
    >
      ${values.map(
        (each) =>
          html`<option value=${each as string} ?selected=${each === value}>${words(each)}</option>`,
      )}
    </select>
  </div>`;
}

/** Search, grouping and order. */
export function arrangementFields(arrangement: Arrangement, change: Change): TemplateResult {
  const { search, group, order } = arrangement;
  return html`<div class="fields">
    <div class="search">
      <label for="control">${message('search')}</label>
      <input
        id="control"
        type="search"
        placeholder=${message('search.hint')}
        .value=${live(search)}
        @input=${({ target }: Event) => change({ search: (target as HTMLInputElement).value })}
      />
    </div>
    ${choice(
      'group',
      boardGroupings,
      group,
      (each) => message(`group.${each}`),
      (chosen) => change({ group: chosen }),
    )}
    ${choice(
      'order',
      boardOrders,
      order,
      (each) => message(`order.${each}`),
      (chosen) => change({ order: chosen }),
    )}
  </div>`;
}
