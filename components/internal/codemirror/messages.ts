import { messages } from '../message';

/** What CodeMirror says, by the English words that it looks up. */
export const message = messages({
  Find: 'Find',
  Replace: 'Replace',
  next: 'Next',
  previous: 'Previous',
  all: 'All',
  'match case': 'Match case',
  regexp: 'Regular expression',
  'by word': 'Whole words',
  replace: 'Replace',
  'replace all': 'Replace all',
  close: 'Close',
  'current match': 'Current match',
  'on line': 'on line',
  'replaced match on line $': 'Replaced the match on line $',
  'replaced $ matches': 'Replaced $ matches',
  'Go to line': 'Go to line',
  go: 'Go',
  Completions: 'Completions',
  'Selection deleted': 'Selection deleted',
  'Control character': 'Control character',
  '$ unchanged lines': '$ unchanged lines',
});

/** All of them, in the current language. */
export function editorPhrases(): Record<string, string> {
  const keys = Object.keys(message.english) as (keyof typeof message.english)[];
  return Object.fromEntries(keys.map((key) => [key, message(key)]));
}
