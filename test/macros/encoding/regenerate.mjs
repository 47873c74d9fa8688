// Renders the user macros of goldens/ by the oracle, and writes down what it makes of them.
// Only this needs Java: apt-get install velocity default-jdk-headless
//   node --import tsx test/macros/encoding/regenerate.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withoutHash } from '../velocity/apache.mjs';
import { oracleContext } from './context.mjs';
import { UseGenerator } from './generator.mjs';
import { renderAsDataCenter } from './oracle.mjs';

const folder = path.join(import.meta.dirname, 'goldens');
const readJson = (...names) => JSON.parse(readFileSync(path.join(folder, ...names), 'utf8'));
const write = (content, ...names) => writeFileSync(path.join(folder, ...names), content);
const parameters = readJson('parameters.json');

/** The output, or the class of the exception as `{error}`. */
const outcome = ({ output, error }) => withoutHash(output) ?? { error };

/** A case is a template alone, or what it says of its use. */
const toUse = (written) => ({
  parameters,
  ...(typeof written === 'string' ? { template: written } : written),
});

for (const name of readdirSync(path.join(folder, 'cases'))) {
  const cases = Object.entries(readJson('cases', name));
  const results = await renderAsDataCenter(
    cases.map(([, written]) => toUse(written)),
    oracleContext,
  );
  const expected = Object.fromEntries(cases.map(([title], at) => [title, outcome(results[at])]));
  write(`${JSON.stringify(expected, null, 2)}\n`, 'expected', name);
}

const generator = new UseGenerator(17);
const uses = Array.from({ length: 400 }, () => generator.use());
const results = await renderAsDataCenter(uses, oracleContext);
const lines = uses.map((use, at) => JSON.stringify([use, outcome(results[at])]));
write(`${lines.join('\n')}\n`, 'generated.jsonl');
