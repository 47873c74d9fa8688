import { html, nothing, type TemplateResult } from 'lit';
import type { LibraryMacro } from '../../../../../contract/library';
import type { AskConfluence } from '../../../../shared/macro-directory/answer';
import { Store } from '../../../../shared/store';
import { countUses, type UseCount } from '../uses/find-uses';
import { message } from './messages';

interface CountState {
  /** Undefined while it is counted, and where that is not known. */
  readonly count: UseCount | undefined;
}

export const uncounted: CountState = { count: undefined };

/** In how many pages a macro stands, for the question before it is disabled or deleted. */
export class UsesCount extends Store<CountState, { readonly confluence: AskConfluence }, 'count'> {
  /** Counts the pages of another macro. */
  async count({ name, formerNames }: LibraryMacro): Promise<void> {
    this.change({ count: undefined });
    await this.send(
      'count',
      async ({ confluence }) => {
        const count = await countUses(confluence, [name, ...formerNames]);
        return count.ok ? count : { ok: false, code: 'upstream' as const };
      },
      (count) => (count.ok ? { count } : {}),
    );
  }

  /** What there is to say of it, in its place in the dialog. */
  renderCount(): TemplateResult {
    const { count } = this.state;
    const old = count && count.old > 0 && message('uses.old', { count: count.old });
    return html`<div slot="uses" role="status">
      <p>${this.#inWords()}</p>
      ${old ? html`<p>${old}</p>` : nothing}
    </div>`;
  }

  #inWords(): string {
    const { count } = this.state;
    if (this.status('count') === 'pending') return message('uses.counting');
    if (!count) return message('uses.unknown');
    const { shown, isComplete } = count;
    if (shown === 0) return isComplete ? message('uses.none') : message('uses.unknown');
    return message(isComplete ? 'uses.shown' : 'uses.at-least', { count: shown });
  }
}
