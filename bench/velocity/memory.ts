import { spawnSync } from 'node:child_process';
import { table } from '../lib/table';
import { compiledUrl } from '../lib/compiled';

/** Templates that would take all memory, were there no limits. */
const greedy: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'a text that doubles': '#set($s = "ab")#foreach($i in [1..99])#set($s = "$s$s")#end$s',
  'a list that doubles':
    '#set($l = [1])#foreach($i in [1..99])#set($ok = $l.addAll($l))#end$l.size()',
  'a map that grows': '#set($m = {})#foreach($i in [1..150000])#set($ok = $m.put($i, "$i"))#end',
  'many long texts':
    '#set($l = [])#foreach($i in [1..150000])#set($ok = $l.add("$i$i$i$i$i$i$i$i$i$i"))#end',
  'output without end': '#foreach($i in [1..150000])0123456789#end',
  'a range of everything': '#set($l = [1..2147483647])$l.size()',
  'a macro that calls itself twice': '#macro(m $a)#m("$a$a")#m("$a$a")#end#m("abc")',
};

/** Renders each in a process of its own and prints the most memory that it took. */
export async function printMemory(): Promise<void> {
  const engine = await compiledUrl('bench/velocity/entry.ts');
  const rows = Object.entries(greedy).map(([name, template]) => {
    const program = `
      const { render } = await import(${JSON.stringify(engine)});
      const start = performance.now();
      const rendering = render(${JSON.stringify(template)}, {});
      console.log(JSON.stringify({
        end: rendering.ok ? 'done' : rendering.error.code,
        milliseconds: performance.now() - start,
        mebibytes: process.resourceUsage().maxRSS / 1024,
      }));`;
    const { stdout, signal, status } = spawnSync(
      'node',
      ['--input-type=module', '--eval', program],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) return [name, `no result (${signal ?? status})`, Number.NaN, Number.NaN];
    const { end, milliseconds, mebibytes } = JSON.parse(stdout) as {
      end: string;
      milliseconds: number;
      mebibytes: number;
    };
    return [name, end, milliseconds, mebibytes] as const;
  });
  console.log('\nMemory of a whole process that renders one greedy template:\n');
  console.log(table(['template', 'ends with', 'ms', 'MiB'], rows));
}
