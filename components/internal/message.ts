/** Names of the places in a text: `'{alarm} is {state}'` has `alarm` and `state`. */
type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Place | Places<Rest>
  : never;

type Values<Text extends string> = [Places<Text>] extends [never]
  ? []
  : [values: Readonly<Record<Places<Text>, string>>];

/** Looks a text up by its key and puts values in its places. */
export type Message<Words extends Readonly<Record<string, string>>> = <
  Key extends keyof Words & string,
>(
  key: Key,
  ...values: Values<Words[Key]>
) => string;

/** The lookup over one element's words; each element has a table of its own beside it. */
export function messages<const Words extends Readonly<Record<string, string>>>(
  words: Words,
): Message<Words> {
  return <Key extends keyof Words & string>(key: Key, ...[values]: Values<Words[Key]>): string =>
    (words[key] ?? key).replace(
      /\{(\w+)\}/g,
      (_, place: string) => (values as Record<string, string> | undefined)?.[place] ?? '',
    );
}
