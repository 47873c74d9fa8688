/**
 * Reads things by their keys, each once: all that are asked for in one turn are read together. What
 * is not there is undefined.
 */
export class Batch<Value> {
  readonly #known = new Map<string, Promise<Value | undefined>>();
  readonly #read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;
  #waiting: string[] = [];
  #reading: Promise<ReadonlyMap<string, Value>> | undefined;

  constructor(read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) {
    this.#read = read;
  }

  load(key: string): Promise<Value | undefined> {
    const known = this.#known.get(key) ?? this.#join(key);
    this.#known.set(key, known);
    return known;
  }

  async #join(key: string): Promise<Value | undefined> {
    this.#waiting.push(key);
    this.#reading ??= new Promise<ReadonlyMap<string, Value>>((resolve, reject) => {
      setImmediate(() => {
        const keys = this.#waiting;
        this.#waiting = [];
        this.#reading = undefined;
        this.#read(keys).then(resolve, reject);
      });
    });
    return (await this.#reading).get(key);
  }
}
