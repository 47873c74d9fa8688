import { html, nothing, type TemplateResult } from 'lit';
import { countStandings } from '../../rules/alarm-standing';
import type { BoardAlarm } from '../../rules/board-alarms';
import { message } from './messages';

/** What stands below a board's alarms. */
interface Foot {
  readonly found: number;
  readonly count: number;
  readonly rest: readonly BoardAlarm[];
  readonly isUnfolded: boolean;
  /** Whether screen readers are left alone. */
  readonly isSilent: boolean;
  /** How many alarms only scale something. */
  readonly scaling: number;
  readonly scalingIsShown: boolean;
  readonly unfold: () => void;
  readonly fold: () => void;
  readonly showScaling: (shows: boolean) => void;
}

/** "3 more", and how many of them are in alarm, so that nobody takes what is shown for everything. */
function moreWords(rest: readonly BoardAlarm[]): string {
  const { alarm } = countStandings(rest);
  const count = rest.length;
  return alarm > 0
    ? message('more-in-alarm', { count, alarms: alarm })
    : message('more', { count });
}

/** How many alarms there are, and what is folded. */
export function boardFoot(foot: Foot): TemplateResult {
  const { found, count, rest, isUnfolded, scaling, scalingIsShown } = foot;
  return html`<div class="foot">
    ${
      rest.length > 0
        ? html`<button type="button" class="more" @click=${foot.unfold}>${moreWords(rest)}</button>`
        : nothing
    }
    ${
      isUnfolded
        ? html`<button type="button" class="fewer" @click=${foot.fold}>${message('fewer')}</button>`
        : nothing
    }
    ${
      scaling > 0
        ? html`<button
            type="button"
            class="scaling"
            @click=${() => foot.showScaling(!scalingIsShown)}
          >
            ${scalingIsShown ? message('scaling-hide') : message('scaling', { count: scaling })}
          </button>`
        : nothing
    }
    <p class="count" role=${foot.isSilent ? nothing : 'status'}>
      ${
        found === count ? message('count.all', { count }) : message('count.found', { count, found })
      }
    </p>
  </div>`;
}
