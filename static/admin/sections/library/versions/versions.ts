import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { dateTimeFormat } from '../../../../../components/internal/intl';
import { namelessIn, noSpaces, spaceIn } from '../../../../../components/space-picker/known-spaces';
import { spaceInWords } from '../../../../../components/space-picker/space-words';
import type { LibraryVersion, VersionSummary } from '../../../../../contract/library';
import { libraryLimits } from '../../../../../contract/library';
import { siteIn } from '../../../../shared/site';
import { SpaceDirectory } from '../../../../shared/space-directory';
import { renderLoaded } from '../../../loaded';
import { MacroPart } from '../macro/macro-part';
import { comparison } from './comparison';
import { fieldName, spacesOf } from './fields';
import { message } from './messages';
import { preview } from './preview';
import { refusalMessage } from './refusal-message';
import { restoreDialog } from './restore-dialog';
import { unknownVersions, VersionsStore } from './versions-store';
import { styles } from './versions.styles';

/**
 * The versions of a macro: their list, two of them compared, one of them as readers would get it, and
 * the way back to one.
 *
 * @element ops-library-versions
 */
export class LibraryVersions extends MacroPart {
  static override styles = styles;

  /** The versions that were chosen to be compared; undefined for the two newest. */
  @state() private older: number | undefined;
  @state() private newer: number | undefined;
  /** The version that shall be restored, and its note. */
  @state() private restoring: number | undefined;
  @state() private note = '';

