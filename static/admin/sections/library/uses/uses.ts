import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { offerFile } from '../../../../../components/internal/offer-file';
import { siteIn } from '../../../../shared/site';
import { MacroPart } from '../macro/macro-part';
import { csvOf } from './csv';
import type { Use } from './find-uses';
import { message } from './messages';
import { styles } from './uses.styles';
import { unknownUses, UsesStore } from './uses-store';

/**
 * The pages and blog posts that hold a macro, and those that still hold Data Center's macro of its
 * name: how far a migration is.
 *
 * @element ops-library-uses
 */
export class LibraryUses extends MacroPart {
  static override styles = styles;

  readonly #store = new UsesStore(
    this,
    () => ({ confluence: this.confluence, names: this.#names }),
    unknownUses,
  );

  /** The site's address, for links. */
  @state() private site = '';

  protected override firstUpdated(): void {
    void this.#findSite();
  }

  protected override render(): TemplateResult {
    const store = this.#store;
    const refusal = store.refusal('load') ?? store.refusal('more');
    return html`
      <div role="status">${this.#renderProgress()}</div>
      ${
        refusal
          ? html`<ops-section-message kind="error" role="alert">
              <p>${message(refusalKey(refusal.code))}</p>
            </ops-section-message>`
          : nothing
      }
      ${store.status('load') === 'done' ? this.#renderFound() : nothing}
      <div class="actions">
        ${
          store.status('load') === 'done' && !store.isComplete && store.status('more') !== 'pending'
            ? html`<button type="button" @click=${() => store.more()}>${message('more')}</button>`
            : nothing
        }
        ${
          this.#isBusy
            ? nothing
            : html`<button type="button" @click=${() => store.load()}>${message('again')}</button>`
        }
        ${
          this.#hasUses
            ? html`<button type="button" @click=${this.#download}>${message('csv')}</button>`
            : nothing
        }
      </div>
      <p class="subtle small">${message('unseen')}</p>
    `;
  }

  #renderProgress(): TemplateResult {
    const { uses, read, total } = this.#store.state;
    if (this.#store.status('load') === 'pending' || this.#store.status('load') === 'idle') {
      return html`<p>${message('looking')}</p>`;
    }
    if (this.#store.status('load') === 'refused') return html``;
    const said = this.#store.isComplete ? 'shown' : 'shown.some';
    return html`<p>${message(said, { count: uses.length })}</p>
      ${
        this.#store.isComplete
          ? nothing
          : html`<p class="subtle">${message('read-of', { read, total })}</p>`
      }`;
  }

  #renderFound(): TemplateResult {
    const { uses, old, oldTotal } = this.#store.state;
    const oldCount = Math.max(oldTotal, old.length);
    return html`
      ${this.#renderMoved(oldCount)}
      <p>${oldCount > 0 ? message('old', { count: oldCount }) : message('old.none')}</p>
      ${this.#renderList('list.shown', uses)} ${this.#renderList('list.old', old)}
    `;
  }

  /** A page may hold both, and is not moved then. */
  #renderMoved(oldCount: number): TemplateResult | typeof nothing {
    if (oldCount === 0 || !this.#store.isComplete) return nothing;
    const { uses, old } = this.#store.state;
    const left = new Set(old.map(({ id }) => id));
    const moved = uses.filter(({ id }) => !left.has(id)).length;
    const total = moved + oldCount;
    return html`<p class="facts">
      <progress aria-label=${message('moved.label')} max=${total} value=${moved}></progress>
      <span>${message('moved', { moved, total })}</span>
    </p>`;
  }

  #renderList(
    caption: 'list.shown' | 'list.old',
    uses: readonly Use[],
  ): TemplateResult | typeof nothing {
    if (uses.length === 0) return nothing;
    const isCounted = caption === 'list.shown';
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${message(caption)}>
      <table>
        <caption>
          ${message(caption)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${message('title')}</th>
            <th scope="col">${message('space')}</th>
            <th scope="col">${message('kind')}</th>
            ${isCounted ? html`<th scope="col" class="number">${message('times')}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${uses.map((use) => this.#renderUse(use, isCounted))}
        </tbody>
      </table>
    </div>`;
  }

  #renderUse(use: Use, isCounted: boolean): TemplateResult {
    return html`<tr>
      <th scope="row">
        <a
          href=${this.#addressOf(use)}
          target="_blank"
          rel="noopener"
          @click=${(event: MouseEvent) => this.#visit(event, use)}
          ><bdi>${use.title}</bdi></a
        >
      </th>
      <td><bdi>${use.space}</bdi></td>
      <td>${message(use.kind)}</td>
      ${isCounted ? html`<td class="number">${use.times}</td>` : nothing}
    </tr>`;
  }

  get #names(): string | undefined {
    return this.macro && JSON.stringify([this.macro.name, ...this.macro.formerNames]);
  }

  get #isBusy(): boolean {
    return (['load', 'more'] as const).some((action) => this.#store.status(action) === 'pending');
  }

  get #hasUses(): boolean {
    const { uses, old } = this.#store.state;
    return uses.length + old.length > 0;
  }

  #addressOf({ path }: Use): string {
    return `${this.site}/wiki${path}`;
  }

  /** A frame may open no window by itself: Confluence does. */
  #visit(event: MouseEvent, use: Use): void {
    event.preventDefault();
    void this.host?.open(this.#addressOf(use)).catch(() => undefined);
  }

  #download(): void {
    const { uses, old } = this.#store.state;
    const text = csvOf(uses, old, (use) => this.#addressOf(use), {
      head: [
        message('title'),
        message('space'),
        message('kind'),
        message('macro'),
        message('times'),
        message('address'),
      ],
      page: message('page'),
      blogPost: message('blogpost'),
      shown: message('macro.shown'),
      old: message('macro.old'),
    });
    // Spreadsheets tell by this sign in which characters a file is written.
    offerFile(`${this.name ?? ''}-pages.csv`, 'text/csv;charset=utf-8', '\uFEFF', text);
  }

  async #findSite(): Promise<void> {
    const context = await this.host?.context().catch(() => undefined);
    this.site = siteIn(context)?.url ?? '';
  }
}

function refusalKey(code: string): 'code.throttled' | 'code.forbidden' | 'code.other' {
  return code === 'throttled' || code === 'forbidden' ? `code.${code}` : 'code.other';
}
