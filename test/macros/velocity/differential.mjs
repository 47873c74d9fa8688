// Compares our engine with Apache's on templates made at random, and prints every difference.
//   node --import tsx test/macros/velocity/differential.mjs [number] [seed]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from '../../../macros/velocity/render';
import { renderWithApache } from './apache.mjs';
import { TemplateGenerator } from './generator.mjs';

const [number = '5000', seed = '1'] = process.argv.slice(2);
const generator = new TemplateGenerator(Number(seed));
const templates = Array.from({ length: Number(number) }, () => generator.template());
const file = path.join(import.meta.dirname, 'goldens', 'context.json');
const context = JSON.parse(readFileSync(file, 'utf8'));

const expected = await renderWithApache(templates, context);
let errors = 0;
let differences = 0;
templates.forEach((template, index) => {
  const rendering = render(template, context);
  const { output } = expected[index];
  if (output === undefined) errors += 1;
  if (rendering.ok ? rendering.output === output : output === undefined) return;
  differences += 1;
  console.log(JSON.stringify({ template, expected: expected[index], rendering }, null, 2));
});
console.log(
  `seed ${seed}: ${templates.length} templates, ${templates.length - errors} rendered by Apache, ` +
    `${errors} refused by it; ${differences} differences`,
);
process.exitCode = differences === 0 ? 0 : 1;