  readonly #store = new VersionsStore(
    this,
    () => ({ gateway: this.gateway, name: this.name }),
    unknownVersions,
  );
  readonly #spaces = new SpaceDirectory(this, () => ({ gateway: this.gateway }), noSpaces);
  #shown: unknown;

  // What was asked for is shown below the list: the focus goes to its heading.
  protected override updated(): void {
    const { compared, previewed } = this.#store.state;
    const shown = compared ?? previewed;
    if (shown && shown !== this.#shown) {
      this.renderRoot.querySelector<HTMLElement>('#shown-heading')?.focus();
      if (compared) queueMicrotask(() => this.#nameSpaces([compared.older, compared.newer]));
    }
    this.#shown = shown;
  }

  #nameSpaces(versions: readonly LibraryVersion[]): void {
    for (const version of versions) {
      const ids = namelessIn(this.#spaces.state, spacesOf(version));
      if (ids.length > 0) void this.#spaces.find({ ids });
    }
  }

  #spaceName(id: string): string {
    return spaceInWords(spaceIn(this.#spaces.state, id), id);
  }

  protected override render(): TemplateResult {
    return renderLoaded(this.#store, ({ versions }) =>
      versions.length === 0 ? html`<p>${message('none')}</p>` : this.#renderVersions(versions),
    );
  }

  #renderVersions(versions: readonly VersionSummary[]): TemplateResult {
    const store = this.#store;
    const refusal = store.refusal('compare') ?? store.refusal('preview') ?? store.refusal('more');
    return html`
      <p class="subtle">${message('about')}</p>
      ${this.#renderRestored()}
      <div class="scroll" tabindex="0" role="group" aria-label=${message('caption')}>
        <table>
          <caption class="spoken">
            ${message('caption')}
          </caption>
          <thead>
            <tr>
              <th scope="col">${message('column.older')}</th>
              <th scope="col">${message('column.newer')}</th>
              <th scope="col">${message('column.version')}</th>
              <th scope="col">${message('column.saved')}</th>
              <th scope="col">${message('column.kind')}</th>
              <th scope="col">${message('column.changed')}</th>
              <th scope="col">${message('column.note')}</th>
              <th scope="col">${message('column.actions')}</th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              versions,
              ({ version }) => version,
              (version) => this.#renderVersion(version),
            )}
          </tbody>
        </table>
      </div>
      <div class="actions">
        ${
          versions.length > 1
            ? html`<button
                type="button"
                class="primary"
                aria-disabled=${store.status('compare') === 'pending' ? 'true' : nothing}
                @click=${this.#compare}
              >
                ${message('compare')}
              </button>`
            : nothing
        }
        ${
          store.state.next === undefined
            ? nothing
            : html`<button type="button" @click=${() => store.more()}>${message('more')}</button>`
        }
      </div>
      ${refusalMessage(refusal)} ${this.#renderShown()} ${this.#renderQuestion()}
    `;
  }

  #renderVersion(summary: VersionSummary): TemplateResult {
    const { version, savedAt, changed, note } = summary;
    const date = dateTimeFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(savedAt);
    const isNewest = version === this.#store.state.versions[0]?.version;
    return html`<tr>
      ${this.#renderChoice('older', version)} ${this.#renderChoice('newer', version)}
      <th scope="row" class="number">${message(isNewest ? 'newest' : 'version', { version })}</th>
      <td>${date}</td>
      <td>${kindWords(summary)}</td>
      <td>${version === 1 ? nothing : changed.map(fieldName).join(', ')}</td>
      <td class="note"><bdi>${note}</bdi></td>
      <td>
        <div class="actions">
          <button
            type="button"
            aria-label=${message('preview.of', { version })}
            @click=${() => this.#preview(version)}
          >
            ${message('preview')}
          </button>
          ${
            isNewest
              ? nothing
              : html`<button
                  type="button"
                  aria-label=${message('restore.of', { version })}
                  @click=${() => this.#ask(version)}
                >
                  ${message('restore')}
                </button>`
          }
        </div>
      </td>
    </tr>`;
  }

  #renderChoice(side: 'older' | 'newer', version: number): TemplateResult {
    return html`<td class="choice">
      <input
        type="radio"
        name=${side}
        aria-label=${message(side, { version })}
        .checked=${this.#chosen[side] === version}
        @change=${() => (this[side] = version)}
      />
    </td>`;
  }

  #renderShown(): TemplateResult | typeof nothing {
    const { compared, previewed } = this.#store.state;
    const close = (): void => {
      this.#store.close();
    };
    if (compared) return comparison(compared, (id) => this.#spaceName(id), close);
    if (!previewed) return nothing;
    const { version, shown } = previewed;
    return preview(this.name ?? '', version, shown, {
      close,
      follow: (url) => void this.host?.open(url).catch(() => undefined),
      again: () => void this.#preview(version),
    });
  }

  #renderQuestion(): TemplateResult | typeof nothing {
    const { macro, restoring: version, note } = this;
    if (!macro || version === undefined) return nothing;
    return restoreDialog({
      macro,
      version,
      note,
      isBusy: this.#isRestoring,
      refusal: this.#store.refusal('restore'),
      noteChanged: (next) => (this.note = next.slice(0, libraryLimits.note)),
      confirm: () => void this.#restore(version),
      cancel: () => (this.restoring = undefined),
    });
  }

  #renderRestored(): TemplateResult | typeof nothing {
    const { restored } = this.#store.state;
    if (!restored) return nothing;
    const { macro, ungranted, from } = restored;
    return html`<ops-section-message kind="success" role="status">
        <p>${message('restored', { version: macro.version, restored: from })}</p>
      </ops-section-message>
      ${
        ungranted.length > 0
          ? html`<ops-section-message
              kind="warning"
              role="alert"
              heading=${message('ungranted', { count: ungranted.length })}
            >
              <p>${message('ungranted.about')}</p>
              <ul>
                ${ungranted.map((each) => html`<li>${message('ungranted.alarm', { ...each })}</li>`)}
              </ul>
            </ops-section-message>`
          : nothing
      }`;
  }

  /** What is compared: what was chosen, or else the newest with the one before it. */
  get #chosen(): { readonly older: number | undefined; readonly newer: number | undefined } {
    const [newest, before] = this.#store.state.versions;
    return { older: this.older ?? before?.version, newer: this.newer ?? newest?.version };
  }

  get #isRestoring(): boolean {
    return (['restore', 'reread', 'read'] as const).some(
      (action) => this.#store.status(action) === 'pending',
    );
  }

  #compare(): void {
    const { older, newer } = this.#chosen;
    if (older === undefined || newer === undefined) return;
    void this.#store.compare(Math.min(older, newer), Math.max(older, newer));
  }

  async #preview(version: number): Promise<void> {
    const context = await this.host?.context().catch(() => undefined);
    await this.#store.preview(version, message('preview.without'), siteIn(context));
  }

  #ask(version: number): void {
    this.#store.forget('restore');
    this.note = '';
    this.restoring = version;
  }

  async #restore(version: number): Promise<void> {
    if (!this.macro || this.#isRestoring) return;
    const stored = await this.#store.restore(this.macro, version, this.note.trim());
    if (stored) this.tell(stored);
    if (this.#store.status('restore') !== 'done') return;
    this.restoring = undefined;
    this.older = undefined;
    this.newer = undefined;
  }
}

function kindWords({ kind, restores }: VersionSummary): string {
  if (kind === 'restored' && restores !== undefined)
    return message('kind.restored-from', { version: restores });
  return message(`kind.${kind}`);
}
