import { seededRandom } from '../../../bench/lib/random';
import { TemplateGenerator } from '../velocity/generator.mjs';

const texts = [
  ...['a', 'true', 'false', '5', '', ' ', '<b>', 'R & D', '"q"', "it's", 'a,b & c,<d>', '&amp;'],
  ...[
    '<a href="x?a=1&b=2">\'x\'</a>',
    'é\u0093x\u0094',
    '😀<',
    '&&',
    'page',
    '$title',
    '#end',
    'x/../y',
  ],
];
const bodies = [
  ...['<p>x</p>', '<P>a\n<b>&</b></P> \n', '<h2>T</h2><p>x</p>', '<p>a</p><p>b</p>', ' \t\n'],
  ...[
    '<p class="c">x</p>',
    'a < b & "c" \'d\' \u0091e\u0092\u0093f\u0094',
    '<p>x</p>!',
    '\u00a0',
    'x',
  ],
];

/** Makes uses of user macros at random, the same for the same seed. */
export class UseGenerator {
  #random;
  #plain;

  constructor(seed) {
    this.#random = seededRandom(seed);
    this.#plain = new TemplateGenerator(seed);
  }

  use() {
    const parameters = {};
    for (const name of ['A', 'B', 'C', 'RowHtml']) {
      if (this.#chance(0.75)) parameters[name] = this.#pick(texts);
    }
    const bodyType = this.#pick(['none', 'escapehtml', 'raw', 'rendered']);
    const header = this.#chance(0.4)
      ? `## @param B:title=B|type=string|default=${this.#pick(['<i>', 'b & c', "it's", 'true'])}\n`
      : '';
    // Templates of plain Velocity meet values full of markup here.
    const template = this.#chance(0.2) ? this.#plain.template() : this.#block(0);
    const body = this.#chance(0.7) ? this.#pick(bodies) : undefined;
    return { template: header + template, bodyType, body, parameters };
  }

  #chance(share) {
    return this.#random() < share;
  }

  #pick(choices) {
    return choices[Math.floor(this.#random() * choices.length)];
  }

  #block(depth) {
    const length = 1 + Math.floor(this.#random() * 4);
    return Array.from({ length }, () => this.#statement(depth)).join('');
  }

  #statement(depth) {
    const block = () => this.#block(depth + 1);
    const kinds = [
      () => this.#reference() + this.#pick(ends),
      () => this.#reference() + this.#pick(ends),
      () => this.#reference() + this.#pick(ends),
      () => `#set(${this.#pick(targets)} = ${this.#expression()})`,
      () => `#set(${this.#pick(targets)} = ${this.#expression()})`,
      () => this.#pick(markup),
      () => this.#pick(silent),
      () => `#set($void = $l.add(${this.#value()}))`,
      () => `#set($void = $m.put("k", ${this.#value()}))`,
      () => `#${this.#pick(['one', 'two', 'none'])}(${this.#value()} ${this.#value()})`,
      () => `#evaluate(${this.#pick(['"$paramA"', "'$title<$paramA>'", '$paramB', '"$q"'])})`,
    ];
    const nested = [
      () => `#if(${this.#condition()})${block()}${this.#pick(['', `#{else}${block()}`])}#end`,
      () => `#foreach($i in ${this.#pick(sources)})${block()}#end`,
      () => `#foreach($iHtml in ${this.#pick(sources)})${block()}#end`,
      () => `#macro(one $a)${block()}#end`,
      () => `#macro(two $a $aHtml)$a$aHtml${this.#pick(['', '$bodyContent', '$!bodyContent'])}#end`,
      () => `#@${this.#pick(['one', 'two'])}(${this.#value()})${block()}#end`,
      () => `#define(${this.#pick(['$d', '$dHtml'])})${block()}#end`,
    ];
    const all = depth < 3 ? [...kinds, ...nested, ...nested] : kinds;
    return this.#pick(all)();
  }

  #reference() {
    const sign = this.#pick(['$', '$', '$!']);
    const name = this.#pick(names) + (this.#chance(0.45) ? this.#path() : '');
    return this.#chance(0.25) ? `${sign}{${name}}` : sign + name;
  }

  #path() {
    const path = this.#pick(paths) + (this.#chance(0.2) ? this.#pick(paths) : '');
    return path.replaceAll('@', () => this.#pick(values));
  }

