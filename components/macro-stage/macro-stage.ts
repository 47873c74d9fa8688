import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MacroAnswer } from '../../contract/macros';
import type { Reading } from '../../rules/reading';
import { MacroFollowEvent, MacroRetryEvent } from '../macro-view/macro-view';
import { styles } from './macro-stage.styles';
import { message } from './messages';
import { onPageScheme, schemeOfPage, tokensOf, type Scheme } from './scheme';

/**
 * A macro's output as readers get it, in light or dark whatever the page around has. Alarms in it have
 * no state: they are read on pages alone.
 *
 * @element ops-macro-stage
 * @event {MacroFollowEvent} ops-macro-follow - A link in it was activated.
 * @event {MacroRetryEvent} ops-macro-retry - It shall be rendered again.
 */
export class MacroStage extends LitElement {
  static override styles = styles;

  /** Name of the macro. */
  @property({ attribute: 'macro-name' }) macroName = '';

  /** What it came to; undefined before the first answer. */
  @property({ attribute: false }) answer?: MacroAnswer | undefined;

  /** The colours; those of the page where nothing is said. */
  @property() scheme?: Scheme | undefined;

  /** Whether it is as narrow as on a phone. */
  @property({ type: Boolean, reflect: true }) narrow = false;

  /** Whether it is what an earlier template came to. */
  @property({ type: Boolean, reflect: true }) outdated = false;

  /** Whether another output is on its way. */
  @property({ type: Boolean }) busy = false;

  /** The address from which links in it count. */
  @property({ attribute: 'base-url' }) baseUrl?: string | undefined;

  /** The moment from which times are counted; while nobody sets it, the time of the drawing. */
  @property({ attribute: false }) now?: Date | undefined;

  #stopWatching: (() => void) | undefined;
  #unread: readonly Reading[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = onPageScheme(() => void this.#dress());
    if (this.hasUpdated) void this.#dress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer') || this.answer?.state !== 'shown') return;
    const checkedAt = this.now ?? new Date();
    this.#unread = this.answer.alarms.map(() => ({
      answer: { state: 'no-access', cause: 'link-unpublished' },
      checkedAt,
    }));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('scheme')) void this.#dress();
  }

  protected override render(): TemplateResult {
    const { answer } = this;
    const hasAlarms = answer?.state === 'shown' && answer.alarms.length > 0;
    return html`<div
        class="stage"
        role="group"
        tabindex="0"
        aria-label=${message('output')}
        aria-busy=${this.busy ? 'true' : 'false'}
      >
        <ops-macro-view
          .macroName=${this.macroName}
          .answer=${answer}
          .readings=${this.#unread}
          .baseUrl=${this.baseUrl}
          .now=${this.now}
          editing
          @ops-macro-follow=${({ url, isBeside }: MacroFollowEvent) =>
            this.dispatchEvent(new MacroFollowEvent(url, isBeside))}
          @ops-macro-retry=${() => this.dispatchEvent(new MacroRetryEvent())}
        ></ops-macro-view>
      </div>
      ${hasAlarms ? html`<p>${message('alarms')}</p>` : nothing}`;
  }

  /** The page's own tokens are those that readers get: others are put on for the other scheme alone. */
  async #dress(): Promise<void> {
    const { shadowRoot, scheme } = this;
    const isOther = scheme !== undefined && scheme !== schemeOfPage();
    const tokens = isOther ? await tokensOf(scheme).catch(() => undefined) : undefined;
    if (!shadowRoot || scheme !== this.scheme) return;
    const [own] = shadowRoot.adoptedStyleSheets;
    shadowRoot.adoptedStyleSheets = [own, tokens].filter((sheet) => sheet !== undefined);
  }
}
