// Renders the templates of goldens/ with Apache Velocity 1.7 and writes down what it makes of them.
// Only this needs Java: apt-get install velocity default-jdk-headless
//   node test/macros/velocity/regenerate.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderWithApache } from './apache.mjs';
import { TemplateGenerator } from './generator.mjs';

const folder = path.join(import.meta.dirname, 'goldens');
const read = (...names) => readFileSync(path.join(folder, ...names), 'utf8');
const write = (content, ...names) => writeFileSync(path.join(folder, ...names), content);
const context = JSON.parse(read('context.json'));

/** The output, or the class of the exception as `{error}`. */
const outcome = ({ output, error }) => output ?? { error };

for (const name of readdirSync(path.join(folder, 'cases'))) {
  const cases = Object.entries(JSON.parse(read('cases', name)));
  const results = await renderWithApache(
    cases.map(([, template]) => template),
    context,
  );
  const expected = Object.fromEntries(cases.map(([title], at) => [title, outcome(results[at])]));
  write(`${JSON.stringify(expected, null, 2)}\n`, 'expected', name);
}

const realistic = readdirSync(path.join(folder, 'realistic')).filter((name) =>
  name.endsWith('.vm'),
);
const outputs = await renderWithApache(
  realistic.map((name) => read('realistic', name)),
  JSON.parse(read('realistic', 'context.json')),
);
realistic.forEach((name, at) => {
  const { output, error } = outputs[at];
  if (output === undefined) throw new Error(`${name}: ${error}`);
  write(output, 'realistic', name.replace(/vm$/, 'out'));
});

const generator = new TemplateGenerator(17);
const templates = Array.from({ length: 400 }, () => generator.template());
const results = await renderWithApache(templates, context);
const lines = templates.map((template, at) => JSON.stringify([template, outcome(results[at])]));
write(`${lines.join('\n')}\n`, 'generated.jsonl');
