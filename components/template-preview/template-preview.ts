import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MacroUnavailable } from '../../contract/macros';
import type { RefusalCode } from '../../contract/result';
import { Announcer } from '../internal/announcer';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { RequestEvent } from '../internal/request';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';
import { schemeOfPage, type Scheme } from '../macro-stage/scheme';
import { message } from './messages';
import type { PreviewRequest, TemplatePreviewState } from './preview-state';

/**
 * What a template comes to while it is written, in light and dark, wide and narrow. A template that
 * fails says where; the last output stays, and is marked as old.
 *
 * @element ops-template-preview
 * @event {RequestEvent<PreviewRequest>} ops-request - It shall be rendered again, a link or the place
 *   of a failure is wanted.
 */
export class TemplatePreview extends LitElement {
  static override styles = [
    textStyles,
    buttonStyles,
    focusRing,
    spokenStyles,
    css`
      h2 {
        font: var(--ds-font-heading-small, normal 653 1rem/1.25rem system-ui, sans-serif);
      }

      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.5rem;
        align-content: start;
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.25rem 1rem;
      }
    `,
  ];

  /** Name of the macro. */
  @property({ attribute: 'macro-name' }) macroName = '';

  /** What it comes to. */
  @property({ attribute: false }) preview: TemplatePreviewState = { isOld: false, isAsking: false };

  /** The address from which links in it count. */
  @property({ attribute: 'base-url' }) baseUrl?: string | undefined;

  /** The moment from which times are counted; while nobody sets it, the time of the drawing. */
  @property({ attribute: false }) now?: Date | undefined;

  @state() private scheme: Scheme = schemeOfPage();
  @state() private narrow = false;

  readonly #announcer = new Announcer(this);

  protected override render(): TemplateResult {
    const { answer, isOld, isAsking } = this.preview;
    const said = this.#problemInWords();
    return html`
      <div class="bar">
        <h2>${message('heading')}</h2>
        <ops-stage-switches
          .scheme=${this.scheme}
          .narrow=${this.narrow}
          @ops-stage-change=${this.#show}
        ></ops-stage-switches>
      </div>
      ${this.#announcer.region(said, said)} ${said ? this.#renderProblem(said) : nothing}
      ${
        answer || !said
          ? html`<ops-macro-stage
              macro-name=${this.macroName}
              .answer=${answer}
              .scheme=${this.scheme}
              .narrow=${this.narrow}
              .outdated=${isOld}
              .busy=${isAsking}
              .baseUrl=${this.baseUrl}
              .now=${this.now}
              @ops-macro-follow=${({ url }: HTMLElementEventMap['ops-macro-follow']) =>
                this.#ask({ type: 'follow', url })}
              @ops-macro-retry=${() => this.#ask({ type: 'library.preview' })}
            ></ops-macro-stage>`
          : nothing
      }
      <p class="subtle small">${this.#stateInWords(said !== '')}</p>
    `;
  }

  #stateInWords(hasFailed: boolean): string {
    const { answer, isOld, isAsking } = this.preview;
    if (isOld && answer && hasFailed) return message('old');
    if (isAsking && answer) return message('asking');
    return isOld && answer ? message('old.pending') : '';
  }

  #problemInWords(): string {
    const { problem, refusal } = this.preview;
    if (refusal) return message(`refused.${refusedKey(refusal)}`);
    if (problem?.state === 'unavailable') return message(`unavailable.${delayKey(problem)}`);
    if (!problem) return '';
    return problem.place ? message('failed', problem.place) : message('failed.nowhere');
  }

  #renderProblem(said: string): TemplateResult {
    const { problem } = this.preview;
    const place = problem?.state === 'failed' ? problem.place : undefined;
    return html`<ops-section-message kind="error">
      <p>${said}</p>
      <div slot="actions">
        ${
          place
            ? html`<button type="button" @click=${() => this.#ask({ type: 'go-to', ...place })}>
                ${message('go-to', { line: place.line })}
              </button>`
            : html`<button type="button" @click=${() => this.#ask({ type: 'library.preview' })}>
                ${message('again')}
              </button>`
        }
      </div>
    </ops-section-message>`;
  }

  #show({ scheme, narrow }: HTMLElementEventMap['ops-stage-change']): void {
    this.scheme = scheme;
    this.narrow = narrow;
  }

  #ask(request: PreviewRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}

function refusedKey(code: RefusalCode): 'forbidden' | 'not-found' | 'invalid-input' | 'other' {
  return code === 'forbidden' || code === 'not-found' || code === 'invalid-input' ? code : 'other';
}

function delayKey({ cause }: MacroUnavailable): Exclude<MacroUnavailable['cause'], 'left-out'> {
  return cause === 'left-out' ? 'too-large' : cause;
}
