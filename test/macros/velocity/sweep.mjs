// Calls every method that docs/velocity.md lists, on values of every type and with arguments of
// every type, and writes every kind of format, in our engine and in Apache's; prints what differs.
//   node --import tsx test/macros/velocity/sweep.mjs [calls of each method] [seed]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from '../../../bench/lib/random';
import { render } from '../../../macros/velocity/render';
import { renderWithApache } from './apache.mjs';

const [number = '300', seed = '1'] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const pick = (choices) => choices[Math.floor(random() * choices.length)];

/** Values by what makes them; each `#set` needs those before it. */
const preparation = [
  '#set($zero = 0)#set($minus = 0 - 7)#set($long = 3000000000)#set($least = 0 - 2147483647 - 1)',
  '#set($big = 99999999999999999999)#set($minusBig = 0 - $big)#set($decimal = $big * 1.5)',
  '#set($half = 1.0 / 2)#set($nan = 0.0 * (1.0E300 * 1.0E300))#set($huge = 1.0E300 * 1.0E300)',
  '#set($small = $half / 100000000)#set($word = "abc")#set($sign = $word.charAt(1))#set($csv = "x,y,z")#set($array = $csv.split(","))',
  '#set($list = ["b", 1, "a", true])#set($same = ["b", 1, "a", true])#set($none = [])',
  '#set($map = {"a": 1, "b": "x", "c": [1]})#set($otherMap = {"b": "x"})',
].join('');

const texts = [
  '""',
  '"abc"',
  '"  aB, c  "',
  '"b"',
  '","',
  '"."',
  '"ÄöÜ ß"',
  '"x$1"',
  '"12"',
  '"a,b,,c,"',
];
const numbers = [
  '$zero',
  '1',
  '2',
  '5',
  '$minus',
  '$long',
  '$least',
  '$big',
  '$minusBig',
  '$decimal',
  '1.5',
  '$half',
  '$small',
  '1.0E10',
  '$nan',
  '$huge',
  '0.0',
];
const others = [
  'true',
  'false',
  '$null',
  '$sign',
  '$array',
  '$list',
  '$same',
  '$none',
  '$map',
  '$otherMap',
  '$map.keySet()',
  '$map.values()',
  '$map.entrySet()',
  '$list.subList(1, 3)',
];
const values = [...texts, ...numbers, ...others];
const entry = '$map.entrySet().iterator().next()';

/** The methods that the documentation lists, by the row of its table. */
function documented() {
  const docs = readFileSync(path.join(import.meta.dirname, '../../../docs/velocity.md'), 'utf8');
  const rows = [
    ...docs.matchAll(
      /^\| (String|List|Map|the sets|Integer|Double|BigInteger|Boolean|Character)[^|]*\| (.*) \|$/gm,
    ),
  ];
  return rows.map(([, of, cell]) => [
    of,
    [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, names]) => names.split(' ')),
  ]);
}

const receivers = {
  String: texts,
  List: ['$list', '$none', '$array', '$list.subList(1, 3)'],
  Map: ['$map', '$otherMap', '{}'],
  'the sets': ['$map.keySet()', '$map.values()', '$map.entrySet()', entry],
  Integer: ['$zero', '5', '$minus', '$long', '$least'],
  Double: ['1.5', '$half', '$small', '$nan', '$huge', '0.0'],
  BigInteger: ['$big', '$minusBig', '$decimal'],
  Boolean: ['true', 'false'],
  Character: ['$sign', '$list.iterator()'],
};

/** A hash of where the value lies in memory would show. */
const showsPlace = (template) =>
  /\$(?:array|map\.values\(\)|list\.iterator\(\)).*\$r\.hashCode\(\)|%[^%]*[hH]\|.*\$(?:array|map\.values)/.test(
    template,
  );

function calls() {
  return documented().flatMap(([of, names]) =>
    names.flatMap((name) =>
      Array.from({ length: Number(number) }, () => {
        const count = pick([0, 1, 1, 1, 2, 2, 3]);
        const given = Array.from({ length: count }, () => pick(values)).join(', ');
        // What the receiver is after the call shows what the call changed.
        return `#set($r = ${pick(receivers[of])})$r.${name}(${given}) $r`;
      }),
    ),
  );
}

function formats() {
  const flags = [
    '',
    '-',
    '#',
    '+',
    ' ',
    '0',
    ',',
    '(',
    '<',
    '+,',
    '0,',
    '(0',
    '#0',
    '-#',
    '+0',
    '+(',
    '-0',
    '+ ',
    '00',
  ];
  const found = [];
  for (const conversion of 'bBhHsScCdoxXeEfgGaAn%kDt') {
    for (const flag of flags) {
      for (const width of ['', '1', '12']) {
        for (const precision of ['', '.0', '.1', '.4', '.15']) {
          const given = pick(values);
          found.push(
            `#set($s = "")$s.format("%${flag}${width}${precision}${conversion}|", ${given})`,
          );
        }
      }
    }
    for (const given of values) {
      for (const spec of ['', '.2', '14', '014', '#', '+', '#.0', ',', '(', '012.1']) {
        found.push(`#set($s = "")$s.format("%${spec}${conversion}|", ${given})`);
      }
    }
  }
  const lists = [
    '"%s %s", 1',
    '"%2$s %1$s %s", "a", "b"',
    '"%s %<s %s", "a", "b"',
    '"%<s", "a"',
    '"%0$s", "a"',
    '"%3$s", "a"',
    '"%", 1',
    '"%5", 1',
    '"100%"',
    '"%s", $list',
    '"%s", $array',
    '"%s %s", $array',
    '"a%nb%%"',
    '"%s"',
    '"%1$s%1$d", 5',
  ];
  return [...found, ...lists.map((list) => `#set($s = "")$s.format(${list})`)];
}

const templates = [...calls(), ...formats()]
  .filter((template) => !showsPlace(template))
  .map((template) => preparation + template);
/** What Java derives from a place in memory is another in every process; of iterators, the class, too. */
const withoutHash = (output) =>
  output
    ?.replaceAll(/java\.util\.[\w$]+@[\da-f]{1,8}/g, 'java.util.Iterator')
    .replaceAll(/(\[(?:Ljava\.lang\.\w+;|C)@)[\da-f]{1,8}/g, '$10');
const expected = await renderWithApache(templates, {});

const differences = new Map();
templates.forEach((template, index) => {
  const rendering = render(template, {});
  const output = withoutHash(expected[index].output);
  if (rendering.ok ? rendering.output === output : output === undefined) return;
  const name = /\$[rs]\.(\w+)\(/.exec(template.slice(preparation.length))?.[1] ?? '';
  differences.set(name, [
    ...(differences.get(name) ?? []),
    [template, output ?? expected[index].error, rendering],
  ]);
});
for (const [name, found] of differences) {
  console.log(`\n${name}: ${found.length}`);
  for (const [template, output, rendering] of found.slice(0, 12)) {
    console.log(
      `  ${template.slice(preparation.length)}\n    Apache: ${JSON.stringify(output)}\n    ours:   ${JSON.stringify(rendering.ok ? rendering.output : rendering.error.message)}`,
    );
  }
}
const total = [...differences.values()].reduce((sum, found) => sum + found.length, 0);
const answered = expected.filter(({ output }) => output !== undefined).length;
console.log(
  `\n${templates.length} calls, seed ${seed}: ${answered} answered by Java, ` +
    `${templates.length - answered} refused by it; ${total} differences in ${differences.size} methods`,
);
process.exitCode = total === 0 ? 0 : 1;
