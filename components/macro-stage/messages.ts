import { messages } from '../internal/message';

export const message = messages({
  output: 'Output of the macro',
  alarms: 'Alarms have no state here: they are read on pages alone.',
  switches: 'How it is shown',
  light: 'Light',
  dark: 'Dark',
  wide: 'Wide',
  narrow: 'Narrow',
});
