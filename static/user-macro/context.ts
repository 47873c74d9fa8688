import type { MacroUse } from '../../contract/macros';
import { fieldsOf } from '../../rules/fields';
import { parseMacroUse } from '../../rules/macro-use';
import { isPageEdited } from '../shared/editing';

/** What a user macro's page has to know of its frame's context. */
export interface MacroContext {
  /** Undefined where no macro was chosen. */
  readonly use?: MacroUse | undefined;
  /** Whether the macro stands in a sentence. */
  readonly inline: boolean;
  /** Whether the page around is being edited. */
  readonly editing: boolean;
  /** The address that links in the output count from: the page's, or in an editor the site's. */
  readonly baseUrl?: string | undefined;
}

/** The manifest's module for macros in a sentence. */
const inlineModule = 'user-macro-inline';

/** Reads the macro's parameters, which are content of the page: anything may stand in them. */
export function parseContext(context: unknown): MacroContext {
  const { extension, moduleKey, siteUrl } = fieldsOf(context);
  const { config, macro, location } = fieldsOf(extension);
  return {
    use: parseMacroUse(config, fieldsOf(macro)['body']),
    inline: moduleKey === inlineModule,
    editing: isPageEdited(extension),
    baseUrl: [location, siteUrl].find(isWebAddress),
  };
}

function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value);
}
