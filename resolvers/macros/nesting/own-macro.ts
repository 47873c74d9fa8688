import type { AlarmReference } from '../../../contract/alarms';
import type { MacroUse } from '../../../contract/macros';
import type { BodyMacro } from '../../../macros/adf/body/body-macro';
import { parsePlaced } from '../../../rules/badge-config';
import { fieldsOf } from '../../../rules/fields';
import { parseMacroUse } from '../../../rules/macro-use';
import { isOfApp } from '../../alarms/macros-on-page';

/** A macro of this app in a body. */
export type OwnMacro =
  /** Undefined where no macro was chosen. */
  | { readonly is: 'user-macro'; readonly use: MacroUse | undefined }
  | { readonly is: 'badge'; readonly reference: AlarmReference | undefined };

/** The manifest's modules for user macros. */
const userMacros: readonly unknown[] = ['user-macro', 'user-macro-inline', 'user-macro-body'];

/**
 * What a macro in a body is of this app; undefined for every other app's. Its key ends with that of the
 * manifest's module (developer.atlassian.com/cloud/jira/platform/apis/document/structure/).
 *
 * @param node - As the document has it.
 */
export function ownMacro(appId: string, macro: BodyMacro, node: unknown): OwnMacro | undefined {
  if (!isOfApp(macro, appId)) return undefined;
  const { extensionKey, parameters } = macro;
  const module = extensionKey.split('/').at(-1);
  const { guestParams, autoConvertLink } = parameters;
  if (module === 'alarm-badge') {
    return { is: 'badge', reference: parsePlaced(guestParams, autoConvertLink).reference };
  }
  if (!userMacros.includes(module)) return undefined;
  const { content } = fieldsOf(node);
  const body = macro.type === 'bodiedExtension' ? { type: 'doc', version: 1, content } : undefined;
  return { is: 'user-macro', use: parseMacroUse(guestParams, body) };
}
