import type { MacroAnswer, MacroDelay, MacroOutput } from '../contract/macros';
import { fieldsOf } from './fields';

/** Every reason for which there is no output for now. */
const delays: readonly MacroDelay[] = [
  'timeout',
  'left-out',
  'too-large',
  'too-demanding',
  'confluence-busy',
  'internal',
];

/** Reads one answer of `macros.render`; undefined where the value is none. */
export function parseMacroAnswer(value: unknown): MacroAnswer | undefined {
  const answer = fieldsOf(value);
  switch (answer['state']) {
    case 'shown':
      return parseOutput(answer);
    case 'empty':
    case 'unknown-macro':
    case 'disabled':
    case 'not-visible':
      return { state: answer['state'] };
    case 'failed': {
      const { line, column } = fieldsOf(answer['place']);
      const isKnown = typeof line === 'number' && typeof column === 'number';
      return { state: 'failed', ...(isKnown && { place: { line, column } }) };
    }
    case 'unavailable': {
      const { retryAt } = answer;
      const isTime = typeof retryAt === 'string' && !Number.isNaN(Date.parse(retryAt));
      return {
        state: 'unavailable',
        cause: delays.find((cause) => cause === answer['cause']) ?? 'internal',
        ...(isTime && { retryAt }),
      };
    }
    default:
      return undefined;
  }
}

function parseOutput(answer: Readonly<Record<string, unknown>>): MacroOutput | undefined {
  const { html, alarms } = answer;
  const { inline, sheet } = fieldsOf(answer['styles']);
  if (typeof html !== 'string') return undefined;
  return {
    state: 'shown',
    html,
    styles: {
      inline: Array.isArray(inline) ? inline.map(String) : [],
      sheet: typeof sheet === 'string' ? sheet : '',
    },
    // Each is read again before it is asked for, and the backend believes none.
    alarms: Array.isArray(alarms) ? (alarms as MacroOutput['alarms']) : [],
  };
}

/** Whether a macro has no output for now, and asking again can help. */
export function isPassingDelay(answer: MacroAnswer): boolean {
  if (answer.state !== 'unavailable') return false;
  return !['too-large', 'too-demanding'].includes(answer.cause);
}
