import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from '../../../bench/lib/random';
import { TemplateMutator } from '../velocity/mutator.mjs';

const folder = path.join(import.meta.dirname, '../velocity/goldens/realistic');
const read = (name) => readFileSync(path.join(folder, name), 'utf8');
const plain = JSON.parse(read('context.json'));
for (const name of ['body', 'webwork', 'generalUtil', 'htmlUtil']) delete plain[name];
const isParameter = ([name, value]) => name.startsWith('param') && typeof value === 'string';
const stored = Object.entries(plain).filter(isParameter);
const signs = ['', '<b>', 'R & D', '"q"', "it's", 'a,b & c,<d>'];

/** The names of the realistic templates beside their parameters. */
export const realisticContext = Object.fromEntries(
  Object.entries(plain).filter((entry) => !isParameter(entry)),
);

/** Makes uses of user macros as people write them, with small changes and parameters full of signs. */
export class RealisticUseGenerator {
  #random;
  #mutator;

  constructor(seed) {
    this.#random = seededRandom(seed);
    const names = readdirSync(folder).filter((name) => name.endsWith('.vm'));
    this.#mutator = new TemplateMutator(seed, names.map(read));
  }

  use() {
    const sign = () => signs[Math.floor(this.#random() * signs.length)];
    const parameters = stored.map(([name, value]) => [name.slice('param'.length), value + sign()]);
    return {
      template: this.#mutator.template(),
      bodyType: 'raw',
      body: '<p>b & c</p>',
      parameters: Object.fromEntries(parameters),
    };
  }
}
