import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SamplePreview } from '../../contract/library';
import { icon, type IconName } from '../internal/icons';
import { RequestEvent } from '../internal/request';
import { schemeOfPage, type Scheme } from '../macro-stage/scheme';
import { comparisonOf, isUnexpected, type ComparedSample, type Comparison } from './comparison';
import { message } from './messages';
import { styles } from './publish-dialog.styles';
import type { PublishRequest, PublishView } from './publish-view';

const icons: Readonly<Record<Comparison, IconName>> = {
  fails: 'error',
  differs: 'warning',
  new: 'information',
  same: 'success',
};

/** In the order in which they are told. */
const kinds: readonly Comparison[] = ['fails', 'differs', 'new', 'same'];

/**
 * Every sample with the version that counts and with the new one, side by side. Those that differ
 * are opened.
 *
 * @element ops-sample-comparison
 * @event {RequestEvent<PublishRequest>} ops-request - The comparison is wanted again, or a link.
 */
export class SampleComparison extends LitElement {
  static override styles = styles;

  /** What is published. */
  @property({ attribute: false }) view?: PublishView | undefined;

  /** The address from which links in outputs count. */
  @property({ attribute: 'base-url' }) baseUrl?: string | undefined;

  /** The moment from which times are counted; while nobody sets it, the time of the drawing. */
  @property({ attribute: false }) now?: Date | undefined;

  @state() private scheme: Scheme = schemeOfPage();
  @state() private narrow = false;
  /** The samples that were opened or closed by hand. */
  @state() private toggled: ReadonlyMap<string, boolean> = new Map();

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { compared, isComparing, notCompared } = view;
    if (notCompared) {
      return html`<ops-section-message kind="warning" role="alert">
        <p>${message('not-compared')}</p>
        <div slot="actions">
          <button type="button" @click=${() => this.#ask({ type: 'library.preview' })}>
            ${message('again')}
          </button>
        </div>
      </ops-section-message>`;
    }
    if (isComparing || !compared) return html`<p role="status">${message('comparing')}</p>`;
    return html`<div class="compared">
      <div class="bar">
        <h3>${message('summary')}</h3>
        <ops-stage-switches
          .scheme=${this.scheme}
          .narrow=${this.narrow}
          @ops-stage-change=${(event: HTMLElementEventMap['ops-stage-change']) => {
            this.scheme = event.scheme;
            this.narrow = event.narrow;
          }}
        ></ops-stage-switches>
      </div>
      ${renderSums(compared)} ${compared.map((sample) => this.#renderSample(sample, view))}
    </div>`;
  }

  #renderSample(sample: ComparedSample, view: PublishView): TemplateResult {
    const found = comparisonOf(sample);
    const { name, before, after } = sample;
    const isUsual = found === 'differs' || found === 'fails' || isUnexpected(sample);
    const isOpen = this.toggled.get(name) ?? isUsual;
    return html`<details
      ?open=${isOpen}
      @toggle=${({ currentTarget }: Event) => {
        const { open } = currentTarget as HTMLDetailsElement;
        if (open !== isOpen) this.toggled = new Map(this.toggled).set(name, open);
      }}
    >
      <summary>
        <strong>${name}</strong>
        <span>${icon(icons[found])} ${message(`is.${found}`)}</span>
        ${
          isUnexpected(sample)
            ? html`<span>${icon('warning')} ${message('unexpected')}</span>`
            : nothing
        }
      </summary>
      ${
        isOpen
          ? html`<div class="sides">
              ${
                before
                  ? this.#renderSide(message('before', { version: view.version }), before, view)
                  : nothing
              }
              ${this.#renderSide(message('after'), after, view)}
            </div>`
          : nothing
      }
    </details>`;
  }

  #renderSide(words: string, { answer }: SamplePreview, view: PublishView): TemplateResult {
    const place = answer.state === 'failed' ? answer.place : undefined;
    return html`<div>
      <h4>${words}</h4>
      ${place ? html`<p>${message('failed-at', place)}</p>` : nothing}
      <ops-macro-stage
        macro-name=${view.macroName}
        .answer=${answer}
        .scheme=${this.scheme}
        .narrow=${this.narrow}
        .baseUrl=${this.baseUrl}
        .now=${this.now}
        @ops-macro-follow=${({ url }: HTMLElementEventMap['ops-macro-follow']) =>
          this.#ask({ type: 'follow', url })}
        @ops-macro-retry=${() => this.#ask({ type: 'library.preview' })}
      ></ops-macro-stage>
    </div>`;
  }

  #ask(request: PublishRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}

function renderSums(compared: readonly ComparedSample[]): TemplateResult {
  const unexpected = compared.filter(isUnexpected).length;
  const sums = kinds.map((kind) => ({
    kind,
    count: compared.filter((sample) => comparisonOf(sample) === kind).length,
  }));
  return html`<div role="status">
    <ul class="sums">
      ${sums.map(({ kind, count }) =>
        count > 0 ? html`<li>${message(`sum.${kind}`, { count })}</li>` : nothing,
      )}
      ${unexpected > 0 ? html`<li>${message('sum.unexpected', { count: unexpected })}</li>` : nothing}
    </ul>
  </div>`;
}
