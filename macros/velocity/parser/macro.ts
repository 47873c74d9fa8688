import type { Block, MacroDefinition } from '../ast';
import { type RawDirective, unsound } from './raw-directive';

/** `#macro(name $parameter …) … #end` */
export function toMacro(raw: RawDirective, body: Block): MacroDefinition {
  const [name, ...parameters] = raw.arguments;
  if (name?.value.kind !== 'word') {
    throw unsound(raw, 'A #macro needs its name first, without quotes: #macro(name $parameter).');
  }
  return {
    kind: 'macro',
    name: name.value.word,
    parameters: parameters.map(({ first }) => first.image.slice(1)),
    body,
    position: raw.position,
  };
}
