import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { renderLoaded } from '../../loaded';
import { SectionElement } from '../../section';
import { sectionStyles } from '../../section.styles';
import { LibraryStore, unknownLibrary } from './library-store';
import type { LibraryChangedEvent, LibraryOpenEvent, LibraryView } from './library-view';
import { message } from './messages';
import { ViewStore, type LoadedLater } from '../../view-store';

/** The code of each view, which is loaded when the view is opened. */
const views: Readonly<Record<LibraryView['is'], LoadedLater>> = {
  list: { element: 'ops-library-list', load: () => import('./list/define') },
  macro: { element: 'ops-library-macro', load: () => import('./macro/define') },
  import: { element: 'ops-library-import', load: () => import('./import/define') },
};

/**
 * The section with the user macros: their list, and in its place a macro or an import. It alone reads
 * the list; what its views store, they tell by `ops-library-changed`.
 *
 * @element ops-library-section
 */
export class LibrarySection extends SectionElement {
  static override styles = sectionStyles;

  @state() private view: LibraryView = { is: 'list' };

  readonly #store = new LibraryStore(this, () => ({ gateway: this.gateway }), unknownLibrary);
  readonly #view = new ViewStore(this, () => ({ view: views[this.view.is] }), {});
  /** What was removed, as it was told last. */
  #told = 0;

  protected override willUpdate(): void {
    this.whole = this.view.is !== 'list';
  }

  protected override updated(): void {
    const { swept } = this.#store.state;
    if (swept > this.#told) {
      this.host?.flag({ id: 'confluops-macros', title: message('said.swept', { count: swept }) });
    }
    this.#told = swept;
  }

  protected override render(): TemplateResult {
    return renderLoaded(this.#store, () =>
      this.#view.renderView(views[this.view.is], () => this.#renderView()),
    );
  }

  #renderView(): TemplateResult {
    const { view, gateway, host, confluence, clock } = this;
    switch (view.is) {
      case 'list':
        return html`<ops-library-list
          .gateway=${gateway}
          .host=${host}
          .confluence=${confluence}
          .clock=${clock}
          .library=${this.#store}
          .rest=${this.#store.status('load-more')}
          .macros=${this.#store.state.list.macros}
          @ops-library-open=${this.#open}
          @ops-library-changed=${this.#changed}
        ></ops-library-list>`;
      case 'macro':
        return html`<ops-library-macro
          .gateway=${gateway}
          .host=${host}
          .confluence=${confluence}
          .clock=${clock}
          .macro=${this.#store.macro(view.id)}
          .tab=${view.tab}
          @ops-library-open=${this.#open}
          @ops-library-changed=${this.#changed}
        ></ops-library-macro>`;
      case 'import':
        return html`<ops-library-import
          .gateway=${gateway}
          .host=${host}
          .confluence=${confluence}
          .clock=${clock}
          @ops-library-open=${this.#open}
          @ops-library-changed=${this.#changed}
        ></ops-library-import>`;
    }
  }

  #open({ view }: LibraryOpenEvent): void {
    this.view = view;
  }

  #changed({ change }: LibraryChangedEvent): void {
    this.#store.changed(change);
  }
}
