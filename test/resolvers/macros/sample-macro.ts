import type { MacroDefinition } from '../../../contract/macros';
import type { NewMacro } from '../../../resolvers/macros/definition';

/** A macro that everybody may see everywhere. */
export function sampleMacro(
  name: string,
  template: string,
  definition: Partial<MacroDefinition> = {},
): NewMacro {
  return {
    definition: {
      name,
      title: `The ${name}`,
      description: '',
      categories: [],
      icon: '',
      bodyHandling: 'none',
      encoding: 'data-center',
      visibility: 'everyone',
      placement: { scope: 'everywhere' },
      groups: [],
      enabled: true,
      ...definition,
    },
    template,
    note: '',
  };
}
