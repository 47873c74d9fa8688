// Compares our engine with Apache's, and prints every difference: on templates made at random, or on
// the realistic ones with small changes.
//   node --import tsx test/macros/velocity/differential.mjs [number] [seed] [mutated]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from '../../../macros/velocity/render';
import { renderWithApache, withoutHash } from './apache.mjs';
import { TemplateGenerator } from './generator.mjs';
import { TemplateMutator } from './mutator.mjs';

const [number = '5000', seed = '1', kind = 'generated'] = process.argv.slice(2);
const goldens = path.join(import.meta.dirname, 'goldens');
const realistic = path.join(goldens, 'realistic');
const read = (...names) => readFileSync(path.join(...names), 'utf8');

const sources = {
  generated: () => ({
    maker: new TemplateGenerator(Number(seed)),
    context: JSON.parse(read(goldens, 'context.json')),
  }),
  mutated: () => {
    const names = readdirSync(realistic).filter((name) => name.endsWith('.vm'));
    const originals = names.map((name) => read(realistic, name));
    return {
      maker: new TemplateMutator(Number(seed), originals),
      context: JSON.parse(read(realistic, 'context.json')),
    };
  },
};
const { maker, context } = sources[kind]();
const templates = Array.from({ length: Number(number) }, () => maker.template());

const expected = await renderWithApache(templates, context);
let errors = 0;
let differences = 0;
templates.forEach((template, index) => {
  const rendering = render(template, context);
  const output = withoutHash(expected[index].output);
  if (output === undefined) errors += 1;
  if (rendering.ok ? rendering.output === output : output === undefined) return;
  differences += 1;
  console.log(JSON.stringify({ template, expected: expected[index], rendering }, null, 2));
});
console.log(
  `${templates.length} ${kind} templates, seed ${seed}: ${templates.length - errors} rendered by ` +
    `Apache, ${errors} refused by it; ${differences} differences`,
);
process.exitCode = differences === 0 ? 0 : 1;
