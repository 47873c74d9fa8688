/** A template, what it is rendered with, and the floor: the same output without any template. */
export interface Sample {
  readonly name: string;
  readonly template: string;
  /** Texts, numbers, lists and maps. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly concatenate: () => string;
}

/** Makes a sample; the floor gets the context with its types. */
export function sample<Context extends Readonly<Record<string, unknown>>>(
  name: string,
  template: string,
  context: Context,
  concatenate: (context: Context) => string,
): Sample {
  return { name, template, context, concatenate: () => concatenate(context) };
}
