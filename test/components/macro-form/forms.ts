import { sampleForm, sampleParameter } from '../../../components/internal/macro-samples';
import type { MacroForm, MacroParameter } from '../../../contract/macros';

/** A parameter of which nothing is said but what is given. */
export function aParameter(given: Partial<MacroParameter> = {}): MacroParameter {
  const name = given.name ?? 'parameter';
  return sampleParameter({ name, title: name, description: '', ...given });
}

/** The form of a macro without a body. */
export function aForm(parameters: readonly MacroParameter[], isFree = false): MacroForm {
  return sampleForm({ parameters, isFree });
}
