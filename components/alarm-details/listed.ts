import { html, nothing, type TemplateResult } from 'lit';
import type {
  ActionEntry,
  AlarmContributors,
  AlarmHistory,
  HistoryEntry,
  MuteRule,
  MuteRules,
} from '../../contract/optional-reads';
import { withoutTurns } from '../../rules/visible-text';
import { dimensionsText, momentText } from './facts';
import { lozenge } from './lozenge';
import { message } from './messages';

type Listed = 'contributors' | 'history' | 'mute-rules';

/** A list, or that there is nothing in it; and whether AWS has more. */
function whole(
  list: Listed,
  count: number,
  isWhole: boolean,
  shown: TemplateResult,
): TemplateResult {
  return html`${count > 0 ? shown : html`<p>${message(`nothing.${list}`)}</p>`}${
    isWhole ? nothing : html`<p class="subtle small">${message(`more.${list}`)}</p>`
  }`;
}

/** The time series that are in alarm, as a table. */
export function renderContributors({ contributors, isWhole }: AlarmContributors): TemplateResult {
  const table = html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label=${message('heading.contributors')}
  >
    <table>
      <thead>
        <tr>
          <th scope="col">${message('column.contributor')}</th>
          <th scope="col">${message('column.since')}</th>
          <th scope="col">${message('column.reason')}</th>
        </tr>
      </thead>
      <tbody>
        ${contributors.map(
          ({ attributes, since, reason }) =>
            html`<tr>
              <th scope="row"><bdi>${dimensionsText(attributes)}</bdi></th>
              <td class="time">${momentText(since) ?? '–'}</td>
              <td>${reason ? withoutTurns(reason) : '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
  return whole('contributors', contributors.length, isWhole, table);
}

function actionWords({ outcome, service }: ActionEntry): string {
  const key = outcome === 'unknown' ? 'unknown-action' : outcome;
  return service
    ? message(`history.${key}-by`, { service: withoutTurns(service) })
    : message(`history.${key}`);
}

function entryWords(entry: HistoryEntry): TemplateResult | string {
  if (entry.kind === 'configuration') return message(`history.${entry.change}`);
  if (entry.kind === 'action') return actionWords(entry);
  const { from, to, reason, contributor } = entry;
  return html`<div class="change">
      ${contributor ? html`<bdi>${dimensionsText(contributor)}</bdi>` : nothing}
      ${
        from
          ? html`${lozenge({ state: from })}<span aria-hidden="true">→</span
              ><span class="spoken">${message('history.became')}</span>`
          : nothing
      }
      ${lozenge({ state: to })}
    </div>
    ${reason ? html`<div class="subtle small">${withoutTurns(reason)}</div>` : nothing}`;
}

/** What happened to the alarm, the newest first. */
export function renderHistory({ entries, isWhole }: AlarmHistory): TemplateResult {
  const list = html`<ol class="history">
    ${entries.map(
      (entry) =>
        html`<li data-kind=${entry.kind}>
          <time datetime=${entry.at}>${momentText(entry.at) ?? '–'}</time>
          <div>${entryWords(entry)}</div>
        </li>`,
    )}
  </ol>`;
  return whole('history', entries.length, isWhole, list);
}

function muteUntil({ expiresAt }: MuteRule, now: Date): string {
  const until = momentText(expiresAt);
  return until && Date.parse(expiresAt ?? '') > now.getTime()
    ? message('mute.until', { time: until })
    : '';
}

/** What mutes the alarm's actions, now or later. */
export function renderMuteRules({ rules, isWhole }: MuteRules, now: Date): TemplateResult {
  const list = html`<ul class="mute">
    ${rules.map((rule) => {
      const until = muteUntil(rule, now);
      return html`<li>
        <strong>${message(`mute.${rule.status}`)}</strong>
        <bdi>${withoutTurns(rule.name)}</bdi>
        ${rule.isRecurring ? html`<span class="subtle">${message('mute.recurring')}</span>` : nothing}
        ${until ? html`<span class="subtle">${until}</span>` : nothing}
      </li>`;
    })}
  </ul>`;
  return whole('mute-rules', rules.length, isWhole, list);
}
