import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { doubtInWords, stateLine } from '../alarm-badge/describe';
import { draftOf } from './badge-draft';
import { styles } from './badge-preview.styles';
import type { ShownAlarm } from './dialog-state';
import { message } from './messages';

const exampleReason =
  'Threshold Crossed: 1 datapoint [812.0] was greater than the threshold (500.0).';

/**
 * The badge as it will stand in the page, with the sentence of its doubt. The list of an account's
 * alarms does not say why: where the badge shows that, an example stands in its place, and the
 * preview says so.
 *
 * @element ops-badge-preview
 */
export class BadgePreview extends LitElement {
  static override styles = styles;

  /** How the badge looks. */
  @property({ attribute: false }) draft = draftOf();

  /** Whether no alarm is chosen yet. */
  @property({ type: Boolean }) empty = false;

  /** The alarm's name; empty where nobody sees it. */
  @property({ attribute: 'alarm-name' }) alarmName = '';

  /** What is known of the alarm; undefined while nobody knows. */
  @property({ attribute: false }) shown?: ShownAlarm | 'unlisted' | undefined;

  /** The moment from which times are counted. */
  @property({ attribute: false }) now = new Date();

  protected override render(): TemplateResult {
    const name = this.#name;
    return html`
      <h2>${message('preview')}</h2>
      <div class="stage">
        ${
          name
            ? this.#renderBadge(name)
            : html`<p class="subtle">
                ${message(this.empty ? 'preview.nothing' : 'preview.nameless')}
              </p>`
        }
      </div>
      <p class="subtle small" role="status">${name ? this.#note() : nothing}</p>
    `;
  }

  /** What stands in the place of the name; empty where there is nothing to show. */
  get #name(): string {
    const { label, sealed } = this.draft;
    if (this.empty) return '';
    return label.trim() || (sealed ? '' : this.alarmName);
  }

  // The badge leads nowhere here, so the keyboard skips it, and screen readers get it in words.
  #renderBadge(name: string): TemplateResult {
    const { showSince, showReason, size, sealed } = this.draft;
    const { state, doubt, since, reason, checkedAt } = this.#alarm;
    const words = stateLine({ state, doubt, checkedAt, ...(showSince && { since }) }, this.now);
    return html`
      <ops-alarm-badge
        inert
        .content=${{
          label: name,
          state,
          doubt,
          since,
          checkedAt,
          reason,
          hideSince: !showSince,
          showReason: showReason && !sealed,
          size,
          now: this.now,
        }}
      ></ops-alarm-badge>
      <span class="spoken">${message('preview.reads', { name, state: words })}</span>
    `;
  }

  get #alarm(): ShownAlarm {
    const { shown } = this;
    if (shown === 'unlisted') return { state: 'not-found' };
    if (!shown) return { state: 'loading' };
    return shown.isListed ? { ...shown, reason: exampleReason } : shown;
  }

  #note(): string {
    if (this.shown === 'unlisted') return message('preview.unlisted');
    const { showReason, sealed } = this.draft;
    const alarm = this.#alarm;
    const notes = [
      doubtInWords(alarm),
      alarm.isListed && showReason && !sealed && message('preview.example.reason'),
    ];
    return notes.filter(Boolean).join(' ');
  }
}
