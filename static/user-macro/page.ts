import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AlarmSelectEvent } from '../../components/alarm-badge/alarm-badge';
import type { MacroFollowEvent } from '../../components/macro-view/macro-view';
import { systemClock } from '../shared/clock';
import type { MacroHost } from './macro-host';
import { MacroWatch, type MacroPorts } from './macro-watch';
import { message } from './messages';

/**
 * One user macro of a page: has it rendered, and shows its output.
 *
 * @element ops-user-macro-page
 */
export class UserMacroPage extends LitElement {
  /** What macros are rendered through, together with those of its neighbours. */
  @property({ attribute: false }) macros?: MacroPorts['macros'];

  /** What the alarms in the output are read through. */
  @property({ attribute: false }) alarms?: MacroPorts['alarms'];

  /** The Confluence around the frame. */
  @property({ attribute: false }) host?: MacroHost;

  /** The time that passes between reads. */
  @property({ attribute: false }) clock = systemClock;

  /** Makes the document a part of a sentence, or a block of its own. */
  @property({ attribute: false }) adoptLayout?: MacroPorts['adoptLayout'];

  readonly #watch = new MacroWatch(this);

  // The page has no styles of its own, so it does without a shadow root.
  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context, answer, readings, isDue } = this.#watch.state;
    // The first size of a frame in text may be its last: it is that of the output.
    if (!(context ?? answer) || (context?.inline && !isDue)) return nothing;
    return html`<ops-macro-view
      .macroName=${context?.use?.name ?? ''}
      .answer=${answer}
      .inline=${context?.inline ?? false}
      .editing=${context?.editing ?? false}
      .baseUrl=${context?.baseUrl}
      .readings=${readings}
      .now=${this.clock.now()}
      @ops-macro-follow=${this.#follow}
      @ops-macro-retry=${this.#retry}
      @ops-alarm-select=${this.#select}
    ></ops-macro-view>`;
  }

  // Whoever waits for the page waits for the macro on it.
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.querySelector('ops-macro-view')?.updateComplete;
    return isComplete;
  }

  #follow({ url, isBeside }: Pick<MacroFollowEvent, 'url' | 'isBeside'>): void {
    const followed = isBeside ? this.host?.open(url) : this.host?.navigate(url);
    // The reader declined.
    void followed?.catch(() => undefined);
  }

  #retry(): void {
    this.#watch.retry();
  }

  /** A frame has no room for sentences: Confluence shows them at the edge of its window. */
  #select({ alarmName, description, href }: AlarmSelectEvent): void {
    const title = alarmName ?? message('flag-title');
    const refresh = () => void this.#watch.refreshAlarms();
    const open = (url: string) => {
      this.#follow({ url, isBeside: true });
    };
    const actions = [
      ...(href ? [{ text: message('open-in-aws'), onClick: () => open(href) }] : []),
      { text: message('refresh-now'), onClick: refresh },
    ];
    this.host?.flag({ id: 'user-macro-alarm', title, description, actions });
  }
}
