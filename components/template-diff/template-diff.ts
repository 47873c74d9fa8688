import { Chunk } from '@codemirror/merge';
import type { Text } from '@codemirror/state';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttonStyles } from '../internal/button.styles';
import { documentOf } from '../internal/codemirror/document-text';
import { editorStyles } from '../internal/codemirror/editor.styles';
import { focusRing } from '../internal/focus.styles';
import { highlightStyles } from '../internal/codemirror/highlight.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { message } from './messages';
import { styles } from './template-diff.styles';
import { diffConfig, views, type DiffLayout, type DiffView } from './views';

/** Below so many pixels two columns would be too narrow to be read. */
const narrow = 640;

/** How many lines of a change are read out on each side. */
const linesTold = 5;

/**
 * The difference of two templates, side by side or one below the other, with lines that did not
 * change left out. Changes are counted, and gone to one by one.
 *
 * @element ops-template-diff
 */
export class TemplateDiff extends LitElement {
  static override styles = [
    focusRing,
    buttonStyles,
    spokenStyles,
    editorStyles,
    highlightStyles,
    styles,
  ];

  /** The older text. */
  @property({ attribute: false }) older = '';

  /** The newer text. */
  @property({ attribute: false }) newer = '';

  /** What the older text is, such as "Version 3". */
  @property({ attribute: 'older-label' }) olderLabel = '';

  /** What the newer text is. */
  @property({ attribute: 'newer-label' }) newerLabel = '';

  /** How the two are shown; left out, as there is room. */
  @property() layout: DiffLayout | undefined = undefined;

  /** Whether lines that did not change are shown, however many. */
  @property({ type: Boolean }) whole = false;

  /** The number of the change that was gone to; 0 before any was. */
  @state() private current = 0;

  readonly #home = document.createElement('div');
  #texts: readonly [Text, Text] = [documentOf(''), documentOf('')];
  #chunks: readonly Chunk[] = [];
  #view: DiffView | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
    this.#view = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('older') && !changed.has('newer')) return;
    this.#texts = [documentOf(this.older), documentOf(this.newer)];
    this.#chunks = Chunk.build(...this.#texts, diffConfig);
    this.current = 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const causes = ['older', 'newer', 'olderLabel', 'newerLabel', 'layout', 'whole'] as const;
    if (causes.some((name) => changed.has(name))) this.#show();
  }

  protected override render(): TemplateResult {
    return html`
      <div id="bar">
        <span>${this.#summary()}</span>
        ${this.#chunks.length > 0 ? this.#renderSteps() : nothing} ${this.#renderChoices()}
      </div>
      <p id="keys" class="spoken">${message('keys')}</p>
      <div id="change" role="status">${this.#renderChange()}</div>
      ${this.#home}
    `;
  }

  #summary(): string {
    if (this.#chunks.length > 0) return message('changes', { count: this.#chunks.length });
    return message(this.older === this.newer ? 'same' : 'line-ends');
  }

  #renderSteps(): TemplateResult {
    return html`<button type="button" @click=${() => this.#go(-1)}>${message('previous')}</button>
      <button type="button" @click=${() => this.#go(1)}>${message('next')}</button>`;
  }

  #renderChoices(): TemplateResult {
    const layouts: readonly DiffLayout[] = ['side-by-side', 'unified'];
    return html`<div id="layouts" role="radiogroup" aria-label=${message('layout')}>
        ${layouts.map(
          (layout) =>
            html`<label>
              <input
                type="radio"
                name="layout"
                .checked=${this.#layout === layout}
                @change=${() => (this.layout = layout)}
              />
              ${message(`layout.${layout}`)}
            </label>`,
        )}
      </div>
      <label>
        <input
          type="checkbox"
          .checked=${this.whole}
          @change=${(event: Event) => (this.whole = (event.target as HTMLInputElement).checked)}
        />
        ${message('whole')}
      </label>`;
  }

  /** Where the change is, for all; what it is, for ears. */
  #renderChange(): TemplateResult | typeof nothing {
    const chunk = this.#chunks[this.current - 1];
    if (!chunk) return nothing;
    const [before, after] = this.#texts;
    const number = this.current;
    const line = after.lineAt(Math.min(chunk.fromB, after.length)).number;
    const count = this.#chunks.length;
    const removed = toldOf(before, chunk.fromA, chunk.toA);
    const added = toldOf(after, chunk.fromB, chunk.toB);
    return html`${message('place', { number, count, line })}
      <div class="spoken">
        ${
          removed
            ? html`<p>${message('removed')}</p>
                <pre>${removed}</pre>`
            : nothing
        }
        ${
          added
            ? html`<p>${message('added')}</p>
                <pre>${added}</pre>`
            : nothing
        }
      </div>`;
  }

  get #layout(): DiffLayout {
    return this.layout ?? (this.offsetWidth >= narrow ? 'side-by-side' : 'unified');
  }

  #show(): void {
    this.#view?.destroy();
    this.#home.id = 'editor';
    this.#home.replaceChildren();
    const [before, after] = this.#texts;
    this.#view = views[this.#layout]({
      before,
      after,
      labels: [this.olderLabel, this.newerLabel],
      isWhole: this.whole,
      parent: this.#home,
      root: this.renderRoot as ShadowRoot,
      go: (direction) => {
        this.#go(direction);
      },
    });
  }

  /** From one change to the next, around at the ends. */
  #go(direction: 1 | -1): void {
    const count = this.#chunks.length;
    if (count === 0) return;
    const start = direction === 1 ? this.current : Math.max(this.current, 1) - 2;
    this.current = ((start + count) % count) + 1;
    const chunk = this.#chunks[this.current - 1];
    if (chunk) this.#view?.reveal(chunk.fromA, chunk.fromB);
  }
}

/** The first lines of one side of a change. */
function toldOf(text: Text, from: number, to: number): string {
  if (to <= from) return '';
  const lines = text.sliceString(from, Math.min(to - 1, text.length)).split('\n');
  return lines.length > linesTold ? `${lines.slice(0, linesTold).join('\n')}\n…` : lines.join('\n');
}
