import type { MacroAnswer } from '../../contract/macros';
import { encodeHtml } from '../../macros/encoding/html';
import { fill } from '../../rules/sentence';

/** Why a macro is not in the output around it. */
export type NestedAbsence =
  | Exclude<MacroAnswer['state'], 'shown' | 'empty'>
  /** It stands in itself with the same parameters and body, so that it would never end. */
  | 'endless'
  | 'too-deep'
  | 'too-many'
  | 'too-long';

/**
 * What stands in the place of a macro that has no output, where no frame of its own can say so: in the
 * output of another one, and in an exported page. `{macro}` is its name, as the page has it.
 */
export const absenceWords: Readonly<Record<NestedAbsence, string>> = {
  'unknown-macro': 'There is no macro called {macro}.',
  disabled: '{macro} has been switched off by a Confluence administrator.',
  'not-visible': '{macro} is shown to some people or in some spaces only.',
  failed: '{macro} could not be shown. Tell a Confluence administrator.',
  unavailable: '{macro} could not be shown at that moment.',
  endless: '{macro} is not shown: it stands in itself.',
  'too-deep': '{macro} is not shown: macros may stand in each other 64 levels deep.',
  'too-many': '{macro} is not shown: there are too many macros in this one.',
  'too-long': '{macro} is not shown: it is too long.',
};

/** The sentence as HTML, in the element that Data Center has for it. */
export function absenceHtml(absence: NestedAbsence, name: string, isBlock: boolean): string {
  const words = encodeHtml(fill(absenceWords[absence], { macro: name }));
  const html = `<span class="error">${words}</span>`;
  return isBlock ? `<p>${html}</p>` : html;
}
