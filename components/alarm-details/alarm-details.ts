import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AlarmDetails as Details } from '../../contract/details';
import { isReported } from '../../rules/alarm-state';
import type { BadgeAnswer } from '../../rules/answer';
import { withoutTurns } from '../../rules/visible-text';
import { describe, doubtInWords, type BadgeContent } from '../alarm-badge/describe';
import { elapsed } from '../internal/elapsed';
import { RequestEvent } from '../internal/request';
import { styles } from './alarm-details.styles';
import { conditionSentences } from './condition/words';
import { descriptionParts, mainLink, type DescriptionPart } from './description';
import type { DetailsContent, DetailsRequest } from './details-content';
import { momentText, renderFacts } from './facts';
import { lozenge } from './lozenge';
import { message } from './messages';
import { renderOnDemand } from './on-demand';
import { renderRule } from './rule-tree';

/** The reader follows an address of https: into AWS, or out of the alarm's description. */
export class AlarmFollowEvent extends Event {
  static readonly type = 'ops-alarm-follow';

  constructor(readonly url: string) {
    super(AlarmFollowEvent.type, { bubbles: true });
  }
}

/**
 * Why one alarm is in its state, since when, and what it would take to change that. It shows at once
 * what its badge knows, and keeps the place of what is on its way. What costs a request of its own is
 * asked for by a button.
 *
 * @element ops-alarm-details
 * @event {AlarmFollowEvent} ops-alarm-follow - An address was followed; the element opens none itself.
 * @event {RequestEvent} ops-request - Something that is read on demand: a `DetailsRequest`.
 */
export class AlarmDetails extends LitElement {
  static override styles = styles;

  /** What it shows. */
  @property({ attribute: false }) content: DetailsContent = {
    answer: { state: 'loading' },
    now: new Date(),
    onDemand: {},
  };

  protected override render(): TemplateResult {
    const { details } = this.content;
    const parts = descriptionParts(details?.description ?? '');
    return html`
      ${this.#renderHead(parts)} ${this.#renderNotice()} ${this.#renderReason()}
      ${details ? this.#renderDetails(details, parts) : this.#renderWaiting()}
      <p class="as-of subtle small">${this.#asOf}</p>
    `;
  }

  get #answer(): Partial<BadgeAnswer> {
    const { answer } = this.content;
    return answer.state === 'loading' ? {} : answer;
  }

  /** What the alarm is called, as words and sentences of the badge have it. */
  get #said(): BadgeContent {
    const { answer, label, alarmName, details, checkedAt } = this.content;
    const alarm = [label, alarmName, details?.alarmName].find(Boolean);
    return { ...answer, alarm: alarm && withoutTurns(alarm), checkedAt };
  }

  get #asOf(): string {
    const time = momentText(this.content.checkedAt);
    return time ? message('as-of', { time }) : message('as-of.unknown');
  }

  #renderHead(parts: readonly DescriptionPart[]): TemplateResult {
    const { alarm } = this.#said;
    const { consoleUrl } = this.#answer;
    const link = mainLink(parts);
    return html`<header>
      <div class="title">
        <h2><bdi>${alarm ?? message('unnamed')}</bdi></h2>
        <p class="state">${lozenge(this.#said)} ${this.#renderSince()}</p>
      </div>
      <div class="actions">
        ${
          link
            ? this.#renderLink(
                link.url,
                link.isRunbook
                  ? message('open-runbook')
                  : message('open-host', { host: link.host }),
                'button primary',
              )
            : nothing
        }
        ${consoleUrl ? this.#renderLink(consoleUrl, message('open-in-aws'), 'button') : nothing}
      </div>
    </header>`;
  }

  #renderSince(): TemplateResult | typeof nothing {
    const { since } = this.#answer;
    const time = momentText(since);
    if (!since || !time || !isReported(this.content.answer.state)) return nothing;
    const words = message('since', { time, elapsed: elapsed(new Date(since), this.content.now) });
    return html`<time class="subtle" datetime=${since}>${words}</time>`;
  }

  // The frame's sandbox opens nothing by itself: the address is there to be seen and copied.
  #renderLink(url: string, said: string, look: string): TemplateResult {
    return html`<a
      class=${look || nothing}
      href=${url}
      target="_blank"
      rel="noopener noreferrer"
      @click=${(event: Event) => this.#follow(event, url)}
      @auxclick=${(event: MouseEvent) => {
        if (event.button === 1) this.#follow(event, url);
      }}
      >${said}</a
    >`;
  }

  /** What casts doubt on the state, or why there is none. */
  #renderNotice(): TemplateResult | typeof nothing {
    const { state } = this.content.answer;
    if (state === 'loading') return nothing;
    const doubt = doubtInWords(this.#said);
    if (isReported(state) && !doubt) return nothing;
    return html`<ops-section-message role="status" kind="warning">
      <p>${doubt || describe(this.#said)}</p>
    </ops-section-message>`;
  }

  #renderReason(): TemplateResult | typeof nothing {
    const { reason } = this.#answer;
    if (!reason) return nothing;
    return html`<section class="reason">
      <h3>${message('heading.reason')}</h3>
      <p><bdi>${withoutTurns(reason)}</bdi></p>
    </section>`;
  }

  #renderDetails(details: Details, parts: readonly DescriptionPart[]): TemplateResult {
    const { condition, alarmName } = details;
    const [first, ...others] = conditionSentences(condition, alarmName);
    return html`<section class="condition">
        <h3>${message('heading.condition')}</h3>
        <p>${first}</p>
        ${others.length > 0 ? html`<p class="subtle">${others.join(' ')}</p>` : nothing}
        ${
          condition?.kind !== 'composite'
            ? nothing
            : condition.rule
              ? renderRule(condition.rule)
              : html`<pre tabindex="0"><code>${withoutTurns(condition.text)}</code></pre>`
        }
      </section>
      ${this.#renderChart(details)}
      <section class="description">
        <h3>${message('heading.description')}</h3>
        ${
          parts.length > 0
            ? html`<p>
                <span class="text"
                  >${parts.map(({ text, url }) => (url ? this.#renderLink(url, text, '') : text))}</span
                >
              </p>`
            : html`<p class="subtle">${message('no-description')}</p>`
        }
      </section>
      ${renderOnDemand(this.content, details, (request) => this.#ask(request))}
      <section class="facts">
        <h3>${message('heading.facts')}</h3>
        ${renderFacts(details, this.#answer)}
      </section>`;
  }

  #renderChart({ chart, condition }: Details): TemplateResult | typeof nothing {
    if (chart) {
      return html`<section class="chart">
        <ops-alarm-chart .content=${chart}></ops-alarm-chart>
      </section>`;
    }
    // Only of metrics are there points to expect.
    return condition?.kind === 'threshold'
      ? html`<p class="subtle">${message('no-chart')}</p>`
      : nothing;
  }

  /** The place of the condition, the chart and the description, until they come. */
  #renderWaiting(): TemplateResult | typeof nothing {
    const { state } = this.content.answer;
    if (state !== 'loading' && !isReported(state)) return nothing;
    return html`<div class="waiting" role="status">
      <span class="spoken">${message('loading')}</span>
      <div class="word"></div>
      <div class="line"></div>
      <div class="block"></div>
      <div class="word"></div>
      <div class="line"></div>
    </div>`;
  }

  #follow(event: Event, url: string): void {
    event.preventDefault();
    this.dispatchEvent(new AlarmFollowEvent(url));
  }

  #ask(request: DetailsRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
