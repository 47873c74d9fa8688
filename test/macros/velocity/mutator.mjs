import { seededRandom } from '../../../bench/lib/random';

const fragments = [
  ...['#', '$', '{', '}', '(', ')', '[', ']', '"', "'", '\\', '.', ',', '|', '!', '-', '1', 'a'],
  ...[' ', '\t', '\n', '\r\n', '##', '#*', '*#', '#[[', ']]#', '$!', '${', '&&', '#end', '#else'],
  ...['#if($x)', '#set($a=1)', '#foreach($i in [1..2])'],
];

/** Makes templates out of others by one or two small changes, the same for the same seed. */
export class TemplateMutator {
  #random;
  #originals;

  /** @param originals - Templates as people write them. */
  constructor(seed, originals) {
    this.#random = seededRandom(seed);
    this.#originals = originals.map((original) => Array.from(original));
  }

  template() {
    const template = [...this.#pick(this.#originals)];
    for (let changes = 1 + this.#below(2); changes > 0; changes -= 1) this.#change(template);
    return template.join('');
  }

  #change(template) {
    const at = this.#below(template.length);
    const from = this.#below(template.length);
    const changes = [
      () => template.splice(at, 1 + this.#below(4)),
      () => template.splice(at, 0, this.#pick(fragments)),
      () => template.splice(at, 1, this.#pick(fragments)),
      () => template.splice(at, 0, ...template.slice(from, from + this.#below(30))),
    ];
    this.#pick(changes)();
  }

  #pick(choices) {
    return choices[this.#below(choices.length)];
  }

  #below(limit) {
    return Math.floor(this.#random() * limit);
  }
}
