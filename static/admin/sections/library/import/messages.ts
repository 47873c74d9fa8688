import { messages } from '../../../../../components/internal/message';

/** The words of the view that imports and exports macros. */
export const message = messages({
  back: 'All user macros',
  heading: 'Import and export',
  'import.heading': 'Import user macros',
  'import.about':
    'Nothing is imported before you have seen a report and chosen from it. Files are read in this browser; only templates are sent to the app.',
  'drop.hint':
    'Drop files here: templates, plugin descriptors, the database value of Data Center, entities.xml of a backup, JSON, CSV, or an export of this app.',
  paste: 'Paste text instead',
  'paste.label': 'Text',
  'paste.hint': 'One template, or anything that could be in such a file.',
  'paste.read': 'Read the text',
  'progress.reading': 'Reading {source}',
  'progress.reporting': {
    one: 'Looking through {count} template',
    other: 'Looking through {count} templates',
  },
  'progress.importing': { one: 'Importing {count} macro', other: 'Importing {count} macros' },
  stop: 'Stop',
  encoding: 'How the templates print',
  'encoding.data-center': 'Encoded, as Data Center since 7.7.2',
  'encoding.data-center.hint': 'Choose this for macros of any Data Center that is still supported.',
  'encoding.none': 'As it is, for templates from before 7.7.2 only',
  'encoding.none.heading': 'Whoever edits a page can put markup into it',
  'encoding.none.warning':
    'Tags in page titles, names and parameters are not shown as text then, but count as markup on every page with such a macro. Mend the templates instead where you can: the report says which variables to rename.',
  publish: 'Import as',
  'publish.no': 'Drafts, which no reader sees before you publish them',
  'publish.yes': 'Published macros. A template that Velocity cannot read becomes a draft',
  settings: 'Also replace the app’s settings by those of the export',
  'settings.saved': 'The app’s settings are those of the export now.',
  'settings.same': 'The app’s settings were those of the export already.',
  'settings.unreadable': 'The settings in the export could not be read. Yours stay as they are.',
  'credentials.heading': {
    one: '{count} template holds what looks like a credential',
    other: '{count} templates hold what looks like a credential',
  },
  credentials:
    'The report says in which lines. Administrators can read them; exports mask them unless you ask otherwise.',
  import: { one: 'Import {count} macro', other: 'Import {count} macros' },
  'go-on': { one: 'Go on with {count} macro', other: 'Go on with {count} macros' },
  'start-over': 'Start over',
  unresolved: {
    one: '{count} name has to be resolved first: rename the macro, or leave it out.',
    other: '{count} names have to be resolved first: rename the macros, or leave them out.',
  },
  'nothing-chosen': 'Choose at least one macro.',
  'unlooked-at': 'The report is not complete.',
  'again.report': 'Complete the report',
  begun: {
    one: '{count} macro was imported in part before. It goes on where it was.',
    other: '{count} macros were imported in part before. They go on where they were.',
  },
  'done.heading': { one: '{count} macro is imported', other: '{count} macros are imported' },
  done: 'The summary says under which names they are here, and what is left to do in each.',
  'not-done': {
    one: '{count} macro was not imported. The table says why.',
    other: '{count} macros were not imported. The table says why.',
  },
  summary: 'Download the summary (CSV)',
  'ungranted.heading': 'Some alarms show “no access”',
  ungranted:
    'No connected account has these alarms under that name, or you may not use the account: {alarms}',
  'code.storage-busy':
    'Forge’s storage takes no more at the moment. Nothing is lost: go on in a minute.',
  'code.forbidden': 'Only Confluence administrators can import macros.',
  'code.other': 'The import was interrupted. Nothing is lost: go on where it was.',
  'report-code.other': 'The templates could not be looked through. Try again in a moment.',
  note: 'Imported: {name}',
  'column.file': 'File',
  'column.original': 'Name in the file',
  'column.name': 'Name here',
  'column.title': 'Title',
  'column.report': 'Report',
  'column.result': 'Result',
  'column.todo': 'Left to do',
  'result.left-out': 'Left out',
  'todo.line': 'Line {line}: {what} {suggestion}',
  'export.heading': 'Export everything',
  'export.about':
    'One file with all macros: definitions, every version, drafts, samples, and the app’s settings. It can be imported again without loss. Grants of alarms are not in it; an import makes them anew.',
  'export.kept': 'Leave credentials in templates and samples as they are',
  'export.kept.hint':
    'Otherwise they are masked, and have to be put in again after an import. Keep a file with credentials like a password.',
  'export.start': 'Export',
  'export.progress': { one: '{count} macro so far', other: '{count} macros so far' },
  'export.done': {
    one: 'The export holds {count} macro.',
    other: 'The export holds {count} macros.',
  },
  'export.masked': {
    one: '{count} credential is masked in it.',
    other: '{count} credentials are masked in it.',
  },
  'export.download': 'Download {file}',
  'export.copy': 'Copy it instead',
  'export.copied': 'Copied',
  'export.not-copied': 'The browser does not let this page copy. Use the download.',
  'export.code.other': 'The export was interrupted. Try again in a moment.',
});
