import type { CurrentMacro, MacroDefinition, MacroForm, MacroSummary } from '../../contract/macros';
import { parseHeader } from '../../macros/definition/header';
import { allowsSpace } from '../../rules/placement';
import type { MacroVersion } from './definition';
import { maySee } from './may-see';

/** The macros that a person may insert somewhere. */
export interface Choosing {
  readonly macros: readonly CurrentMacro[];
  version(macro: CurrentMacro): Promise<MacroVersion | undefined>;
}

/** Why a person may insert nothing somewhere. */
export type NoChoosing = 'not-editable' | 'not-allowed';

/** Who inserts a macro, and where. */
export interface Editor {
  /** Forge's name of the site. */
  readonly installation: string;
  readonly accountId: string;
  readonly contentId: string;
}

/** What choosing a macro needs from the outside world. */
export interface ChoosingAdapters {
  /** The space of a content that the person may edit; undefined where they may not. */
  editableSpace(contentId: string, accountId: string): Promise<string | undefined>;
  isAdministrator(): Promise<boolean>;
  groupNamesOf(editor: Editor): Promise<readonly string[]>;
  /** Groups whose members insert user macros; everybody does where there are none. */
  insertingGroups(): Promise<readonly string[]>;
  listMacros(): Promise<readonly CurrentMacro[]>;
  readMacroVersion(id: string, version: number): Promise<MacroVersion | undefined>;
}

/**
 * What an editor may insert: what is enabled, would be shown to them there, and is not kept to
 * administrators. Confluence is asked for rights only where a macro, or inserting at all, depends on
 * them.
 */
export async function choose(
  adapters: ChoosingAdapters,
  editor: Editor,
): Promise<Choosing | NoChoosing> {
  const { contentId, accountId } = editor;
  const [spaceId, all, inserting] = await Promise.all([
    adapters.editableSpace(contentId, accountId),
    adapters.listMacros(),
    adapters.insertingGroups(),
  ]);
  if (spaceId === undefined) return 'not-editable';
  const placed = all.filter(({ enabled, placement }) => enabled && allowsSpace(placement, spaceId));
  const isKept = placed.some(({ visibility }) => visibility === 'administrators');
  const isGrouped = inserting.length > 0 || placed.some((macro) => macro.groups.length > 0);
  const groups = isGrouped ? await adapters.groupNamesOf(editor) : [];
  const inserts = inserting.length === 0 || inserting.some((group) => groups.includes(group));
  const administers = (isKept || !inserts) && (await adapters.isAdministrator());
  if (!inserts && !administers) return 'not-allowed';
  return {
    macros: placed.filter(
      (macro) =>
        (macro.visibility === 'everyone' || administers) && maySee(macro, { spaceId, groups }),
    ),
    version: ({ id, version }) => adapters.readMacroVersion(id, version),
  };
}

/** The fields that an editor sees, one by one: what is added to a macro stays inside. */
export function toSummary(macro: MacroDefinition): MacroSummary {
  const { name, title, description, categories, icon, bodyHandling } = macro;
  return { name, title, description, categories, icon, bodyHandling };
}

/** The form that a template's header declares. */
export function toForm({ definition, template }: MacroVersion): MacroForm {
  const { parameters, declares } = parseHeader(template);
  return {
    ...toSummary(definition),
    isFree: declares === 'nothing',
    parameters: parameters.map(({ options, default: preset, ...parameter }) => ({
      ...parameter,
      delimiter: options.delimiter ?? ',',
      ...(preset === undefined ? {} : { default: preset }),
      ...(options.spaceKey === undefined ? {} : { spaceKey: options.spaceKey }),
    })),
  };
}
