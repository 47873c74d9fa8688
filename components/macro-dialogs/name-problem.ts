import { parseMacroName } from '../../rules/macro-name';
import { message } from './messages';

/** What is wrong with a name that was typed; empty where nothing is. */
export function nameProblem(typed: string, present?: string): string {
  if (typed.trim() === '') return message('name.missing');
  const name = parseMacroName(typed);
  if (name === undefined) return message('name.invalid', { signs: '{ } | : / \\ < > &' });
  return name === present ? message('name.same') : '';
}
