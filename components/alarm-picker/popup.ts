import { html, nothing, type TemplateResult } from 'lit';
import type { ListedAlarm } from '../../contract/placing';
import { stateText } from '../alarm-badge/describe';
import { icon as shape } from '../alarm-badge/icons';
import { icon } from '../internal/icons';
import { emphasised, type PickerOption } from './matches';
import { message } from './messages';

/** What the popup shows, and what it does. */
export interface PopupContent {
  readonly options: readonly PickerOption[];
  /** What was typed, to stand out in the names. */
  readonly typed: string;
  /** Name of the chosen alarm. */
  readonly chosen: string;
  /** Index of the option that the keyboard is at. */
  readonly active: number;
  /** What the list cannot say by itself. */
  readonly note: string;
  readonly choose: (name: string) => void;
}

/** The list under the field, and what there is to say about it. */
export function renderPopup(content: PopupContent): TemplateResult | typeof nothing {
  const { options, note } = content;
  if (options.length === 0 && !note) return nothing;
  // A press in the popup must not take the focus out of the field, which would close the popup.
  return html`<div
    class="popup"
    @mousedown=${(event: MouseEvent) => {
      event.preventDefault();
    }}
  >
    ${
      options.length > 0
        ? html`<div id="options" role="listbox" aria-label=${message('list')}>
            ${options.map((option, index) => renderOption(option, index, content))}
          </div>`
        : nothing
    }
    ${note ? html`<p class="note">${note}</p>` : nothing}
  </div>`;
}

/** One line: state by shape, word and colour, after the name and the type. */
function renderOption(
  option: PickerOption,
  index: number,
  { active, typed, chosen, choose }: PopupContent,
): TemplateResult {
  const isActive = index === active;
  const { name, alarm } = option;
  return html`<div
    id=${`option-${index}`}
    class=${[isActive && 'active', !alarm && 'unlisted'].filter(Boolean).join(' ') || nothing}
    role="option"
    aria-selected=${isActive ? 'true' : 'false'}
    @click=${() => choose(name)}
  >
    ${
      alarm
        ? renderAlarm(alarm, typed, name === chosen)
        : html`<span class="use">${message('use-name', { name })}</span>`
    }
  </div>`;
}

function renderAlarm(
  { name, state, type }: ListedAlarm,
  typed: string,
  isChosen: boolean,
): TemplateResult {
  const [before, match, after] = emphasised(name, typed);
  const { before: word } = stateText({ state, alarm: name }, new Date(0));
  return html`
    <bdi class="name">${before}${match ? html`<mark>${match}</mark>` : nothing}${after}</bdi>
    ${isChosen ? html`${icon('check')}<span class="spoken">${message('chosen')}</span>` : nothing}
    <span class="type">${message(`type-${type}`)}</span>
    <span class="state" data-state=${state}> <span .innerHTML=${shape(state)}></span>${word} </span>
  `;
}
