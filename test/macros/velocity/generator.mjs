/**
 * Makes templates at random, the same for the same seed: half of them sound, by a grammar of the
 * language, half of them fragments of it thrown together.
 */
export class TemplateGenerator {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  template() {
    return this.#chance(0.5) ? this.#block(0) : this.#soup();
  }

  #random() {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }

  #chance(share) {
    return this.#random() < share;
  }

  #pick(choices) {
    return choices[Math.floor(this.#random() * choices.length)];
  }

  #soup() {
    const length = 1 + Math.floor(this.#random() * 8);
    return Array.from({ length }, () => this.#pick(fragments)).join('');
  }

  #block(depth) {
    const length = 1 + Math.floor(this.#random() * 4);
    return Array.from({ length }, () => this.#statement(depth)).join('');
  }

  #statement(depth) {
    const kinds = depth < 3 ? statements : statements.filter(([, , isFlat]) => isFlat);
    let left = this.#random() * kinds.reduce((sum, [weight]) => sum + weight, 0);
    const [, make] = kinds.find(([weight]) => (left -= weight) < 0) ?? kinds[0];
    return make(this.#parts(depth));
  }

  /** What statements are made of. */
  #parts(depth) {
    return {
      pick: (...choices) => this.#pick(choices),
      maybe: (share, text) => (this.#chance(share) ? text() : ''),
      block: () => this.#block(depth + 1),
      space: () => this.#pick(spaces),
      reference: () => this.#reference(),
      string: () => this.#pick(strings),
      value: () => this.#value(),
      expression: () => this.#expression(0),
    };
  }

  #reference() {
    const sign = this.#pick(['$', '$', '$', '$!']);
    const path = this.#chance(0.45) ? this.#path() : '';
    // The hash of a block is where it lies in memory: no two runs of Java share it.
    const name = (this.#pick(names) + path).replace('d.hashCode()', 'd.toString()');
    return this.#chance(0.25) ? `${sign}{${name}}` : sign + name;
  }

  #path() {
    const path = this.#pick(paths);
    return path.includes('@') ? path.replace('@', () => this.#value()) : path;
  }

  #value() {
    const kind = this.#random();
    if (kind < 0.5) return this.#reference();
    return this.#pick(kind < 0.75 ? strings : literals);
  }

  #expression(depth) {
    if (depth === 2 || this.#chance(0.55)) return this.#value();
    const inner = () => this.#expression(depth + 1);
    switch (this.#pick(['binary', 'binary', 'binary', 'not', 'group', 'not-group'])) {
      case 'binary':
        return inner() + this.#pick(operators) + inner();
      case 'not':
        return this.#pick(['!', 'not ']) + this.#value();
      case 'group':
        return `(${inner()})`;
      default:
        return `!(${inner()})`;
    }
  }
}

const names =
  's n l m d e b q r i p none empty yes csv velocityCount foreach bodyContent nobody content'.split(
    ' ',
  );

const paths = [
  ...['.length()', '.size()', '.k', '.list', '.foo', '.foo()', '.get(0)', '[0]', '[-1]', '["k"]'],
  ...['[$n]', '[$one]', '.get("k")', '.toString()', '.substring(1, 2)', '.indexOf("l")', '.empty'],
  ...['.split("l").size()', '.isEmpty()', '.count', '.index', '.hasNext', '.key', '.value', '.y.z'],
  ...['.put("a", 1)', '.add("x")', '.toUpperCase()', '.replace("l", "L")', '.contains("e")'],
  ...['.equals("hello")', '.charAt(0)', '.keySet()', '.values()', '.entrySet()', '.hashCode()'],
  ...['.first', '.last', '.remove(0)', '.length', '.compareTo("a")', '.trim()', '.intValue()'],
  ...['.toLowerCase().length()', '.subList(0, 1)', '.foo(@)', '.concat(@)', '.contains(@)'],
  ...['.indexOf(@)', '.get(@)', '.add(@)', '.put(@, 1)', '[@]', '.equals(@)', '.getSpace().key'],
];

const strings = [
  ...['"a"', "'a'", '"$s"', '"a $nobody b"', '"${s}b"', '""', "''", "'$s'", '"x""y"', '"true"'],
  ...['"#if(true)y#end"', '"$s.length()"', '"$q"', '"5"', '"#a()"', '"## c"', '"a#"', '"$"'],
  ...['"a\nb"', '"b($s)"', '"#set($q = 1)"', '"\\$s"', '"#fff"'],
];

const literals = [
  ...['1', '0', '-1', '2147483647', '1.5', 'true', 'false', '[1,2]', '[1..3]', '[$n..1]', '10'],
  ...['{"a":1}', '{}', '[]', '[$s, "b"]', '{"k":$s,"j":[1]}', '99999999999', '1.0', '-2.5e3'],
];

const operators =
  ' + | - | * | / | % |+|*| == | != | < | > | <= | >= | lt | gt | eq | ne |==|<| && | \\|\\| | and | or '
    .split(/(?<!\\)\|/)
    .map((operator) => operator.replaceAll('\\', ''));

const spaces = ['', '', ' ', '\n', '  \n', '\t\n', '\r\n', '\n\n'];

/** Weight, maker, and whether it has no block within. */
const statements = [
  [
    14,
    ({ expression, block, space, maybe, pick }) =>
      `#if(${expression()})${space()}${block()}` +
      maybe(0.3, () => `#elseif(${expression()})${space()}${block()}`) +
      maybe(0.4, () => pick('#else ', '#{else}', '#else\n', '#else  \n') + block()) +
      `#end${space()}`,
  ],
  [
    10,
    ({ pick, block, space, value }) => {
      const lists = ['$l', '$m', '[1..3]', '["a","b"]', '$nobody', '$s', '$l.iterator()', '[]'];
      const more = ['$m.entrySet()', '$m.keySet()', '[$nobody, 1]', '$csv.split(",")', value()];
      return `#foreach($i in ${pick(...lists, ...more)})${space()}${block()}#end${space()}`;
    },
  ],
  [
    5,
    ({ pick, block, space }) =>
      `#macro(${pick('a', 'b $p', 'c $p $r')})${space()}${block()}#end${space()}`,
  ],
  [3, ({ pick, block, value }) => `#@${pick('a()', `b(${value()})`)}${block()}#end`],
  [3, ({ block }) => `#define($d)${block()}#end`],
  [
    10,
    ({ pick, expression, space }) => {
      const target = pick('$q', '$r', '$m.z', '$l[0]', '$i', '$nobody.y', '$m["n"]', '$p', '$!q');
      return `#set(${target}${pick('=', ' = ')}${expression()})${space()}`;
    },
    true,
  ],
  [
    7,
    ({ pick, value, space }) =>
      pick(
        ...['#a()', '#a', '#b()', '#nobody()', `#b(${value()})`, `#nobody(${value()})`],
        ...[`#c(${value()} ${value()})`, `#c(${value()}, ${value()})`],
      ) + space(),
    true,
  ],
  [
    2,
    ({ pick, string }) => pick('#break', '#stop', '#evaluate($s)', `#evaluate(${string()})`),
    true,
  ],
  [
    21,
    ({ reference, pick }) =>
      reference() + pick('', ' ', '.', ',', '\n', '-', '(', ')', '<br>', '"', '[', '{', '}'),
    true,
  ],
  [
    6,
    ({ pick }) =>
      pick(
        ...['## c\n', '#* c *#', '#** c *#', '#[[ $s #if ]]#', '\\$s', '\\#if', '\\\\$s', '\\#a'],
        ...[
          '$$s',
          '#$s',
          '$1',
          '#fff',
          '#',
          '$',
          "$('#x')",
          '$.get("a")',
          '\\$nobody',
          '$.x({a:1})',
        ],
      ),
    true,
  ],
  [
    18,
    ({ pick }) =>
      pick(
        ...['text', 'a b', '\n', '\n\n', '  ', '\r\n', '<div>', '</div>', '&nbsp;', '1', '{', '}'],
        ...['é', '\t', 'x: y;', '😀', 'style="color:#123456"', 'href="#top"'],
      ),
    true,
  ],
];

const fragments = [
  ...['$', '$s', '$nobody', '$!nobody', '$!s', '${s}', '${nobody}', '$!{s}', '$l', '$m', '$m.k'],
  ...['$s.length()', '$s.foo', '$nobody.foo.bar', '$s.substring(1)', '$l.get(0)', '$l[0]', '$q'],
  ...[
    '$m["k"]',
    '$nobody[0]',
    '#',
    '##',
    '#*',
    '*#',
    '#* x *#',
    '#** x *#',
    '## y\n',
    '#[[',
    ']]#',
  ],
  ...['#literal()', '# #set($q=2)', '\\', '\\\\', '\\\\\\', '#if(true)', '#if($nobody)', '#if($s)'],
  ...['#elseif($b)', '#else', '#{else}', '#end', '#{end}', '#set($q=1)', '#set($q="a$s")', '$i'],
  ...['#foreach($i in $l)', '$velocityCount', '$foreach.count', '#macro(a)', '#macro(b $p)', '$p'],
  ...['#a()', '#b($s)', '#b("x")', '#a', '#@a()', '$bodyContent', '#foo', '#foo()', '#foo($s)'],
  ...['#define($d)', '$d', '#break', '#stop', '#evaluate("$s")', '(', ')', '[', ']', '{', '}', '.'],
  ...['..', ',', ':', ';', '"', "'", '!', ' ', '  ', '\n', '\n\n', '\r\n', '\t', 'a', 'b c', '1'],
  ...[
    '1.5',
    '-1',
    'true',
    'false',
    'and',
    '==',
    '=',
    '<b>',
    '#fff',
    '#123',
    '#-',
    'é',
    '$1',
    '$.a',
  ],
  ...['$.ajax(', '$(', '$[', '$!', '$!(', '$!{', '${', '#{', '#{if}(true)', '$s.', '$s..', '$s('],
  ...[
    '$s[',
    '$s{',
    '$s}',
    '$s-',
    '$s_',
    '$_',
    '@',
    '#@',
    '/*',
    '*/',
    '//',
    '\\$s',
    '\\#if',
    '\\#a',
  ],
  ...['\\$nobody', '$s#', '$s$', '#set ( $q = $s + 1 )', '$l.size()', '$nobody.y("a")', '&nbsp;'],
  ...['$nobody.bar($s)', '$s.concat("b")', '%', '#set($m.z="n")', '#set($l[0]="n")', '$!nobody.y'],
];
