import { html, type TemplateResult } from 'lit';
import type { AlarmAbsence, AlarmLeftOut } from '../../contract/alarms';
import { withoutTurns } from '../../rules/visible-text';
import type { ShownSource } from './board-content';
import { message } from './messages';

type Absence = AlarmAbsence | AlarmLeftOut;

/** A source, and what there is to say of it. */
interface Note {
  readonly subject: string;
  readonly sentence: string;
}

/** The alarms of a source in words. */
function subjectOf({ asked, account }: ShownSource): string {
  const named = account && withoutTurns(account.displayName);
  if (asked?.kind === 'prefix' && asked.prefix) {
    const prefix = withoutTurns(asked.prefix);
    return named === undefined
      ? message('alarms-by-prefix', { prefix })
      : message('source-prefix', { account: named, prefix });
  }
  if (asked?.kind === 'children') {
    const alarm = withoutTurns(asked.alarmName);
    return named === undefined
      ? message('children-of', { alarm })
      : message('source-children', { account: named, alarm });
  }
  return named === undefined
    ? message('unnamed-account')
    : message('source-names', { account: named });
}

/** Why a source has no rows: by its cause, where that says more than the state. */
function reasonOf(absence: Absence): string {
  const cause = 'cause' in absence ? absence.cause : undefined;
  switch (cause) {
    case 'not-chosen':
    case 'timeout':
    case 'broker-refused':
    case 'not-granted':
    case 'other-site':
    case 'grant-retired':
    case 'not-placed':
      return message(`absent-${cause}`);
    default:
      return message(`absent-${absence.state}`);
  }
}

/** Each note once. */
function distinct(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [`${note.subject}\n${note.sentence}`, note])).values()];
}

function missing(sources: readonly ShownSource[]): readonly Note[] {
  return distinct(
    sources.flatMap((source) =>
      source.absence ? [{ subject: subjectOf(source), sentence: reasonOf(source.absence) }] : [],
    ),
  );
}

/** Which sources have no rows and why, to be spoken: each a line, and below it the sentence. */
export function missingSentences(sources: readonly ShownSource[]): readonly string[] {
  return missing(sources).map(({ subject, sentence }) => `${subject}\n${sentence}`);
}

function list(notes: readonly Note[]): TemplateResult[] {
  return notes.map(
    ({ subject, sentence }) =>
      html`<p class="subject">${subject}</p>
        <p>${sentence}</p>`,
  );
}

/** What is missing from a board: each source, and what there is to say of it. */
export function sourceNotes(sources: readonly ShownSource[]): TemplateResult {
  const absent = missing(sources);
  const cut = distinct(
    sources.flatMap((source) =>
      source.isComplete || source.absence
        ? []
        : [{ subject: subjectOf(source), sentence: message('incomplete') }],
    ),
  );
  return html`${
    absent.length > 0
      ? html`<ops-section-message kind="warning" heading=${message('missing.heading')}>
          ${list(absent)}
        </ops-section-message>`
      : ''
  }
  ${
    cut.length > 0
      ? html`<ops-section-message heading=${message('incomplete.heading')}>
          ${list(cut)}
        </ops-section-message>`
      : ''
  }`;
}