  #value() {
    return this.#chance(0.5) ? this.#reference() : this.#pick(values);
  }

  #expression() {
    if (this.#chance(0.7)) return this.#value();
    return this.#value() + this.#pick([' + ', ' + ', ' - ', ' == ', ' && ']) + this.#value();
  }

  #condition() {
    const value = () => this.#value();
    return this.#pick([
      () => value(),
      () => `!${value()}`,
      () => `${value()} == ${value()}`,
      () => `${value()} != ${value()}`,
      () =>
        `$paramA == ${this.#pick(['true', '"true"', '"<b>"', '"&lt;b&gt;"', '5', '""', '$paramB'])}`,
      () => `$paramA && $paramA != ""`,
      () => `$paramA.equals(${value()})`,
      () => `"$!paramB" != ""`,
    ])();
  }
}

const names = (
  'paramA paramB paramC paramRowHtml paramA paramB title rowHtml list m l page body head q r x i iHtml ' +
  'a aHtml d dHtml xHtmlContent HTML bodyContent nobody foreach csv webwork htmlUtil'
).split(' ');

const paths = [
  ...['.trim()', '.length()', '.toString()', '.split(",")', '.get(0)', '.get("k")', '[0]', '["k"]'],
  ...['.k', '.rowHtml', '.size()', '.equals(@)', '.replaceAll("a", "<")', '.replace("&", "@")'],
  ...['.substring(0, 1)', '.indexOf(@)', '.contains(@)', '.concat(@)', '.toUpperCase()', '.empty'],
  ...['.title', '.contentHtml', '.getContentHtml()', '.bodyAsHTML', '.htmlText', '.renderedTitle'],
  ...['.renderTitle()', '.rendered(@)', '.prerender()', '.nothingHtml', '.flag', '.flagHtml'],
  ...['.isFlagHtml()', '.countHtml', '.count', '.rows', '.rowsHtml', '.getRowsHtml()', '.cells'],
  ...['.cellsHtml', '.getCellsHtml()', '.echo(@)', '.echoHtml(@)', '.marked(@)', '.classOf(@)'],
  ...['.htmlEncode(@)', '.add(@)', '.put("k", @)', '.keySet()', '.values()', '.iterator()', '[-1]'],
];

const values = [
  ...['"a"', '"<b>"', "'<i>$title</i>'", '"$title"', '"<td>$paramA</td>"', '"R & D"', '""', '5'],
  ...['true', 'false', '["<x>", $paramA]', '{"k": $paramA, "rowHtml": "<i>"}', '[1..3]', '$paramA'],
  ...[
    '$paramB',
    '"$!paramA"',
    '"${paramA}x"',
    '"$rowHtml"',
    '"$page.contentHtml"',
    '$page.rowsHtml',
  ],
  ...['$page.echoHtml($paramA)', '$title', '"it\'s"', '"../"', '"$d"', '0', '$page.countHtml'],
  ...['$page.flagHtml', '[$page.contentHtml]', '$list', '$m', '"$list $m"', '$page.cellsHtml'],
];

const targets = [
  '$q',
  '$q',
  '$r',
  '$rowHtml',
  '$x',
  '$m.k',
  '$l[0]',
  '$m["k"]',
  '$body',
  '$foreach.k',
];

const sources = [
  ...['$list', '$m', '$paramA.split(",")', '$csv.split(",")', '$page.rows', '$page.rowsHtml', '$l'],
  ...['$page.cellsHtml', '[$paramA, "<b>", $title]', '$page.rowsHtml.get(2)', '$paramA', '$q'],
  ...['$page.cellsHtml.entrySet()', '$m.values()', '[1..2]'],
];

const markup = [
  '<td>',
  '</td>',
  ' ',
  '\n',
  'x',
  '<a href="#">',
  '&nbsp;',
  '"',
  "'",
  '\\$title',
  '$$',
];

const silent = [
  ...['#disableAntiXss()', '#htmlSafe()', '#requireResource("a:b")\n', '#htmlSafe() \n'],
  ...['#requireResourcesForContext("x", $title)', '#requireResource($nobody)', '\\#htmlSafe()'],
];

const ends = ['', ' ', '.', ',', '\n', '<br>', '"', '-'];
