import { html, nothing, type TemplateResult } from 'lit';
import { timeOfDay } from '../alarm-badge/describe';
import { icon } from '../internal/icons';
import type { BoardContent } from './board-content';
import { message } from './messages';

/** When the board was read; where that is too long ago, it says so by more than its colour. */
function asOf({
  checkedAt,
  isStale,
  now = new Date(),
}: BoardContent): TemplateResult | typeof nothing {
  const checked = new Date(checkedAt ?? '');
  if (Number.isNaN(checked.getTime())) {
    return isStale
      ? html`<p class="as-of stale">${icon('warning')} ${message('stale-unknown')}</p>`
      : nothing;
  }
  const time = timeOfDay(checked, now);
  const words = message(isStale ? 'stale' : 'as-of', { time });
  return html`<p class="as-of ${isStale ? 'stale' : ''}">
    ${isStale ? icon('warning') : nothing}
    <time datetime=${checked.toISOString()}>${words}</time>
  </p>`;
}

/**
 * What stands above a board: its title, and when it was read.
 *
 * @param action - What else can be done with the board as a whole.
 */
export function boardHead(
  content: BoardContent,
  action: TemplateResult | typeof nothing,
): TemplateResult {
  const { title } = content.display ?? {};
  return html`<div class="head">
    <h2 class=${title ? '' : 'spoken'}>${title ?? message('board')}</h2>
    ${asOf(content)} ${action}
  </div>`;
}
