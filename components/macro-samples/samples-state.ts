import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MacroSample } from '../../contract/library';
import type { RefusalCode } from '../../contract/result';
import { icon, type IconName } from '../internal/icons';
import { RequestEvent } from '../internal/request';
import { styles } from './macro-samples.styles';
import { message } from './messages';
import { noSamples, type SamplesRequest, type SamplesView } from './samples-view';

type Expected = 'none' | 'same' | 'differs' | 'failed' | 'unknown';

const icons: Readonly<Record<Expected, IconName>> = {
  none: 'information',
  same: 'success',
  differs: 'warning',
  failed: 'error',
  unknown: 'waiting',
};

/**
 * Whether a sample comes to what was expected, and whether the samples are saved.
 *
 * @element ops-samples-state
 * @event {RequestEvent<SamplesRequest>} ops-request - An output is kept, or samples are to be saved.
 */
export class SamplesStateLine extends LitElement {
  static override styles = styles;

  /** The samples, and what is known of them. */
  @property({ attribute: false }) view: SamplesView = noSamples;

  protected override render(): TemplateResult | typeof nothing {
    const { samples, chosen } = this.view;
    const sample = samples[chosen];
    return html`${sample ? this.#renderExpected(sample) : nothing} ${this.#renderSaving()}`;
  }

  #renderExpected(sample: MacroSample): TemplateResult {
    const { preview } = this.view;
    const found = expectedOf(sample, this.view);
    const isKept = sample.expected !== undefined;
    const digest = preview?.digest;
    return html`<div class="expected">
      <h3>${message('expected')}</h3>
      <p role="status">${icon(icons[found])} ${message(`expected.${found}`)}</p>
      <p class="subtle small">${message('expected.about')}</p>
      <div class="bar">
        ${
          digest !== undefined && digest !== sample.expected
            ? html`<button
                type="button"
                @click=${() => this.#replace({ ...sample, expected: digest })}
              >
                ${message('expected.keep')}
              </button>`
            : nothing
        }
        ${
          isKept
            ? html`<button type="button" @click=${() => this.#replace(withoutExpected(sample))}>
                ${message('expected.forget')}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderSaving(): TemplateResult {
    const { saving, refusal } = this.view;
    if (refusal && saving === 'unsaved') {
      return html`<ops-section-message kind="error" role="alert">
        <p>${message(`refused.${keyOf(refusal)}`)}</p>
        <div slot="actions">
          <button type="button" @click=${() => this.#ask({ type: 'library.save-samples' })}>
            ${message('again')}
          </button>
        </div>
      </ops-section-message>`;
    }
    return html`<p class="subtle small">${message(saving)}</p>`;
  }

  #replace(sample: MacroSample): void {
    this.#ask({ type: 'replace', sample });
  }

  #ask(request: SamplesRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}

function expectedOf(sample: MacroSample, { preview }: SamplesView): Expected {
  if (sample.expected === undefined) return 'none';
  if (!preview) return 'unknown';
  if (preview.digest === undefined) return 'failed';
  return preview.digest === sample.expected ? 'same' : 'differs';
}

function withoutExpected({ name, parameters, body, as }: MacroSample): MacroSample {
  return { name, parameters, ...(body !== undefined && { body }), ...(as && { as }) };
}

const told = ['too-large', 'invalid-input', 'storage-busy', 'forbidden', 'not-found'] as const;

function keyOf(code: RefusalCode): (typeof told)[number] | 'other' {
  return told.find((each) => each === code) ?? 'other';
}
