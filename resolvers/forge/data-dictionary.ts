/** Where Forge keeps a value; Secrets are encrypted and cannot be queried. */
export type Place = 'entity' | 'kvs' | 'secret';

/** One kind of stored value. The privacy page and docs/promises.md are written from these. */
export interface DictionaryEntry {
  readonly place: Place;
  /** `<uuid>` stands for an account's connectionId. */
  readonly key: string;
  /** Name of the entity, where the place is one. */
  readonly entity?: string;
  readonly content: string;
  readonly purpose: string;
  readonly retention: string;
}

/** Everything that the app ever stores. */
export const dataDictionary: readonly DictionaryEntry[] = [
  {
    place: 'entity',
    entity: 'account',
    key: '<uuid>',
    content:
      'Display name, AWS account number, region, status and its reason, time of the last verification, where its alarms may be placed, address of the access portal',
    purpose: 'Names an account to administrators and says whether its role may be used',
    retention: 'Until an administrator deletes the account',
  },
  {
    place: 'kvs',
    key: 'role:<uuid>',
    content: 'ARN of the IAM role',
    purpose: 'The role that is assumed to read alarms',
    retention: 'Until an administrator deletes the account',
  },
  {
    place: 'secret',
    key: 'external-id:<uuid>',
    content: 'External ID',
    purpose: "Sent with every AssumeRole; the role's trust policy demands it",
    retention: 'Until an administrator deletes the account',
  },
  {
    place: 'secret',
    key: 'broker',
    content: 'Access keys of the broker: the present pair and, while rotating, the next',
    purpose: 'Sign AssumeRole',
    retention: 'Until an administrator replaces or removes them',
  },
];

/** A key that the dictionary does not name. Its message holds the place only: keys hold ids. */
export class UndeclaredKeyError extends Error {
  constructor(place: Place) {
    super(`The data dictionary names no such key of ${place}`);
  }
}

/**
 * Lets a declared key pass.
 *
 * @throws UndeclaredKeyError for any other.
 */
export function declared(place: Place, key: string, entity?: string): string {
  const isDeclared = dataDictionary.some(
    (entry) => entry.place === place && entry.entity === entity && matches(entry.key, key),
  );
  if (!isDeclared) throw new UndeclaredKeyError(place);
  return key;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

function matches(pattern: string, key: string): boolean {
  return new RegExp(`^${pattern.replace('<uuid>', uuid)}$`).test(key);
}
