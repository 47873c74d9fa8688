import type { MacroForm, MacroParameter, MacroSummary } from '../../contract/macros';

/** What the backend answers of user macros, for stories and tests. */

/** A macro as the chooser shows it, with what is to differ. */
export function sampleMacro(change: Partial<MacroSummary> = {}): MacroSummary {
  return {
    name: 'notice',
    title: 'Notice',
    description: 'A box with a title, in one of four kinds',
    categories: ['formatting'],
    icon: '',
    bodyHandling: 'none',
    ...change,
  };
}

/** Macros of every body. */
export const sampleMacros: readonly MacroSummary[] = [
  sampleMacro(),
  sampleMacro({
    name: 'child-pages',
    title: 'Table of child pages',
    description: 'Pages below this one, with who changed them last',
    categories: ['navigation', 'confluence-content'],
  }),
  sampleMacro({
    name: 'snippet',
    title: 'Snippet',
    description: 'Text as it was typed, with a caption',
    categories: ['development', 'house-style'],
    bodyHandling: 'escaped',
  }),
  sampleMacro({
    name: 'frame',
    title: 'Frame',
    description: 'A coloured line around text',
    bodyHandling: 'rendered',
  }),
  sampleMacro({
    name: 'steps',
    title: 'Steps to unfold',
    description: '',
    categories: [],
    bodyHandling: 'rendered',
  }),
];

/** As many as a large site has. */
export const manyMacros: readonly MacroSummary[] = Array.from({ length: 1_000 }, (_, index) =>
  sampleMacro({
    name: `macro-${index}`,
    title: `Macro ${index}`,
    description: index % 7 === 0 ? 'Shows the state of a service' : 'Shows a box with a title',
    categories: [index % 3 === 0 ? 'reporting' : 'formatting'],
  }),
);

/** One parameter, with what is to differ. */
export function sampleParameter(change: Partial<MacroParameter> = {}): MacroParameter {
  return {
    name: 'Title',
    title: 'Title',
    type: 'string',
    description: 'Stands in bold',
    required: false,
    multiple: false,
    delimiter: ',',
    enumValues: [],
    aliases: [],
    hidden: false,
    ...change,
  };
}

/** A macro as its form shows it, with what is to differ. */
export function sampleForm(change: Partial<MacroForm> = {}): MacroForm {
  return {
    ...sampleMacro(),
    parameters: [
      sampleParameter({ required: true }),
      sampleParameter({ name: 'Text', title: 'Text', description: '' }),
    ],
    isFree: false,
    ...change,
  };
}
