// Compares the encoding of our engine with that of the oracle, on uses of user macros made at random, or
// of realistic ones with small changes, and prints every difference.
//   node --import tsx test/macros/encoding/differential.mjs [number] [seed] [realistic]
import { renderUserMacro } from '../../../macros/user-macro';
import { withoutHash } from '../velocity/apache.mjs';
import { engineContext, oracleContext } from './context.mjs';
import { UseGenerator } from './generator.mjs';
import { renderAsDataCenter } from './oracle.mjs';
import { RealisticUseGenerator, realisticContext } from './realistic.mjs';

const [number = '5000', seed = '1', kind = 'generated'] = process.argv.slice(2);
const isRealistic = kind === 'realistic';
const generator = new (isRealistic ? RealisticUseGenerator : UseGenerator)(Number(seed));
const [theirs, ours] = isRealistic
  ? [realisticContext, () => realisticContext]
  : [oracleContext, engineContext];
const uses = Array.from({ length: Number(number) }, () => generator.use());

const expected = await renderAsDataCenter(uses, theirs);
let errors = 0;
let differences = 0;
uses.forEach(({ template, bodyType, body, parameters }, index) => {
  const macro = { template, bodyType, encoding: 'data-center' };
  const rendering = renderUserMacro(macro, { parameters, body }, ours());
  const output = withoutHash(expected[index].output);
  if (output === undefined) errors += 1;
  if (rendering.ok ? rendering.output === output : output === undefined) return;
  differences += 1;
  const use = { template, bodyType, body, parameters };
  console.log(JSON.stringify({ use, expected: expected[index], rendering }, null, 2));
});
console.log(
  `${uses.length} ${kind} uses, seed ${seed}: ${uses.length - errors} rendered by the oracle, ` +
    `${errors} refused by it; ${differences} differences`,
);
process.exitCode = differences === 0 ? 0 : 1;
