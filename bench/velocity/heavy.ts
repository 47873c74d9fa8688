import { sample, type Sample } from './sample';

const rows = Array.from({ length: 200 }, (_, at) => ({
  key: `OPS-${at}`,
  title: `Incident ${at}`,
  open: at % 3 === 0,
  minutes: at * 7,
}));
const styles = Array.from(
  { length: 400 },
  (_, at) => `.chart-${at} > rect { fill: #${String(100000 + at)}; margin: ${at}px ${at}px; }\n`,
).join('');
const script = Array.from(
  { length: 500 },
  (_, at) =>
    `  var $node${at} = jQuery("#node-${at}"); if ($node${at}.length) { draw($node${at}); }\n`,
).join('');

/** Macros that loop, calculate, or carry whole style sheets and scripts. */
export const heavy: readonly Sample[] = [
  sample(
    'table of 200 rows',
    `<table>
#foreach($row in $rows)
<tr class="#if($row.open)open#{else}closed#end"><td>$row.key</td><td>$row.title</td><td>$row.minutes</td></tr>
#end
</table>
`,
    { rows },
    (c) => {
      const body = c.rows
        .map(
          (row) =>
            `<tr class="${row.open ? 'open' : 'closed'}"><td>${row.key}</td><td>${row.title}</td><td>${row.minutes}</td></tr>\n`,
        )
        .join('');
      return `<table>\n${body}</table>\n`;
    },
  ),

  sample(
    'loop in a loop',
    `#foreach($x in [1..40])#foreach($y in [1..40])#set($z = $x * $y)$z #end
#end`,
    {},
    () => {
      let output = '';
      for (let x = 1; x <= 40; x++) {
        for (let y = 1; y <= 40; y++) output += `${x * y} `;
      }
      return output;
    },
  ),

  sample(
    'sums over a range',
    `#set($sum = 0)#foreach($n in [1..1000])#if($n % 3 == 0 || $n % 5 == 0)#set($sum = $sum + $n)#end#end$sum`,
    {},
    () => {
      let sum = 0;
      for (let n = 1; n <= 1000; n++) if (n % 3 === 0 || n % 5 === 0) sum += n;
      return String(sum);
    },
  ),

  sample(
    'map of texts',
    `#set($names = {"a": "Alpha", "b": "Beta", "c": "Gamma"})#foreach($key in $keys)$names.get($key): $key;
#end`,
    { keys: Array.from({ length: 90 }, (_, at) => 'abc'.charAt(at % 3)) },
    (c) => {
      const names: Readonly<Record<string, string>> = { a: 'Alpha', b: 'Beta', c: 'Gamma' };
      return c.keys.map((key) => `${names[key] ?? ''}: ${key};\n`).join('');
    },
  ),

  sample(
    'style sheet of 25 kB',
    `<style>\n${styles}</style>\n<div class="chart-$paramChart"></div>\n`,
    { paramChart: '7' },
    (c) => `<style>\n${styles}</style>\n<div class="chart-${c.paramChart}"></div>\n`,
  ),

  sample(
    'script of 40 kB',
    `<script>\n${script}</script>\n<p>$paramTitle</p>\n`,
    { paramTitle: 'Chart' },
    (c) => `<script>\n${script}</script>\n<p>${c.paramTitle}</p>\n`,
  ),

  sample(
    '300 references to what is not there',
    Array.from(
      { length: 300 },
      (_, at) => `$missing${at} \${also.missing${at}} $!quiet${at}\n`,
    ).join(''),
    {},
    () => Array.from({ length: 300 }, (_, at) => `$missing${at} \${also.missing${at}} \n`).join(''),
  ),
];
