// Compares the encoding of our engine with that of the oracle, on uses of user macros made at random,
// and prints every difference.
//   node --import tsx test/macros/encoding/differential.mjs [number] [seed]
import { renderUserMacro } from '../../../macros/user-macro';
import { withoutHash } from '../velocity/apache.mjs';
import { engineContext, oracleContext } from './context.mjs';
import { UseGenerator } from './generator.mjs';
import { renderAsDataCenter } from './oracle.mjs';

const [number = '5000', seed = '1'] = process.argv.slice(2);
const generator = new UseGenerator(Number(seed));
const uses = Array.from({ length: Number(number) }, () => generator.use());

const expected = await renderAsDataCenter(uses, oracleContext);
let errors = 0;
let differences = 0;
uses.forEach(({ template, bodyType, body, parameters }, index) => {
  const macro = { template, bodyType, encoding: 'data-center' };
  const rendering = renderUserMacro(macro, { parameters, body }, engineContext());
  const output = withoutHash(expected[index].output);
  if (output === undefined) errors += 1;
  if (rendering.ok ? rendering.output === output : output === undefined) return;
  differences += 1;
  const use = { template, bodyType, body, parameters };
  console.log(JSON.stringify({ use, expected: expected[index], rendering }, null, 2));
});
console.log(
  `${uses.length} uses, seed ${seed}: ${uses.length - errors} rendered by the oracle, ` +
    `${errors} refused by it; ${differences} differences`,
);
process.exitCode = differences === 0 ? 0 : 1;
