import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { BoardLayout } from '../../contract/board';
import { isReported, knownDoubt, knownState } from '../../rules/alarm-state';
import type { BoardAlarm } from '../../rules/board-alarms';
import { isVisible } from '../../rules/visible-text';
import { AlarmSelectEvent } from '../alarm-badge/alarm-badge';
import {
  describe,
  separator,
  shapeOf,
  stateText,
  type BadgeContent,
} from '../alarm-badge/describe';
import { stateIcon } from '../alarm-badge/icons';
import { namePartsOf } from '../alarm-badge/name-parts';
import { setAttributes } from '../alarm-badge/nodes';
import { elapsed } from '../internal/elapsed';
import { dateTimeFormat } from '../internal/intl';
import { regionLabel } from '../internal/region-label';
import { styles } from './alarm-row.styles';
import { message } from './messages';

/** What the rows of a board have in common. */
export interface RowSetting {
  readonly layout: BoardLayout;
  /** Which columns there are beside state, name, reason and time. */
  readonly columns: { readonly account: boolean; readonly region: boolean; readonly link: boolean };
  /** ISO 8601 time of the board's answer. */
  readonly checkedAt: string | undefined;
  readonly now: Date;
}

/**
 * One alarm of a board: a row of its table, a line of its list, or a tile. The board gives it the role.
 *
 * @element ops-alarm-row
 * @attr {string} state - Set by the row, for whoever selects on it: the state that it shows.
 * @attr {string} doubt - Likewise: why the state may be wrong.
 * @attr {string} alarm-name - Likewise: the alarm's name.
 * @attr {string} layout - Likewise.
 * @event {AlarmSelectEvent} ops-alarm-select - The alarm's name was activated.
 * @csspart state - The lozenge with the state.
 */
export class AlarmRow extends LitElement {
  static override styles = styles;

  /** The alarm. */
  @property({ attribute: false }) alarm: BoardAlarm | undefined;

  /** What it has in common with the other rows. */
  @property({ attribute: false }) setting: RowSetting | undefined;

  /** Whether the Tab key stops here; the arrow keys go on to the others. */
  @property({ type: Boolean, attribute: false }) isCurrent = false;

  #content: BadgeContent = { state: 'loading' };

  protected override willUpdate(): void {
    const { alarm, setting } = this;
    if (!alarm || !setting) return;
    const { answer, checkedAt } = alarm.read;
    const known = knownState(answer.state);
    this.#content = {
      ...answer,
      state: known,
      // Where there is no state, nothing about it can be in doubt.
      doubt: isReported(known) ? knownDoubt(answer.doubt) : undefined,
      alarm: this.#name,
      hideSince: true,
      checkedAt: checkedAt ?? setting.checkedAt,
    };
    const { state, doubt } = this.#content;
    setAttributes(this, { state, doubt, 'alarm-name': alarm.read.name, layout: setting.layout });
  }

  /** Goes to the alarm's name. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { alarm, setting } = this;
    if (!alarm || !setting) return nothing;
    return setting.layout === 'table'
      ? this.#renderCells(alarm, setting)
      : this.#renderLine(alarm, setting);
  }

  #renderCells(alarm: BoardAlarm, { now, columns }: RowSetting): TemplateResult {
    const { account } = alarm;
    const { reason } = alarm.read.answer;
    return html`
      <span role="cell" class="state">${this.#renderState(now)}</span>
      <span role="rowheader" class="name">${this.#renderName()}${notes(alarm)}</span>
      <span role="cell" class="reason" title=${reason ?? nothing}>${reason}</span>
      ${
        columns.account
          ? html`<span role="cell" class="account" title=${account?.displayName ?? nothing}
              >${account?.displayName}</span
            >`
          : nothing
      }
      ${
        columns.region
          ? html`<span role="cell" class="region" title=${regionTitle(alarm)}
              >${account?.region}</span
            >`
          : nothing
      }
      <span role="cell" class="since">${since(alarm, now)}</span>
      ${columns.link ? html`<span role="cell" class="link">${this.#renderLink(alarm)}</span>` : nothing}
    `;
  }

  #renderLine(alarm: BoardAlarm, { now, columns }: RowSetting): TemplateResult {
    const { account } = alarm;
    const place = columns.region ? account?.region : undefined;
    const where = columns.account ? account?.displayName : place;
    return html`
      <span class="state">${this.#renderState(now)}</span>
      <span class="name">${this.#renderName()}${notes(alarm)}</span>
      <span class="account">${where}</span>
      <span class="since">${since(alarm, now)}</span>
    `;
  }

  #renderState(now: Date): TemplateResult {
    const { word, detail } = stateText(this.#content, now);
    return html`<span part="state" title=${this.#description}
      ><span class="shape" .innerHTML=${stateIcon(shapeOf(this.#content))}></span
      >${word}${detail ? separator + detail : nothing}</span
    >`;
  }

  // Name and title are one text each: neither is ever read as markup.
  #renderName(): TemplateResult {
    const name = this.#name;
    return html`<button
      type="button"
      title=${name}
      tabindex=${this.isCurrent ? '0' : '-1'}
      @click=${this.#select}
    >
      <bdi>${namePartsOf(name).map((part) => html`<span>${part}</span>`)}</bdi>
    </button>`;
  }

  #renderLink({ read }: BoardAlarm): TemplateResult | typeof nothing {
    const { consoleUrl } = read.answer;
    if (!consoleUrl) return nothing;
    const label = message('link-to', { alarm: this.#name });
    return html`<a
      href=${consoleUrl}
      target="_blank"
      rel="noopener"
      tabindex=${this.isCurrent ? '0' : '-1'}
      aria-label=${label}
      title=${label}
      >${message('link')}</a
    >`;
  }

  /** A name that nobody could see is told by its characters' numbers in Unicode: "#8203". */
  get #name(): string {
    const { name = '' } = this.alarm ?? {};
    if (isVisible(name)) return name;
    return Array.from(name, (character) => `#${character.codePointAt(0)}`).join(' ');
  }

  get #description(): string {
    const { reason } = this.alarm?.read.answer ?? {};
    return [describe(this.#content), reason].filter(Boolean).join('\n');
  }

  #select(): void {
    const { name, answer } = this.alarm?.read ?? {};
    this.dispatchEvent(new AlarmSelectEvent(name, this.#description, answer?.consoleUrl));
  }
}

/** What else there is to know at a glance: its kind, and whether nobody is notified. */
function notes({ read: { type, answer } }: BoardAlarm): TemplateResult | typeof nothing {
  const words = [
    type === 'composite' || type === 'log' ? message(type) : undefined,
    answer.actions === 'off' || answer.actions === 'suppressed'
      ? message(`actions-${answer.actions}`)
      : undefined,
  ].filter((word) => word !== undefined);
  return words.length > 0 ? html`<span class="notes">${words.join(separator)}</span>` : nothing;
}

function since(alarm: BoardAlarm, now: Date): TemplateResult | typeof nothing {
  if (!alarm.changedAt || alarm.standing === 'no-state') return nothing;
  const changed = new Date(alarm.changedAt);
  const exact = dateTimeFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(changed);
  return html`<time datetime=${changed.toISOString()} title=${exact}
    >${elapsed(changed, now)}</time
  >`;
}

function regionTitle({ account }: BoardAlarm): string | typeof nothing {
  return account ? regionLabel(account.region) : nothing;
}
