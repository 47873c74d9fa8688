import { optionNames, type HeaderWarningCode, type OptionName } from './parameter';

const attributeNames = [
  'title',
  'type',
  'desc',
  'required',
  'multiple',
  'default',
  'enumValues',
  'aliases',
  'hidden',
  ...optionNames,
] as const;
type AttributeName = (typeof attributeNames)[number];

/** What is wrong with an attribute, and with which. */
export interface Problem {
  readonly code: HeaderWarningCode;
  readonly subject: string;
}

/** The attributes of one `@param` line. */
export class Attributes {
  readonly problems: Problem[] = [];
  readonly #values = new Map<AttributeName, string>();

  /** Reads `title=…|type=…`. */
  constructor(text: string) {
    for (const part of text.split('|')) {
      if (part.trim() !== '') this.#read(part);
    }
  }

  /** The value without the spaces around it; undefined where there is none or it is empty. */
  text(name: AttributeName): string | undefined {
    const value = this.#values.get(name);
    return value === '' ? undefined : value;
  }

  /** As Java's Boolean.parseBoolean: all but "true", in any case, is false. */
  flag(name: AttributeName): boolean {
    const value = this.text(name)?.toLowerCase() ?? 'false';
    if (value !== 'true' && value !== 'false') {
      this.problems.push({ code: 'not-a-boolean', subject: `${name}=${this.text(name) ?? ''}` });
    }
    return value === 'true';
  }

  list(name: AttributeName): readonly string[] {
    const items = (this.text(name) ?? '').split(',').map((item) => item.trim());
    return items.filter((item) => item !== '');
  }

  options(): Readonly<Partial<Record<OptionName, string>>> {
    const given = optionNames.filter((name) => this.text(name) !== undefined);
    return Object.fromEntries(given.map((name) => [name, this.text(name)]));
  }

  #read(part: string): void {
    const [written = '', ...rest] = part.split('=');
    const spelled = written.trim();
    if (rest.length === 0) {
      this.problems.push({ code: 'param-text-ignored', subject: spelled });
      return;
    }
    const name = attributeNames.find((known) => known.toLowerCase() === spelled.toLowerCase());
    if (name === undefined) {
      this.problems.push({ code: 'attribute-unknown', subject: spelled });
      return;
    }
    if (name !== spelled) this.problems.push({ code: 'attribute-spelling', subject: spelled });
    if (this.#values.has(name)) this.problems.push({ code: 'attribute-twice', subject: name });
    this.#values.set(name, rest.join('=').trim());
  }
}
