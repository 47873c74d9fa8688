import {
  pageIdIn,
  type SamplesRequest,
  type SamplesView,
} from '../../../../../components/macro-samples/samples-view';
import type { SamplePreview } from '../../../../../contract/library';
import type { MacroForm } from '../../../../../contract/macros';
import type { SamplesStore } from './samples-store';

/** Carries out what is done with samples, and tells what there is to see of them. */
export class SampleDesk {
  readonly #store: SamplesStore;
  readonly #setPage: (page: string) => void;
  #contentId: string | undefined;

  /** @param setPage - Is told what was typed as the page that samples are rendered on. */
  constructor(store: SamplesStore, setPage: (page: string) => void) {
    this.#store = store;
    this.#setPage = setPage;
  }

  /** Id of the page that samples are rendered on; undefined for none. */
  get contentId(): string | undefined {
    return this.#contentId;
  }

  handle(request: SamplesRequest): void {
    const store = this.#store;
    switch (request.type) {
      case 'choose':
        store.choose(request.at);
        return;
      case 'add':
        store.add();
        return;
      case 'duplicate':
        store.add(store.chosen);
        return;
      case 'remove':
        store.remove();
        return;
      case 'take-back':
        store.takeBack();
        return;
      case 'replace':
        store.replace(request.sample);
        return;
      case 'set-page':
        this.#contentId = pageIdIn(request.page);
        this.#setPage(request.page);
        return;
      case 'library.save-samples':
        void store.save();
        return;
    }
  }

  view(page: string, form: MacroForm | undefined, preview: SamplePreview | undefined): SamplesView {
    const store = this.#store;
    const { samples, chosen, doubled, removed } = store.state;
    const isPending = store.status('save') === 'pending';
    return {
      samples,
      chosen,
      form,
      preview,
      page,
      isFull: store.isFull,
      removed: removed?.name,
      doubled,
      saving: isPending ? 'saving' : store.isUnsaved ? 'unsaved' : 'saved',
      refusal: store.refusal('save')?.code,
    };
  }
}
