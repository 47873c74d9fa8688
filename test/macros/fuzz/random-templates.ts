import { seededRandom } from '../../../bench/lib/random';
import { attacks, pieces } from './fragments';
import { samples } from './samples';

/** Draws from one row of random numbers. */
class Dice {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** A whole number from 0 up to, and without, the limit. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

/**
 * The template of that number in the row of a seed: pieces without order, statements that nest as
 * they should, or a sample with changes. The same numbers always give the same template.
 */
export function templateAt(seed: number, number: number): string {
  const dice = new Dice(Math.imul(seed, 0x9e3779b1) ^ number);
  switch (number % 3) {
    case 0:
      return soup(dice);
    case 1:
      return Array.from({ length: 1 + dice.below(6) }, () => statement(dice, 6)).join('');
    default:
      return mutated(dice, dice.pick(samples));
  }
}

function soup(dice: Dice): string {
  return Array.from({ length: 1 + dice.below(24) }, () => piece(dice)).join('');
}

function piece(dice: Dice): string {
  return dice.below(20) === 0 ? dice.pick(attacks) : dice.pick(pieces);
}

function statement(dice: Dice, depth: number): string {
  if (depth === 0) return 'x';
  const inner = (): string =>
    Array.from({ length: dice.below(4) }, () => statement(dice, depth - 1)).join('');
  switch (dice.below(11)) {
    case 0:
      return `#if(${condition(dice, 3)})${inner()}#elseif(${condition(dice, 2)})${inner()}#{else}${inner()}#end`;
    case 1:
      return `#foreach($i in ${dice.pick([collection, reference])(dice, 2)})${inner()}#end`;
    case 2:
      return `#set(${dice.pick(targets)} = ${condition(dice, 3)})`;
    case 3:
      return `#macro(m${dice.below(3)} $a $b)${inner()}#end`;
    case 4:
      return `#m${dice.below(4)}(${value(dice, 1)} ${value(dice, 1)})`;
    case 5:
      return `#define($d)${inner()}#end`;
    case 6:
      return `#@m${dice.below(4)}(1 2)${inner()}#end`;
    case 7:
      return `#evaluate(${dice.pick(['$x', '"$x ${y}"', "'#if($x)$a#end'", '$!i.k'])})`;
    case 8:
      return dice.pick(harmless);
    default:
      return `${dice.pick(['', '', '', '\\'])}${reference(dice, 3)}`;
  }
}

const targets = ['$x', '$y', '$i', '$a', '$x.y', '$x.prototype', '$y.k', '$content.title'];
const harmless = ['text ', '\n', ' ## c\n', '#* c *#', '#[[ $x #if ]]#', '<p class="', '">'];
const members = (
  'size length get set add put remove split substring indexOf replaceAll matches toString equals ' +
  'hashCode contains keySet values entrySet isEmpty trim toUpperCase compareTo iterator title ' +
  'labels space parent class constructor prototype format intValue k'
).split(' ');
const operators = ['+', '-', '*', '/', '%', '==', '!=', '<', '>=', '&&', '||'];
const literals = [
  '1',
  '-3',
  '2147483647',
  '0',
  'true',
  '"t"',
  "'s'",
  '"$x ${y}"',
  '"#if($x)a#end"',
];

function reference(dice: Dice, depth: number): string {
  const root = dice.pick(['x', 'y', 'i', 'a', 'd', 'body', 'paramTitle', 'content', 'foreach']);
  const path = Array.from({ length: dice.below(4) }, () => step(dice, depth)).join('');
  const mark = dice.pick(['$', '$!', '$']);
  return dice.below(3) === 0 ? `${mark}{${root}${path}}` : `${mark}${root}${path}`;
}

function step(dice: Dice, depth: number): string {
  const name = dice.pick(members);
  if (depth === 0 || dice.below(3) === 0) return `.${name}`;
  if (dice.below(4) === 0) return `[${dice.pick(['0', '-1', '"k"', '$x'])}]`;
  const given = Array.from({ length: dice.below(3) }, () => value(dice, depth - 1));
  return `.${name}(${given.join(', ')})`;
}

/** What stands among arguments: no operators. */
function value(dice: Dice, depth: number): string {
  const kind = depth === 0 ? 0 : dice.below(4);
  if (kind === 1) return reference(dice, depth - 1);
  return kind === 2 ? collection(dice, depth) : dice.pick(literals);
}

function collection(dice: Dice, depth: number): string {
  const next = (): string => value(dice, depth - 1);
  return dice.pick([
    () => `[${next()}, ${next()}]`,
    () => `[${dice.below(9) - 4}..${dice.below(9)}]`,
    () => `{"k": ${next()}, ${dice.pick(['"__proto__"', '$x', '1'])}: ${next()}}`,
  ])();
}

/** What stands behind `#if` and `#set`: operators too. */
function condition(dice: Dice, depth: number): string {
  const kind = depth === 0 ? 9 : dice.below(5);
  const next = (): string => condition(dice, depth - 1);
  if (kind === 0) return `(${next()} ${dice.pick(operators)} ${next()})`;
  return kind === 1 ? `!${next()}` : value(dice, 2);
}

function mutated(dice: Dice, sample: string): string {
  let text = sample;
  for (let change = 1 + dice.below(4); change > 0; change--) {
    const from = dice.below(text.length + 1);
    const to = Math.min(text.length, from + dice.below(12));
    const [before, middle, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
    text = dice.pick([
      before + after,
      before + middle + middle + after,
      before + piece(dice) + after,
      before + piece(dice) + middle + after,
      before + String.fromCharCode(dice.below(0x3000)) + after,
      after + before,
      before,
    ]);
  }
  return text;
}
