import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TemplateFinding } from '../../contract/library';
import { buttonStyles } from '../internal/button.styles';
import { editorStyles } from '../internal/codemirror/editor.styles';
import { focusRing } from '../internal/focus.styles';
import { highlightStyles } from '../internal/codemirror/highlight.styles';
import { changeBetween, documentOf } from '../internal/codemirror/document-text';
import type { TemplateCompletions } from './completions';
import { findingAtCursor, findingsIn, goToFinding, showFindings } from './findings';
import { keyNames } from './key-names';
import { mendAt, mendAtCursor, mendWords } from './mending';
import { message } from './messages';
import { setup } from './setup';
import { styles } from './template-editor.styles';

/** Somebody changed the text of a template; the editor's `value` has it. */
export class TemplateChangeEvent extends Event {
  static readonly type = 'ops-template-change';

  constructor() {
    super(TemplateChangeEvent.type, { bubbles: true });
  }
}

/** The finding at the cursor, and how one key mends it; empty where it takes a person. */
interface ShownFinding {
  readonly finding: TemplateFinding;
  readonly line: number;
  readonly mend: string;
}

/**
 * The editor of a template: Velocity in HTML, with line numbers, undo, search, completion, and the
 * findings of the report as marks in the text. Tab indents; Escape, then Tab leaves.
 *
 * An element is for one template: for another one a page renders another element, because what can
 * be undone belongs to the template.
 *
 * @element ops-template-editor
 * @event {TemplateChangeEvent} ops-template-change - Somebody changed the text, told at each keystroke.
 */
export class TemplateEditor extends LitElement {
  static override styles = [focusRing, buttonStyles, editorStyles, highlightStyles, styles];

  /** Words over the editor; without them "Template". */
  @property() label = '';

  /** Whether the text can be looked at only. */
  @property({ type: Boolean, attribute: 'read-only', reflect: true }) readOnly = false;

  /** What the report found, to be marked in the text. */
  @property({ attribute: false }) findings: readonly TemplateFinding[] = [];

  /** The text that `findings` are about, where it may have been changed since; else what is there now. */
  @property({ attribute: false }) reported: string | undefined = undefined;

  /** What is completed beside directives and what the template declares and sets: `hostCompletions`, with more. */
  @property({ attribute: false }) completions: TemplateCompletions | undefined = undefined;

  @state() private count = 0;
  @state() private shown: ShownFinding | undefined;

  readonly #home = document.createElement('div');
  readonly #changeable = new Compartment();
  #view: EditorView | undefined;
  #state: EditorState | undefined;
  #value = '';
  /** Whether `#value` is what the editor shows. */
  #isRead = true;

  /**
   * The template. Setting it to something else is a change that can be undone, and that no event
   * tells of. Its line ends are kept, unless it has several kinds of them and is changed.
   */
  @property({ attribute: false })
  get value(): string {
    this.#read();
    return this.#value;
  }

  set value(value: string) {
    if (value === this.value) return;
    this.#value = value;
    if (!this.#view) return;
    const changes = changeBetween(this.#view.state.doc, documentOf(value));
    this.#view.dispatch({ changes, userEvent: 'set' });
    this.#isRead = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#read();
    // What can be undone is in the state: an element that is moved goes on where it was.
    this.#state = this.#view?.state;
    this.#view?.destroy();
    this.#view = undefined;
  }

  /** Goes to the text. */
  override focus(): void {
    this.#view?.focus();
  }

  /** Goes to a place in the text, both from 1; beyond its end, to its end. */
  goTo(line: number, column: number): void {
    if (!this.#view) return;
    const { doc } = this.#view.state;
    const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const place = Math.min(from + Math.max(column, 1) - 1, to);
    const effects = EditorView.scrollIntoView(place, { y: 'center' });
    this.#view.dispatch({ selection: { anchor: place }, effects });
    this.#view.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const effects = [
      ...(changed.has('readOnly') ? [this.#changeable.reconfigure(this.#mayChange())] : []),
      ...(this.#view && (changed.has('findings') || changed.has('reported'))
        ? [showFindings(this.#view.state, this.findings, this.reported)]
        : []),
    ];
    if (effects.length > 0) this.#view?.dispatch({ effects });
  }

  protected override render(): TemplateResult {
    return html`
      <div id="label">${this.label || message('label')}</div>
      <p id="keys">${message('keys', keyNames())}</p>
      ${this.#home} ${this.count > 0 ? this.#renderFindings() : nothing}
    `;
  }

  #renderFindings(): TemplateResult {
    const { shown } = this;
    return html`
      <div id="findings">
        <span>${message('findings', { count: this.count })}</span>
        <button type="button" @click=${() => this.#go(-1)}>${message('previous')}</button>
        <button type="button" @click=${() => this.#go(1)}>${message('next')}</button>
        ${
          shown?.mend
            ? html`<button type="button" class="primary" @click=${this.#mend}>
                ${shown.mend}
              </button>`
            : nothing
        }
      </div>
      <div id="finding" role="status">
        ${
          shown
            ? html`
                <p>${message('place', { line: shown.line, what: shown.finding.what })}</p>
                <p>${shown.finding.suggestion}</p>
              `
            : nothing
        }
      </div>
    `;
  }

  #show(): void {
    this.#home.id = 'editor';
    this.#state ??= EditorState.create({
      doc: this.#value,
      extensions: [
        isAllCrLf(this.#value) ? EditorState.lineSeparator.of('\r\n') : [],
        setup(() => this.completions),
        this.#changeable.of(this.#mayChange()),
        EditorView.contentAttributes.of({
          'aria-labelledby': 'label',
          'aria-describedby': 'keys',
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => {
          this.#follow(update);
        }),
      ],
    });
    this.#view = new EditorView({
      state: this.#state,
      parent: this.#home,
      root: this.renderRoot as ShadowRoot,
    });
  }

  #follow({ docChanged, selectionSet, transactions, view }: ViewUpdate): void {
    const hasEffects = transactions.some(({ effects }) => effects.length > 0);
    if (docChanged || selectionSet || hasEffects) this.#takeFindings(view);
    if (!docChanged) return;
    this.#isRead = false;
    if (!transactions.some((each) => each.isUserEvent('set')))
      this.dispatchEvent(new TemplateChangeEvent());
  }

  #takeFindings(view: EditorView): void {
    this.count = findingsIn(view.state).length;
    const place = this.count > 0 ? findingAtCursor(view.state) : undefined;
    // The mend reads the whole template: it is looked for once, and again when it is to be done.
    if (place?.finding === this.shown?.finding) return;
    const mend = place && mendAt(view, place);
    this.shown = place && {
      finding: place.finding,
      line: view.state.doc.lineAt(place.from).number,
      mend: mend && !this.readOnly ? mendWords(mend) : '',
    };
  }

  #go(direction: 1 | -1): void {
    if (this.#view) goToFinding(this.#view, direction);
  }

  #mend(): void {
    if (!this.#view) return;
    mendAtCursor(this.#view);
    this.#view.focus();
  }

  /** Takes the text over, once for however many changes. */
  #read(): void {
    if (this.#isRead || !this.#view) return;
    const { doc, lineBreak } = this.#view.state;
    this.#value = doc.sliceString(0, doc.length, lineBreak);
    this.#isRead = true;
  }

  #mayChange(): Extension {
    return EditorState.readOnly.of(this.readOnly);
  }
}

/** Whether a text has line ends of Windows, and no others. */
function isAllCrLf(text: string): boolean {
  return text.includes('\r\n') && !/(^|[^\r])\n|\r(?!\n)/.test(text);
}
