import type { MacroAnswer } from '../../contract/macros';
import { unavailable } from './absences';

/** What each answer takes at most beside its output. */
const overhead = 200;

/**
 * The answers as far as they fit together; what comes after that is to be asked for by itself, and
 * what would not fit alone is too large.
 */
export function withinSize(
  answers: readonly MacroAnswer[],
  mostBytes: number,
): readonly MacroAnswer[] {
  let left = mostBytes - answers.length * overhead;
  return answers.map((answer) => {
    if (answer.state !== 'shown') return answer;
    const bytes = Buffer.byteLength(JSON.stringify(answer));
    if (bytes > mostBytes - overhead) return unavailable('too-large');
    if (bytes > left) return unavailable('left-out');
    left -= bytes;
    return answer;
  });
}
