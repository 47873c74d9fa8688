/** What compiling a class of Unicode's categories or scripts takes, in steps. */
const stepsOfProperty = 500;

/** Steps to compile one instruction. */
const stepsOfInstruction = 2;

/** How large the program of a pattern becomes, with its repetitions written out. */
export class ProgramSize {
  /** Of each open group, with that of the whole pattern first. */
  readonly #groups: number[] = [1];
  #atom = 0;
  #properties = 0;
  #opened = 0;

  /** @param translated - One sign, escape or class as the library reads it. */
  atom(translated: string): void {
    if (/\\p/i.test(translated)) this.#properties += 1;
    this.#add(1);
  }

  /** How many groups it has; each of them counts, whether it catches or not. */
  get groups(): number {
    return this.#opened;
  }

  open(): void {
    this.#opened += 1;
    this.#groups.push(2);
  }

  close(): void {
    this.#add(this.#groups.pop() ?? 0);
  }

  /** What was added last stands this often. */
  repeat(times: number): void {
    this.#groups.push((this.#groups.pop() ?? 0) + 1 + this.#atom * (Math.max(times, 1) - 1));
  }

  get instructions(): number {
    return this.#groups.reduce((sum, size) => sum + size, 0);
  }

  /** What compiling it takes. */
  get steps(): number {
    return stepsOfInstruction * this.instructions + stepsOfProperty * this.#properties;
  }

  #add(size: number): void {
    this.#atom = size;
    this.#groups.push((this.#groups.pop() ?? 0) + size);
  }
}
