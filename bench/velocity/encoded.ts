import { compareLoops } from '../lib/compare';
import { seededRandom } from '../lib/random';
import { ratioOf } from '../lib/statistics';
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

/** Prints what 1,000 rows take whose values both engines encode. */
export async function printEncoded(): Promise<void> {
  const [ours, peer] = [await confluopsEncoded(), velocityjsEncoded()];
  if (ours.render(template, { rows }) !== peer.render(template, { rows })) {
    throw new Error('The engines encode 1,000 rows to something else.');
  }
  const samples = compareLoops(
    [
      { name: 'ours', run: () => ours.render(template, { rows }) },
      { name: 'peer', run: () => peer.render(template, { rows }) },
    ],
    { rounds: 15, loopMilliseconds: 50, random: seededRandom(17) },
  );
  const name = '1,000 rows, encoded';
  const {
    ours: own,
    peers,
    ratio,
  } = ratioOf(name, samples.get('ours') ?? [], samples.get('peer') ?? []);
  const milli = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(2);
  console.log(
    `\n${name}: ${milli(own)} ms, velocityjs ${milli(peers)} ms, ratio ${ratio.toFixed(2)}`,
  );
}
