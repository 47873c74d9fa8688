import { html, nothing, type TemplateResult } from 'lit';
import { withoutTurns } from '../../rules/visible-text';
import { shapeOf, stateLine } from '../alarm-badge/describe';
import { stateIcon } from '../alarm-badge/icons';
import { icon } from '../internal/icons';
import { emphasised, type KnownAlarm, type PickerOption } from './matches';
import { message } from './messages';

/** What the lines of the list stand out by. */
export interface Emphasis {
  /** What was typed, bold in the names. */
  readonly typed: string;
  /** Name of the chosen alarm. */
  readonly chosen: string;
}

/** One line: state and doubt by shape, word and colour, after the name and the type. */
export function optionLine({ name, alarm }: PickerOption, emphasis: Emphasis): TemplateResult {
  if (!alarm)
    return html`<span class="use">${message('use-name', { name: withoutTurns(name) })}</span>`;
  return alarmLine(alarm, emphasis);
}

function alarmLine(
  { name, state, doubt, type }: KnownAlarm,
  { typed, chosen }: Emphasis,
): TemplateResult {
  const [before, match, after] = emphasised(withoutTurns(name), typed);
  const content = { state, doubt, alarm: name };
  return html`
    <bdi class="name">${before}${match ? html`<mark>${match}</mark>` : nothing}${after}</bdi>
    ${
      name === chosen
        ? html`${icon('check')}<span class="spoken">${message('chosen')}</span>`
        : nothing
    }
    <span class="type">${message(`type-${type}`)}</span>
    <span class="state" data-state=${state} data-doubt=${doubt ?? nothing}
      ><span .innerHTML=${stateIcon(shapeOf(content))}></span
      >${stateLine(content, new Date(0))}</span
    >
  `;
}
