import { html, nothing, type TemplateResult } from 'lit';
import { stateText, shapeOf, type BadgeContent } from '../alarm-badge/describe';
import { stateIcon } from '../alarm-badge/icons';

/** A state by shape, word and colour. */
export function lozenge(content: BadgeContent): TemplateResult {
  const { state, doubt } = content;
  // Its age stands beside it.
  const { word } = stateText({ ...content, hideSince: true }, new Date(0));
  return html`<span class="lozenge" data-state=${state} data-doubt=${doubt ?? nothing}
    ><span .innerHTML=${stateIcon(shapeOf(content))}></span>${word}</span
  >`;
}
