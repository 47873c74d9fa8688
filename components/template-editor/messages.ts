import { messages } from '../internal/message';

/** The words of the template editor that are not CodeMirror's own. */
export const message = messages({
  label: 'Template',
  keys: 'Tab indents; Escape, then Tab leaves the editor. {next} goes to the next finding, {mend} mends it. {search} searches, {complete} completes.',

  // Findings.
  findings: { one: '{count} finding', other: '{count} findings' },
  place: 'Line {line}: {what}',
  next: 'Next finding',
  previous: 'Previous finding',

  'list-of': 'list of {kind}',

  // What one key does to a finding.
  mended: 'Done: {mend}.',
  rename: 'Rename {subject} to {result}',
  'print-through': 'Print {subject} through {result}',
  'remove-directive': 'Remove {subject}',
  'remove-attribute': 'Remove the attribute {subject}',
  'remove-line': 'Remove the line {subject}',
  declare: 'Declare the parameter {subject}',
  separate: 'Put a colon behind {subject}',
});
