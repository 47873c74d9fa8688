import type { MacroSite } from '../../contract/macros';
import { fieldsOf, foreignFields, textOf } from '../../rules/fields';
import { parseMacroName } from '../../rules/macro-name';
import { placeIn, type DirectoryPlace } from '../shared/macro-directory/place';
import { siteIn } from '../shared/site';

/** What the page stores of the macro that the dialog is opened for. */
export interface StoredMacro {
  /** As `macros.describe` knows it. */
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What was typed into the dialog; empty for nothing. */
  readonly body: string;
}

/** What the frame's context says of the macro that the dialog is opened for. */
export interface OpenedMacro {
  /** Id of the page or blog post around; undefined in a template, and where Confluence told nothing. */
  readonly contentId?: string | undefined;
  /** Whether the macro stands on no page, as in a template. */
  readonly hasNoPage: boolean;
  /** Whether it stands around text of the page. */
  readonly isBodied: boolean;
  /** Undefined where no macro was chosen yet. */
  readonly stored?: StoredMacro | undefined;
  readonly id?: string | undefined;
  /** The text around which it stands; undefined while there is none, or Confluence tells none. */
  readonly document?: object | undefined;
  /** What is stored beside, to be saved as it is. */
  readonly foreign: Readonly<Record<string, unknown>>;
  readonly site?: MacroSite | undefined;
  /** Where the fields of its form look for what can be chosen. */
  readonly place: DirectoryPlace;
}

/** The manifest's module for macros around text. */
const bodiedModule = 'user-macro-body';

const ours: readonly string[] = ['id', 'name', 'parameters', 'body'];

/** Reads the frame's context, most of which is content of the page: anything may stand in it. */
export function openedMacro(told: unknown): OpenedMacro {
  const { extension, moduleKey } = fieldsOf(told);
  const { config, content, macro } = fieldsOf(extension);
  const { id } = fieldsOf(config);
  const contentId = textOf(fieldsOf(content)['id']);
  const document = fieldsOf(macro)['body'];
  return {
    contentId,
    hasNoPage: Boolean(told) && contentId === undefined,
    isBodied: moduleKey === bodiedModule,
    stored: storedMacro(config),
    id: textOf(id),
    document: holdsSomething(document) ? (document as object) : undefined,
    foreign: foreignFields(config, ours),
    site: siteIn(told),
    place: placeIn(told),
  };
}

/** Whether there is anything in a document but empty paragraphs, with which a new macro starts. */
function holdsSomething(node: unknown): boolean {
  const { type, content } = fieldsOf(node);
  if (type !== 'doc' && type !== 'paragraph') return type !== undefined;
  return Array.isArray(content) && content.some(holdsSomething);
}

function storedMacro(config: unknown): StoredMacro | undefined {
  const { name, parameters, body } = fieldsOf(config);
  if (typeof name !== 'string' || !name) return undefined;
  return {
    // A name that can be none is shown as it is, and said to be unknown.
    name: parseMacroName(name) ?? name,
    parameters: fieldsOf(parameters),
    body: typeof body === 'string' ? body : '',
  };
}
