/**
 * What conditions may ask about a request: condition key to values. Keys are compared without
 * regard to case, values as they are.
 */
export class RequestContext {
  readonly #values = new Map<string, readonly string[]>();

  constructor(entries: Readonly<Record<string, string | readonly string[] | undefined>>) {
    for (const [key, value] of Object.entries(entries)) {
      if (value === undefined) continue;
      this.#values.set(key.toLowerCase(), typeof value === 'string' ? [value] : value);
    }
  }

  /** The key's values, or nothing where the request does not have the key. */
  get(key: string): readonly string[] | undefined {
    return this.#values.get(key.toLowerCase());
  }

  /**
   * A text with its policy variables replaced, or nothing where one of them is unknown: AWS then
   * lets the element match nothing
   * (docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html).
   */
  expand(text: string): string | undefined {
    const variables = [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name);
    if (variables.some((name) => this.#variable(name) === undefined)) return undefined;
    return text.replace(/\$\{([^}]*)\}/g, (_, name: string) => this.#variable(name) ?? '');
  }

  #variable(name: string): string | undefined {
    if (['*', '?', '$'].includes(name)) return name;
    const values = this.get(name);
    return values?.length === 1 ? values[0] : undefined;
  }
}
