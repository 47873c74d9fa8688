import type { MacroForm, MacroParameter } from '../../../contract/macros';

export function aParameter(given: Partial<MacroParameter> = {}): MacroParameter {
  const name = given.name ?? 'parameter';
  return {
    name,
    title: name,
    type: 'string',
    description: '',
    required: false,
    multiple: false,
    delimiter: ',',
    enumValues: [],
    aliases: [],
    hidden: false,
    ...given,
  };
}

export function aForm(parameters: readonly MacroParameter[], isFree = false): MacroForm {
  return {
    name: 'notice',
    title: 'Notice',
    description: '',
    categories: [],
    icon: '',
    bodyHandling: 'none',
    parameters,
    isFree,
  };
}
