import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicGrantKey } from '../../contract/grant-keys';
import type { Refusal } from '../../contract/result';
import { dateTimeFormat } from '../internal/intl';
import { questionActions } from '../internal/question-actions';
import { message } from './messages';
import { styles } from './grant-keys-panel.styles';

/** The administrator wants new grants to be made with a new key. */
export class GrantKeysRotateEvent extends Event {
  static readonly type = 'ops-grant-keys-rotate';

  constructor() {
    super(GrantKeysRotateEvent.type, { bubbles: true });
  }
}

/** The administrator confirmed that the grants of a key shall count no more. */
export class GrantKeysRetireEvent extends Event {
  static readonly type = 'ops-grant-keys-retire';

  constructor(readonly id: string) {
    super(GrantKeysRetireEvent.type, { bubbles: true });
  }
}

function dateOf(time: number): string {
  return dateTimeFormat({ dateStyle: 'medium' }).format(new Date(time));
}

/**
 * The keys that grants are made with, and the ways to make a new one and to end an old one. A key
 * is shown by its id; what it is made of never leaves the backend.
 *
 * @element ops-grant-keys-panel
 * @event {GrantKeysRotateEvent} ops-grant-keys-rotate - A new key is wanted.
 * @event {GrantKeysRetireEvent} ops-grant-keys-retire - A key shall be ended.
 */
export class GrantKeysPanel extends LitElement {
  static override styles = styles;

  /** All keys, the newest first. */
  @property({ attribute: false }) keys: readonly PublicGrantKey[] = [];

  /** Whether a request is under way. */
  @property({ type: Boolean }) busy = false;

  /** Why the last request was refused. */
  @property({ attribute: false }) refusal?: Refusal | undefined;

  @state() private retiring: PublicGrantKey | undefined;
  /** A refusal that the administrator has turned away from. */
  @state() private left: Refusal | undefined;

  // The key in question has been retired in the meantime, by whomever.
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('keys')) this.#close();
  }

  // The button that the dialog would give the focus back to is gone with the key's grants.
  protected override updated(changed: PropertyValues): void {
    if (changed.has('keys') && changed.get('retiring'))
      this.renderRoot.querySelector('h2')?.focus();
  }

  protected override render(): TemplateResult {
    return html`
      <h2 tabindex="-1">${message('heading')}</h2>
      <p class="about">${message('about')}</p>
      ${this.keys.length === 0 ? html`<p>${message('none')}</p>` : this.#renderKeys()}
      ${this.retiring ? this.#renderQuestion(this.retiring) : this.#renderRefusal()}
    `;
  }

  #renderKeys(): TemplateResult {
    return html`
      <div class="scroll">
        <table>
          <caption class="spoken">
            ${message('caption')}
          </caption>
          <thead>
            <tr>
              <th scope="col">${message('column.key')}</th>
              <th scope="col">${message('column.made')}</th>
              <th scope="col">${message('column.state')}</th>
              <th scope="col"><span class="spoken">${message('column.action')}</span></th>
            </tr>
          </thead>
          <tbody>
            ${this.keys.map((key, index) => this.#renderKey(key, index === 0))}
          </tbody>
        </table>
      </div>
      <div class="actions">
        <button
          type="button"
          aria-describedby="rotate"
          aria-disabled=${this.busy ? 'true' : nothing}
          @click=${this.#rotate}
        >
          ${message('rotate')}
        </button>
        <span class="subtle" role="status">
          ${this.busy && !this.retiring ? message('rotating') : nothing}
        </span>
        <p id="rotate" class="subtle small">${message('rotate.hint')}</p>
      </div>
    `;
  }

  #renderKey(key: PublicGrantKey, isNewest: boolean): TemplateResult {
    const { id, madeAt, retiredAt } = key;
    const isCounting = retiredAt === undefined;
    return html`<tr class=${isCounting ? nothing : 'subtle'}>
      <th scope="row"><code>${id}</code></th>
      <td class="date">${dateOf(madeAt)}</td>
      <td>
        ${
          isCounting
            ? message(isNewest ? 'state.newest' : 'state.counting')
            : message('state.retired', { date: dateOf(retiredAt) })
        }
      </td>
      <td class="action">
        ${
          isCounting && !isNewest
            ? html`<button
                type="button"
                aria-label=${message('retire-key', { key: id })}
                @click=${() => this.#ask(key)}
              >
                ${message('retire')}
              </button>`
            : nothing
        }
      </td>
    </tr>`;
  }

  #renderQuestion({ id, madeAt }: PublicGrantKey): TemplateResult {
    return html`<ops-dialog
      heading=${message('retire.heading', { key: id })}
      @ops-dialog-dismiss=${this.#close}
    >
      <p>${message('retire.badges', { date: dateOf(madeAt) })}</p>
      <p>${message('retire.why')}</p>
      ${this.#renderRefusal()}
      ${questionActions({
        confirm: message('retire.confirm'),
        cancel: message('cancel'),
        busy: this.busy,
        onConfirm: () => this.#retire(id),
        onCancel: () => this.#close(),
      })}
    </ops-dialog>`;
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    if (!this.refusal || this.refusal === this.left) return nothing;
    const { code } = this.refusal;
    const isKnown = code === 'conflict' || code === 'not-found' || code === 'forbidden';
    return html`<ops-section-message role="alert" kind="error">
      <p>${message(`code.${isKnown ? code : 'other'}`)}</p>
    </ops-section-message>`;
  }

  #ask(key: PublicGrantKey): void {
    this.left = this.refusal;
    this.retiring = key;
  }

  #close(): void {
    this.retiring = undefined;
  }

  #rotate(): void {
    if (!this.busy) this.dispatchEvent(new GrantKeysRotateEvent());
  }

  #retire(id: string): void {
    if (!this.busy) this.dispatchEvent(new GrantKeysRetireEvent(id));
  }
}
