import type { TemplateResult } from 'lit';
import { Store } from '../shared/store';
import { renderLoaded } from './loaded';

/** An element whose code is loaded when it is shown for the first time. */
export interface LoadedLater {
  /** Its name, under which it is there once the code is loaded. */
  readonly element: string;
  readonly load: () => Promise<unknown>;
}

/** Loads the code of what is shown now; a code that could not be loaded can be asked for again. */
export class ViewStore extends Store<object, { readonly view: LoadedLater }, 'load'> {
  protected override start(): void {
    void this.load();
  }

  async load(): Promise<void> {
    await this.send('load', async ({ view }) => {
      await view.load();
      return { ok: true };
    });
  }

  /** The view, at once where its code is there, or how far its loading is. */
  renderView({ element }: LoadedLater, render: () => TemplateResult): TemplateResult {
    return customElements.get(element) ? render() : renderLoaded(this, render);
  }
}
