import { html, type TemplateResult } from 'lit';
import type { AlarmAbsence, AlarmLeftOut } from '../../contract/alarms';
import { withoutTurns } from '../../rules/visible-text';
import type { ShownSource } from './board-content';
import { message } from './messages';

type Absence = AlarmAbsence | AlarmLeftOut;

/** The alarms of a source in words. */
function alarmsOf({ asked, account }: ShownSource): string {
  const named = account ? withoutTurns(account.displayName) : message('unnamed-account');
  if (asked?.kind === 'prefix' && asked.prefix) {
    return message('source-prefix', { account: named, prefix: withoutTurns(asked.prefix) });
  }
  return asked?.kind === 'children'
    ? message('source-children', { account: named, alarm: withoutTurns(asked.alarmName) })
    : message('source-names', { account: named });
}

/** Why a source has no rows: by its cause, where that says more than the state. */
function sentence(absence: Absence, alarms: string): string {
  const cause = 'cause' in absence ? absence.cause : undefined;
  switch (cause) {
    case 'not-chosen':
      return message('absent-not-chosen');
    case 'timeout':
    case 'broker-refused':
    case 'not-granted':
    case 'other-site':
    case 'grant-retired':
    case 'not-placed':
      return message(`absent-${cause}`, { alarms });
    default:
      return message(`absent-${absence.state}`, { alarms });
  }
}

function paragraphs(sentences: readonly string[]): TemplateResult[] {
  return [...new Set(sentences)].map((text) => html`<p>${text}</p>`);
}

/** Why sources have no rows, each sentence once. */
export function missingSentences(sources: readonly ShownSource[]): readonly string[] {
  const sentences = sources.flatMap((source) =>
    source.absence ? [sentence(source.absence, alarmsOf(source))] : [],
  );
  return [...new Set(sentences)];
}

/** What is missing from a board, one sentence for each source, and each sentence once. */
export function sourceNotes(sources: readonly ShownSource[]): TemplateResult {
  const absent = missingSentences(sources);
  const cut = sources.flatMap((source) =>
    source.isComplete || source.absence
      ? []
      : [message('incomplete', { alarms: alarmsOf(source) })],
  );
  return html`${
    absent.length > 0
      ? html`<ops-section-message kind="warning" heading=${message('missing.heading')}>
          ${paragraphs(absent)}
        </ops-section-message>`
      : ''
  }
  ${
    cut.length > 0
      ? html`<ops-section-message heading=${message('incomplete.heading')}>
          ${paragraphs(cut)}
        </ops-section-message>`
      : ''
  }`;
}
