import { isDeepStrictEqual } from 'node:util';
import { fieldsOf } from '../../rules/fields';
import { readSecret, swapSecret, writeNewSecret } from './store';

/** One of several secrets under one key. Its id is never given to another. */
export interface ListedSecret {
  readonly id: string;
}

/** A list of secrets that several people may change at once, without losing what another did. */
export interface SecretList<Secret extends ListedSecret> {
  read(): Promise<readonly Secret[]>;
  /** Stores a first list where there is none; resolves with false where there is one. */
  begin(secrets: readonly Secret[]): Promise<boolean>;
  /**
   * Changes the list, and resolves with what it is then, and with what it was just before.
   *
   * @param apply - Adds secrets, or puts one that has ended in the place of one that has not; it
   *   takes none away, because what is missing looks like what another person has just added.
   */
  change(
    apply: (secrets: readonly Secret[]) => readonly Secret[],
  ): Promise<{ readonly after: readonly Secret[]; readonly before: readonly Secret[] }>;
}

/** How secrets of one kind are read and what ends them. */
export interface SecretKind<Secret extends ListedSecret> {
  readonly parse: (value: unknown) => Secret | undefined;
  readonly hasEnded: (secret: Secret) => boolean;
  /** The list in its order, with an end to each that must not live beside the others. */
  readonly settle: (secrets: readonly Secret[]) => readonly Secret[];
}

/** The list under one key of Secrets. */
export function secretList<Secret extends ListedSecret>(
  key: string,
  { parse, hasEnded, settle }: SecretKind<Secret>,
): SecretList<Secret> {
  const parseAll = (value: unknown): readonly Secret[] => {
    const { keys } = fieldsOf(value);
    return Array.isArray(keys) ? keys.flatMap((each) => parse(each) ?? []) : [];
  };
  /** The secrets of both; one that has ended in either has ended. */
  const merged = (some: readonly Secret[], others: readonly Secret[]): readonly Secret[] => {
    const byId = new Map(some.map((each) => [each.id, each]));
    for (const other of others) {
      const known = byId.get(other.id);
      if (known === undefined || !hasEnded(known)) byId.set(other.id, other);
    }
    return settle([...byId.values()]);
  };
  return {
    read: async () => parseAll(await readSecret(key)),
    begin: (secrets) => writeNewSecret(key, { keys: secrets }),
    change: async (apply) => {
      let next = settle(apply(parseAll(await readSecret(key))));
      let before: readonly Secret[] | undefined;
      // Secrets cannot be written on a condition, but tell what they replaced: what another
      // administrator changed since the read is taken in, and written again.
      for (;;) {
        const replaced = parseAll(await swapSecret(key, { keys: next }));
        before ??= replaced;
        const both = merged(next, replaced);
        if (isDeepStrictEqual(both, next)) return { after: next, before };
        next = both;
      }
    },
  };
}
