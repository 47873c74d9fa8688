import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LibraryMacro, MacroAccess } from '../../contract/library';
import type { Refusal } from '../../contract/result';
import { placementProblem } from '../../rules/placement';
import { DraftForm, type ProblemsInWords } from '../internal/draft-form';
import { RequestEvent, passOn } from '../internal/request';
import { emptyDirectory, type MacroDirectory } from '../macro-form/directory';
import { macroRefusalInWords } from '../macro-refusal/macro-refusal';
import { noSpaces, type KnownSpaces } from '../space-picker/known-spaces';
import type { SpaceRequest } from '../space-picker/space-request';
import { between, carriedOver, changeOf, draftOf, type AccessDraft } from './access-draft';
import { styles } from './macro-access.styles';
import { message } from './messages';

/** What the form asks for. */
export type AccessRequest =
  SpaceRequest | { readonly type: 'library.change'; readonly access: Partial<MacroAccess> };

/** How many groups a macro takes. */
const mostGroups = 50;

const everybody: AccessDraft = {
  enabled: 'yes',
  visibility: 'everyone',
  placement: { scope: 'everywhere' },
  groups: '',
};

/**
 * Who may use and see a macro: whether it is enabled, who finds it, in which spaces and to which
 * groups it is shown.
 *
 * @element ops-macro-access
 * @event {RequestEvent<AccessRequest>} ops-request - What was changed shall be stored, or spaces are wanted.
 * @event {FormCancelEvent} ops-form-cancel - What was changed shall be forgotten.
 */
export class MacroAccessForm extends DraftForm<AccessDraft> {
  static override styles = styles;

  /** The macro; a newer row of it keeps what was changed in the form. */
  @property({ attribute: false }) macro?: LibraryMacro | undefined;

  /** Whether what was sent is stored. */
  @property({ type: Boolean }) saved = false;

  /** What the page knows of the spaces. */
  @property({ attribute: false }) spaces: KnownSpaces = noSpaces;

  /** Where groups are looked for. */
  @property({ attribute: false }) directory: MacroDirectory = emptyDirectory;

  constructor() {
    super(everybody);
    this.addEventListener('ops-form-cancel', () => {
      if (this.macro) this.draft = draftOf(this.macro);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.submitLabel = message('save');
    if (!changed.has('macro') || !this.macro) return;
    const before = changed.get('macro');
    this.draft =
      before?.id === this.macro.id
        ? carriedOver(this.draft, before, this.macro)
        : draftOf(this.macro);
  }

  protected override renderFields(): TemplateResult {
    const { placement, groups } = this.draft;
    return html`
      ${this.#renderChoice('enabled', ['yes', 'no'])}
      ${this.#renderChoice('visibility', ['everyone', 'administrators'])}
      <ops-placement-field
        of="macro"
        name="placement"
        label=${message('placement.label')}
        error=${this.problems.placement ?? ''}
        .value=${placement}
        .spaces=${this.spaces}
        @ops-request=${passOn}
      ></ops-placement-field>
      <ops-values-field
        kind="group"
        name="groups"
        label=${message('groups.label')}
        chosen-label=${message('groups.chosen')}
        hint=${message('groups.hint')}
        error=${this.problems.groups ?? ''}
        .delimiter=${between}
        .value=${groups}
        .directory=${this.directory}
      ></ops-values-field>
    `;
  }

  #renderChoice<Name extends 'enabled' | 'visibility'>(
    name: Name,
    choices: readonly AccessDraft[Name][],
  ): TemplateResult {
    const isState = name === 'enabled';
    return html`<fieldset>
      <legend>${message(isState ? 'enabled.label' : 'visibility.label')}</legend>
      ${choices.map((choice) => {
        const words = isState
          ? message(choice === 'yes' ? 'enabled.yes' : 'enabled.no')
          : message(choice === 'everyone' ? 'visibility.everyone' : 'visibility.administrators');
        return html`<label>
            <input
              type="radio"
              name=${name}
              value=${choice}
              aria-describedby=${isState ? `about-${choice}` : 'about-visibility'}
              .checked=${this.draft[name] === choice}
            />
            <span>${words}</span>
          </label>
          ${
            isState
              ? html`<p id=${`about-${choice}`} class="about">
                  ${message(choice === 'yes' ? 'enabled.yes.hint' : 'enabled.no.hint')}
                </p>`
              : nothing
          }`;
      })}
      ${
        isState
          ? nothing
          : html`<p id="about-visibility" class="about">${message('visibility.hint')}</p>`
      }
    </fieldset>`;
  }

  protected override renderRefusal(refusal: Refusal): TemplateResult {
    const isConflict = refusal.code === 'conflict';
    return html`<ops-section-message
      id="refused"
      tabindex="-1"
      role="alert"
      kind=${isConflict ? 'warning' : 'error'}
      heading=${isConflict ? message('conflict.heading') : nothing}
    >
      <p>${isConflict ? message('conflict') : macroRefusalInWords(refusal)}</p>
    </ops-section-message>`;
  }

  protected override renderProgress(): TemplateResult {
    const isSaved = this.saved && this.macro && !changeOf(this.macro, this.draft);
    return html`<span role="status" class="subtle">${isSaved ? message('saved') : nothing}</span>`;
  }

  protected override problemsInWords(): ProblemsInWords<AccessDraft> {
    const { placement, groups } = this.draft;
    const count = groups.split(between).filter(Boolean).length;
    return {
      ...(placementProblem(placement) && { placement: message('placement.no-space') }),
      ...(count > mostGroups && { groups: message('groups.too-many', { count: mostGroups }) }),
    };
  }

  protected override labelOf(field: keyof AccessDraft): string {
    return message(`${field}.label`);
  }

  protected override send(): void {
    const access = this.macro && changeOf(this.macro, this.draft);
    if (!access) return;
    this.dispatchEvent(new RequestEvent<AccessRequest>({ type: 'library.change', access }));
  }
}
