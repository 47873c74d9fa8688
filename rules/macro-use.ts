import type { MacroUse } from '../contract/macros';
import { fieldsOf } from './fields';

/**
 * Reads which user macro stands on a page, and with what: what its dialog saved, which is content of
 * the page, so that anything may stand there. Undefined where no macro was chosen.
 *
 * @param config - `name`, `parameters`, and the `body` that was typed into the dialog.
 * @param document - The rich body of a bodied macro, as Confluence tells it.
 */
export function parseMacroUse(config: unknown, document?: unknown): MacroUse | undefined {
  const { name, parameters, body } = fieldsOf(config);
  if (typeof name !== 'string' || !name) return undefined;
  const written = typeof document === 'object' && document !== null ? document : body;
  return {
    name,
    parameters: fieldsOf(parameters),
    ...(isBody(written) && { body: written }),
  };
}

function isBody(value: unknown): value is string | object {
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}
