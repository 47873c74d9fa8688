import type { MacroAnswer } from '../../contract/macros';
import { dateTimeFormat } from '../internal/intl';
import { message } from './messages';

/** What is said in the place of an output; undefined where nothing is. */
export function sentenceOf(
  answer: MacroAnswer,
  macro: string,
  isEditing: boolean,
): string | undefined {
  switch (answer.state) {
    case 'shown':
      return undefined;
    case 'empty':
      return isEditing ? message('empty-while-editing', { macro }) : undefined;
    case 'failed': {
      if (!answer.place) return message('failed', { macro });
      return message('failed-at', { macro, ...answer.place });
    }
    case 'unavailable': {
      // Before Confluence has told the macro's parameters nobody knows its name.
      if (!macro) return message('unanswered');
      const { cause, retryAt } = answer;
      const sentence = message(cause, { macro });
      return retryAt ? `${sentence} ${message('retry-at', { time: timeOf(retryAt) })}` : sentence;
    }
    case 'unknown-macro':
      return macro ? message('unknown-macro', { macro }) : message('unnamed');
    default:
      return message(answer.state, { macro });
  }
}

function timeOf(moment: string): string {
  return dateTimeFormat({ timeStyle: 'short' }).format(new Date(moment));
}
