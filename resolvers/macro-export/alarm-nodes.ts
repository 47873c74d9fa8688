import type { AlarmAnswer, AlarmReference } from '../../contract/alarms';
import type { AdfNode } from '../../macros/adf/export/adf';
import type { Occasion } from '../alarms/evidence';
import { notGranted, type AlarmPorts } from '../alarms/reading';
import { badgeDocument } from '../export/document';
import { nameOf } from '../export/export-badge';
import type { ExportWords } from '../export/messages';
import { toUnexpectedEntry, type Log } from '../lib/log';
import { mostReferences } from '../lib/parse';

/** What reading the alarms of an output needs from the outside world. */
export interface AlarmNodePorts extends Pick<AlarmPorts, 'readAlarms'> {
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * What stands for each alarm of an output, in one line: name, state and moment, as a badge exports.
 * Without an index it is that of a badge which nobody granted.
 */
export async function alarmNodes(
  ports: AlarmNodePorts,
  log: Log,
  alarms: readonly AlarmReference[],
  occasion: Occasion,
  words: ExportWords,
): Promise<(index: number | undefined) => readonly AdfNode[]> {
  const asked = alarms.slice(0, mostReferences);
  const answers = asked.length === 0 ? [] : await readAll(ports, log, asked, occasion);
  const asOf = new Date(ports.now());
  return (index) => {
    const [reference, read] = index === undefined ? [] : [alarms[index], answers[index]];
    const macro = { config: { reference }, autoConvertLink: undefined };
    const known: AlarmAnswer = read ?? { state: 'unavailable' };
    const answer = reference === undefined ? notGranted : known;
    const [paragraph] = badgeDocument(nameOf(macro, words, answer), answer, asOf, words).content;
    return paragraph.content;
  };
}

async function readAll(
  ports: AlarmNodePorts,
  log: Log,
  references: readonly AlarmReference[],
  occasion: Occasion,
): Promise<readonly (AlarmAnswer | undefined)[]> {
  try {
    const { answers } = await ports.readAlarms({ references }, occasion, false);
    return answers.map((answer) => (answer.state === 'loading' ? undefined : answer));
  } catch (error) {
    log(toUnexpectedEntry(error));
    return [];
  }
}
