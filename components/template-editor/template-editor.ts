import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { TemplateFinding } from '../../contract/library';
import { editorStyles } from '../internal/editor.styles';
import { focusRing } from '../internal/focus.styles';
import { changeBetween } from './change-between';
import type { TemplateCompletions } from './completions';
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
  static override styles = [focusRing, editorStyles, styles];

  /** Words over the editor; without them "Template". */
  @property() label = '';

  /** Whether the text can be looked at only. */
  @property({ type: Boolean, attribute: 'read-only', reflect: true }) readOnly = false;

  /** What the report found, to be marked in the text. */
  @property({ attribute: false }) findings: readonly TemplateFinding[] = [];

  /** The text that `findings` are about, where it may have been changed since; else what is there now. */
  @property({ attribute: false }) reported: string | undefined = undefined;

  /** What is completed beside directives and what the template itself declares and sets. */
  @property({ attribute: false }) completions: TemplateCompletions | undefined = undefined;

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
    this.#view.dispatch({ changes: changeBetween(this.#view.state.doc, value), userEvent: 'set' });
    this.#isRead = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // What can be undone is in the state: an element that is moved goes on where it was.
    this.#state = this.#view?.state;
    this.#read();
    this.#view?.destroy();
    this.#view = undefined;
  }

  /** Goes to the text. */
  override focus(): void {
    this.#view?.focus();
  }

  protected override firstUpdated(): void {
    this.#show();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('readOnly'))
      this.#view?.dispatch({ effects: this.#changeable.reconfigure(this.#mayChange()) });
  }

  protected override render(): TemplateResult {
    return html`
      <div id="label">${this.label || message('label')}</div>
      <p id="keys">${message('keys')}</p>
      <div id="editor"></div>
    `;
  }

  #show(): void {
    const parent = this.renderRoot.querySelector<HTMLElement>('#editor');
    if (!parent || this.#view) return;
    const root = this.renderRoot as ShadowRoot;
    this.#state ??= EditorState.create({
      doc: this.#value,
      extensions: [
        isAllCrLf(this.#value) ? EditorState.lineSeparator.of('\r\n') : [],
        setup(),
        this.#changeable.of(this.#mayChange()),
        EditorView.contentAttributes.of({
          'aria-labelledby': 'label',
          'aria-describedby': 'keys',
        }),
        EditorView.updateListener.of(({ docChanged, transactions }) => {
          if (!docChanged) return;
          this.#isRead = false;
          const isOwn = transactions.some((each) => each.isUserEvent('set'));
          if (!isOwn) this.dispatchEvent(new TemplateChangeEvent());
        }),
      ],
    });
    this.#view = new EditorView({ state: this.#state, parent, root });
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
