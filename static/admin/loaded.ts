import { html, type TemplateResult } from 'lit';
import type { Refusal } from '../../contract/result';
import type { ActionViews } from '../shared/store';
import { message } from './messages';

/** A store with an action `load`, which can be run again. */
interface LoadingStore<State> {
  render<Shown>(action: 'load', views: ActionViews<State, Shown>): Shown;
  load(): Promise<void>;
}

/** What a section shows of what it loads: that it comes, what came, or why it did not, and a way on. */
export function renderLoaded<State>(
  store: LoadingStore<State>,
  done: (state: State) => TemplateResult,
): TemplateResult {
  return store.render<TemplateResult>('load', {
    pending: () => html`<p role="status">${message('loading')}</p>`,
    done,
    refused: (refusal) => renderRefusal(refusal, () => store.load()),
  });
}

function renderRefusal({ code }: Refusal, again: () => Promise<void>): TemplateResult {
  const key = code === 'forbidden' ? 'code.forbidden' : 'code.other';
  return html`<ops-section-message kind="error" role="alert" heading=${message(`${key}.heading`)}>
    <p>${message(key)}</p>
    <div slot="actions">
      <button type="button" @click=${again}>${message('again')}</button>
    </div>
  </ops-section-message>`;
}
