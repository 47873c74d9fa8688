import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MacroFollowEvent } from '../macro-view/macro-view';
import { RequestEvent } from '../internal/request';
import { styles } from './macro-preview.styles';
import { message } from './messages';
import type { MacroPreviewState, SettingsRequest } from './settings-state';

/**
 * What readers would see of a macro. What was shown stays while it is rendered anew.
 *
 * @element ops-macro-preview
 * @event {RequestEvent<SettingsRequest>} ops-request - It shall be rendered again, or a link opened.
 */
export class MacroPreview extends LitElement {
  static override styles = styles;

  /** Name of the macro. */
  @property({ attribute: 'macro-name' }) macroName = '';

  /** What it comes to. */
  @property({ attribute: false }) preview: MacroPreviewState = {
    readings: [],
    isAsking: false,
    hasSampleBody: false,
  };

  /** The address from which links in it count. */
  @property({ attribute: 'base-url' }) baseUrl?: string | undefined;

  /** The moment from which times are counted; while nobody sets it, the time of the drawing. */
  @property({ attribute: false }) now?: Date | undefined;

  protected override render(): TemplateResult {
    const { answer, readings, isAsking, hasSampleBody } = this.preview;
    return html`
      <h2>
        ${message('preview')}
        ${isAsking && answer ? html`<span>${message('preview.asking')}</span>` : nothing}
      </h2>
      <div class="stage" aria-busy=${isAsking ? 'true' : 'false'}>
        <ops-macro-view
          .macroName=${this.macroName}
          .answer=${answer}
          .readings=${readings}
          .baseUrl=${this.baseUrl}
          .now=${this.now}
          editing
          @ops-macro-follow=${({ url }: MacroFollowEvent) => this.#ask({ type: 'follow', url })}
          @ops-macro-retry=${() => this.#ask({ type: 'macros.render' })}
        ></ops-macro-view>
      </div>
      ${hasSampleBody ? html`<p class="subtle small">${message('preview.sample')}</p>` : nothing}
    `;
  }

  #ask(request: SettingsRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
