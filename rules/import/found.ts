import type { LibraryRecord, MacroRecord } from '../../contract/library-records';
import type { MacroBodyHandling, MacroEncoding } from '../../contract/macros';

/** A user macro of Data Center, as a file or a pasted text holds it. */
export interface FoundMacro {
  readonly is: 'macro';
  /** Name of the file; empty for what was pasted. */
  readonly source: string;
  /** As it is spelled there; empty where nothing says it. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly icon: string;
  readonly bodyHandling: MacroBodyHandling;
  /** Whether only administrators find it when they insert a macro. */
  readonly hidden: boolean;
  readonly template: string;
  readonly notes: readonly Note[];
}

/** A macro of an export of ours, with all of its records. */
export interface FoundExport {
  readonly is: 'export';
  readonly source: string;
  readonly name: string;
  readonly record: MacroRecord;
  readonly records: readonly LibraryRecord[];
  /** What readers get of it, or the draft where it was never published. */
  readonly title: string;
  readonly bodyHandling: MacroBodyHandling;
  readonly encoding: MacroEncoding;
  readonly template: string;
  readonly notes: readonly Note[];
}

/** A macro to be imported. */
export type Found = FoundMacro | FoundExport;

/** What happened to a macro on the way, that its administrator should know. */
export interface Note {
  readonly code: NoteCode;
  /** What it is about. */
  readonly subject: string;
}

export type NoteCode =
  /** Parameters that were declared beside the template stand in it now, as `@param` lines. */
  | 'parameters-written'
  /** That the output is wiki markup was said beside the template, and stands in it now. */
  | 'output-written'
  /** The address of its documentation stands behind the description now. */
  | 'documentation-kept'
  /** An address of an icon that is neither https nor a path. */
  | 'icon-left-out'
  /** More categories, or longer ones, than a macro may have. */
  | 'categories-left-out'
  | 'title-shortened'
  | 'description-shortened'
  /** Nothing says how the body is processed; the subject is what was taken. */
  | 'body-guessed'
  /** A file's name stands in for the macro's. */
  | 'name-guessed'
  /** The file is not UTF-8, and was read as Windows-1252. */
  | 'encoding-guessed'
  /** A client of a database had cut lines and padded them: blanks at their ends are gone. */
  | 'blanks-lost'
  /** Credentials that the export had taken out: they are to be put in again. */
  | 'masked';

/** Something that holds no macro that could be imported. */
export interface BadEntry {
  readonly source: string;
  /** Of the macro, where it has one. */
  readonly name: string;
  readonly problem: ProblemCode;
  /** A line, a value, or a name that the problem is about; empty for none. */
  readonly subject: string;
}

export type ProblemCode =
  /** Nothing but white space. */
  | 'empty'
  /** The text names an encoding that browsers do not know. */
  | 'encoding-unknown'
  /** The text is not in the encoding that it names. */
  | 'encoding-wrong'
  /** Its bytes are no text: an archive, say, or a picture. */
  | 'file-binary'
  /** It could not be read: it was moved, or it changed. */
  | 'file-unreadable'
  | 'file-too-large'
  /** XML that is none, from this line on. */
  | 'xml-broken'
  /** It declares entities, which could multiply. */
  | 'xml-entities'
  | 'xml-too-deep'
  | 'xml-too-large'
  /** XML, JSON or CSV without a user macro. */
  | 'no-macros'
  | 'json-broken'
  /** CSV whose quotes do not end. */
  | 'csv-broken'
  /** A macro without its template. */
  | 'no-template'
  | 'template-too-large'
  /** No Data Center writes such a body processing. */
  | 'body-unknown'
  /** An entry that stands for another one, which is not there. */
  | 'reference-broken'
  /** An export of a newer version of this app. */
  | 'export-newer'
  /** Records of an export that belong together and are not all there, or are none. */
  | 'export-incomplete';

/** Macros apart from what is none, each in its order. */
export function sorted(read: readonly (Found | BadEntry)[]): Pick<ReadMacros, 'found' | 'bad'> {
  return {
    found: read.filter((each) => 'is' in each),
    bad: read.filter((each) => 'problem' in each),
  };
}

/** That a text holds nothing that could be imported, and why. */
export function failed(source: string, problem: ProblemCode, subject = ''): ReadMacros {
  return { found: [], bad: [{ source, name: '', problem, subject }] };
}

/** The app's settings in an export. */
export type SettingsRecord = Extract<LibraryRecord, { is: 'settings' }>;

/** All that a text holds. */
export interface ReadMacros {
  readonly found: readonly Found[];
  readonly bad: readonly BadEntry[];
  /** Of an export of ours; nobody has read it yet. */
  readonly settings?: SettingsRecord;
}
