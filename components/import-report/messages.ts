import { messages } from '../internal/message';

/** The words of the report on macros that are to be imported. */
export const message = messages({
  caption: 'Macros that can be imported',
  only: 'Show only',
  'only.all': 'All ({count})',
  'only.runs': 'Runs ({count})',
  'only.runs-with-changes': 'Runs with changes ({count})',
  'only.needs-rewrite': 'Needs rewriting ({count})',
  'only.name': 'Name to be resolved ({count})',
  chosen: {
    one: '{chosen} of {count} macro is chosen',
    other: '{chosen} of {count} macros are chosen',
  },
  'choose-all': 'Choose all that are shown',
  'choose-none': 'Leave out all that are shown',
  'choose-macro': 'Import {name}',
  'column.choose': 'Import',
  'column.name': 'Name',
  'column.title': 'Title',
  'column.report': 'Report',
  'column.findings': 'Findings',
  'column.result': 'Result',
  'verdict.runs': 'Runs',
  'verdict.runs-with-changes': 'Runs with changes',
  'verdict.needs-rewrite': 'Needs rewriting',
  'verdict.unknown': 'Not looked at yet',
  findings: { one: '{count} finding', other: '{count} findings' },
  'findings-of': { one: '{count} finding in {name}', other: '{count} findings in {name}' },
  'findings.none': 'None',
  'finding.line': 'Line {line}:',
  'name-field': 'Name of {name} here',
  rename: 'Rename',
  'rename-macro': 'Rename {name}',
  'was-called': 'In the file: {name}',
  'take-name': 'Call it {name}',
  'name.taken': 'A macro has this name already.',
  'name.twice': 'Another macro of this import has this name.',
  'name.no-name':
    'A name is up to 100 signs long, without spaces, curly brackets, quotation marks and any of | : / \\ < > &.',
  'from-file': 'From {source}',
  'end.published': 'Published',
  'end.draft': 'Stored as a draft',
  'end.whole': 'Imported with its history',
  'end.name-taken':
    'Not imported: somebody has just used this name. Rename it and import it again.',
  'end.too-large': 'Not imported: a part of it is larger than storage takes.',
  'end.too-many':
    'Not imported: the library holds as many macros as it takes. Delete one that nobody uses, and import this one again.',
  'end.unreadable': 'Not imported: it is not a macro as an export holds it.',
  'end.draft-broken': 'Stored as a draft: Velocity cannot read the template',
  'names-left-out': {
    one: 'The former name {names} was left out, because another macro has it.',
    other: 'The former names {names} were left out, because other macros have them.',
  },
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages of the report',
  range: '{first} to {last} of {total}',
  'note.parameters-written':
    'Its parameters were declared beside the template. They now stand in it, as @param lines.',
  'note.output-written':
    'That its output is wiki markup was stored beside the template. It now stands in it, as a line of its head.',
  'note.documentation-kept': 'The address of its documentation now ends its description: {subject}',
  'note.icon-left-out': 'Its icon is left out, because it is neither https nor a path: {subject}',
  'note.categories-left-out': 'It has more categories than fit. The rest is left out.',
  'note.title-shortened': 'Its title is cut at 200 characters.',
  'note.description-shortened': 'Its description is cut at 2,000 characters.',
  'note.body-rendered':
    'Nothing says how its body is processed. It is taken to be rendered. Check it before you publish.',
  'note.body-unrendered':
    'Nothing says how its body is processed. It is taken to be unrendered. Check it before you publish.',
  'note.name-guessed': 'Its name comes from the file {subject}.',
  'note.encoding-guessed': 'The file is not UTF-8. It was read as Windows-1252: check its letters.',
  'note.blanks-lost':
    'A database client had padded its lines. Spaces at the ends of lines are gone.',
  'note.masked':
    'Credentials were taken out when it was exported ({subject}). Put them in again, better in no template.',
  'bad.heading': {
    one: '{count} entry cannot be imported',
    other: '{count} entries cannot be imported',
  },
  'bad.pasted': 'Pasted text',
  'problem.empty': 'There is nothing in it.',
  'problem.encoding-unknown': 'It names an encoding that browsers do not know: {subject}',
  'problem.encoding-wrong': 'It is not in the encoding that it names: {subject}',
  'problem.file-binary':
    'It is no text. Unpack an archive, such as a backup, and choose what is in it. Save text as UTF-8.',
  'problem.file-unreadable': 'The file could not be read. It may have been moved or changed.',
  'problem.file-too-large': 'It is too large for a file that is not XML.',
  'problem.xml-broken': 'From line {subject} on it is no XML. What stood before is listed.',
  'problem.xml-entities':
    'It declares entities. Remove the declarations, and write out what they stand for.',
  'problem.xml-too-deep': 'Its elements are nested deeper than any export of Data Center.',
  'problem.xml-too-large': 'It holds a value larger than any export of Data Center.',
  'problem.no-macros': 'No user macro was found in it.',
  'problem.json-broken': 'It is not JSON.',
  'problem.csv-broken':
    'The quotes that open in line {subject} never close. What stood before is listed.',
  'problem.no-template': 'It has no template.',
  'problem.template-too-large': 'Its template is larger than storage takes (about 200 kB).',
  'problem.body-unknown': 'Its body processing is none that Data Center has: {subject}',
  'problem.reference-broken': 'It stands for another entry, which is not there: {subject}',
  'problem.export-newer':
    'It is an export of a newer version of this app (format {subject}). Update the app first.',
  'problem.export-incomplete': 'Parts of this macro are missing in the export.',
});
