import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { TemplateFinding } from '../../contract/library';
import { Announcer } from '../internal/announcer';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';
import { message } from './messages';

/** Somebody wants to see the place of a finding. */
export class FindingSelectEvent extends Event {
  static readonly type = 'ops-finding-select';

  constructor(
    readonly line: number,
    readonly column: number,
  ) {
    super(FindingSelectEvent.type, { bubbles: true });
  }
}

/**
 * What was found in a template, each with its line, what it is, and what to do about it.
 *
 * @element ops-finding-list
 * @event {FindingSelectEvent} ops-finding-select - The line of a finding was pressed.
 */
export class FindingList extends LitElement {
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
      }

      ol {
        display: grid;
        max-block-size: 16rem;
        padding: 0;
        overflow: auto;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: 4.5rem minmax(0, 1fr);
        gap: 0.25rem 0.75rem;
        border-block-start: 1px solid var(--ds-border, #0b120e24);
        padding-block: 0.5rem;
      }

      button {
        align-self: start;
        padding: 0;
      }

      div {
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** In the order of their places. */
  @property({ attribute: false }) findings: readonly TemplateFinding[] = [];

  readonly #announcer = new Announcer(this);

  protected override render(): TemplateResult {
    const { findings } = this;
    const count = message('count', { count: findings.length });
    return html`
      <h2>${message('heading')}</h2>
      ${this.#announcer.region(findings.length > 0 ? count : message('none'), '')}
      ${
        findings.length === 0
          ? html`<p class="subtle">${message('none')}</p>`
          : html`<ol tabindex="0" aria-label=${count}>
              ${findings.map((finding) => this.#renderFinding(finding))}
            </ol>`
      }
    `;
  }

  #renderFinding({ line, column, what, suggestion }: TemplateFinding): TemplateResult {
    return html`<li>
      <button
        class="link"
        type="button"
        @click=${() => this.dispatchEvent(new FindingSelectEvent(line, column))}
      >
        ${message('line', { line })}
      </button>
      <div>
        <p>${what}</p>
        ${suggestion ? html`<p class="subtle">${suggestion}</p>` : nothing}
      </div>
    </li>`;
  }
}
