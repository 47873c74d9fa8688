import { methodTables } from '../../../macros/velocity/methods/dispatch';

/** Chooses by the next number of a row. */
export type Draw = <Item>(choices: readonly Item[]) => Item;

const doubled = (name: string, start: string, times: number): string =>
  `#set($${name} = "${start}")#foreach($i in [1..${times}])#set($${name} = "$${name}$${name}")#end`;

/** What makes the large values that the attack works on. */
export const makers: readonly ((draw: Draw) => string)[] = [
  (draw) =>
    doubled(
      's',
      draw(['a', 'ab,', ' ', '\u20ac', '\u{1f600}', '&', '%s', '$a ']),
      draw([3, 8, 14, 17]),
    ),
  (draw) => `#set($t = "$s${draw(['', 'b', 'x,'])}")`,
  (draw) => `#set($l = [1..${draw([1, 30, 2000, 90_000])}])#set($k = [$s, $t, $l, "$t"])`,
  (draw) =>
    `#set($m = {"k": $l})#foreach($i in [1..${draw([1, 100, 3000])}])#set($r = $m.put(${draw(['$i', '"$i"', '[$i]', '"$t$i"'])}, $i))#end`,
  (draw) =>
    `#set($b = 99999999999999999999)#foreach($i in [1..${draw([1, 4, 9])}])#set($b = $b * $b)#end#set($d = ${draw(['1.5', '$b * 1.5', '1.0E300 * 1.0E300'])})`,
  (draw) =>
    `#define($e)${draw(['x', '()', '$s', '$m'])}#end#macro(c $x)${draw(['', '$x', '#break', '$bodyContent', '$none'])}#end#set($h = [])`,
];

const names = [...new Set(Object.values(methodTables).flatMap((table) => [...table.keys()]))];
const patterns = [
  '"a*b"',
  '","',
  '"(a|b)*c"',
  '"[a-c]{200}"',
  '"(a?){300}$i"',
  '"a$i"',
  '"%s%h%.0s"',
  '""',
  '"$0$0"',
];
const variables = [
  '$s',
  '$t',
  '$l',
  '$k',
  '$m',
  '$b',
  '$d',
  '$e',
  '$i',
  '$h',
  '$foreach',
  '$content',
  '$action.dateFormatter',
  '$generalUtil',
  '$helper',
  '$userAccessor',
  '$m.keySet()',
  '$l.iterator()',
  '$s.toCharArray()',
];
const hostMethods = [
  'formatGivenString',
  'htmlEncode',
  'urlEncode',
  'plain2html',
  'renderConfluenceMacro',
  'getUserByName',
  'children',
  'labels',
];

/** Values that stand among arguments. */
export const values: readonly ((draw: Draw) => string)[] = [
  (draw) => draw(variables),
  (draw) => draw(variables),
  (draw) => draw(patterns),
  (draw) => draw(['0', '1', '100', '2147483647', '1.5', '9'.repeat(300)]),
  (draw) =>
    draw([
      '{}',
      '[]',
      '{"a": 1, "b": $s}',
      '[$s, $t]',
      '[1..50]',
      '"$s$i"',
      '"$l"',
      '"$m"',
      '"$e$e"',
      '$content.creationDate',
    ]),
  (draw) =>
    `$${draw(['s', 'l', 'm', 'k', 'b'])}.${draw(names)}(${draw(['', ...variables, ...patterns])})`,
];

/** Statements of the loop. */
export const statements: readonly ((draw: Draw, value: () => string) => string)[] = [
  (draw, value) =>
    `#set($r = ${draw(variables)}.${draw([...names, ...hostMethods])}(${Array.from({ length: draw([0, 1, 1, 2, 3]) }, value).join(', ')}))`,
  (draw, value) =>
    `#set($r = ${draw(variables)}.${draw(names)}(${Array.from({ length: draw([1, 1, 2]) }, value).join(', ')}))`,
  (draw, value) => `#set($r = ${value()} ${draw(['+', '*', '/', '%', '-', '==', '<'])} ${value()})`,
  (_draw, value) => `#set($r = $h.add(${value()}))`,
  (_draw, value) => `#set($r = $h.add([${Array.from({ length: 20 }, value).join(', ')}]))`,
  (_draw, value) => `#set($r = $m.put(${value()}, ${value()}))`,
  (_draw, value) => `#set($s = ${value()})`,
  (_draw, value) => `#if(${value()} == ${value()})#end`,
  (_draw, value) => `#if($e)#end#c(${value()})#@c(${value()})x#end`,
  (draw) =>
    `#foreach($j in ${draw(variables)})${draw(['', '$j', '#break', '#set($r = $h.add($foreach))'])}#end`,
  (draw) => `#evaluate("${draw(['#stop', '$s', '#macro(m$i)$s$s#end', '#set($v$i = 1)'])}")`,
  (draw) => draw(['x', '$none', '$!none.a', '$i', '()', '$r']),
];
