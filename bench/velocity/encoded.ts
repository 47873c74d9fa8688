import { compareLoops } from '../lib/compare';
import { seededRandom } from '../lib/random';
import { table, type Cell } from '../lib/table';
import { confluopsEncoded, velocityjsEncoded } from './contestants';

const rows = Array.from({ length: 1000 }, (_, at) => ({
  key: `OPS-${at}`,
  title: `Incident <${at}> & more`,
  open: at % 3 === 0,
  minutes: at * 7,
}));
const template = `<table>
#foreach($row in $rows)
<tr class="#if($row.open)open#{else}closed#end"><td>$row.key</td><td>$row.title</td><td>$row.minutes</td></tr>
#end
</table>
`;

/**
 * Prints what 1,000 rows take whose values both engines encode: ours by itself, and as a whole user
 * macro, to which the rows are beans of a caller's data. The least of many short rounds is told,
 * because what else a machine does only adds to it, and more to long loops than to short ones.
 */
export async function printEncoded(): Promise<void> {
  const [ours, peer] = [await confluopsEncoded(), velocityjsEncoded()];
  const runs = {
    engine: () => ours.render(template, { rows }),
    macro: () => ours.renderMacro(template, { rows }),
    velocityjs: () => peer.render(template, { rows }),
  };
  if (runs.engine() !== runs.velocityjs() || runs.macro() !== runs.velocityjs()) {
    throw new Error('The engines encode 1,000 rows to something else.');
  }
  const samples = compareLoops(
    Object.entries(runs).map(([name, run]) => ({ name, run })),
    { rounds: 300, loopMilliseconds: 4, random: seededRandom(17) },
  );
  const least = (name: keyof typeof runs): number => Math.min(...(samples.get(name) ?? [])) / 1e6;
  const row = (title: string, name: keyof typeof runs): Cell[] => [
    title,
    least(name),
    least(name) / least('velocityjs'),
  ];
  console.log('\nA table of 1,000 rows, encoded; the least of 300 shuffled rounds\n');
  console.log(
    table(
      ['engine', 'ms', 'it : velocityjs'],
      [
        row('ours', 'engine'),
        row('ours, a whole user macro', 'macro'),
        row('velocityjs', 'velocityjs'),
      ],
    ),
  );
}
