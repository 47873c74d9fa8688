import { html, nothing, type TemplateResult } from 'lit';
import { stateText } from '../alarm-badge/describe';
import { icon as shape } from '../alarm-badge/icons';
import { icon } from '../internal/icons';
import { emphasised, type PickerOption } from './matches';
import { message } from './messages';

/** How one option stands in its list. */
export interface OptionPlace {
  readonly index: number;
  readonly typed: string;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

/** One line of the picker's list: state by shape, word and colour, then the name and the type. */
export function renderOption(option: PickerOption, place: OptionPlace): TemplateResult {
  const { index, isActive, choose } = place;
  return html`<div
    id=${`option-${index}`}
    class=${[isActive && 'active', !option.alarm && 'unlisted'].filter(Boolean).join(' ') || nothing}
    role="option"
    aria-selected=${isActive ? 'true' : 'false'}
    @click=${choose}
  >
    ${option.alarm ? renderAlarm(option.alarm, place) : renderName(option.name)}
  </div>`;
}

function renderAlarm(
  { name, state, type }: NonNullable<PickerOption['alarm']>,
  { typed, isChosen }: OptionPlace,
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

function renderName(name: string): TemplateResult {
  return html`<span class="use">${message('use-name', { name })}</span>`;
}
