/** Where Forge keeps a value; Secrets are encrypted and cannot be queried. */
export type Place = 'entity' | 'kvs' | 'secret';

/** One kind of stored value. The privacy page and docs/promises.md are written from these. */
export interface DictionaryEntry {
  readonly place: Place;
  /**
   * `<uuid>` stands for an account's connectionId or a user macro's id, `<name>` for a user macro's
   * name in the signs of keys, `<n>` for a number of six digits.
   */
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
      'Display name, AWS account number, region, status and its reason, the AWS action that was refused and where, time of the last verification, when its External ID was made, where its alarms may be placed, what may be read of it beside alarms, address of the access portal, ARN of a permissions boundary',
    purpose: 'Names an account to administrators and says whether its role may be used',
    retention: 'Until an administrator deletes the account',
  },
  {
    place: 'kvs',
    key: 'role:<uuid>',
    content: 'ARN of the IAM role, and the number of the change that it came with',
    purpose: 'The role that is assumed to read alarms',
    retention: 'Until an administrator deletes the account',
  },
  {
    place: 'kvs',
    key: 'account-health:<uuid>',
    content:
      'When AWS last failed to answer for the account, or answered again after that, and a code for why; never an alarm or a person. Written while pages with its badges are shown, at most once in five minutes',
    purpose: 'Tells administrators that badges of the account fail',
    retention: 'One day, or until the account is verified or deleted',
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
    content:
      "ARN of the broker's IAM user, and its access keys: the present pair and, while rotating, the next",
    purpose: 'Sign AssumeRole; trust policies name the user',
    retention:
      'Keys until an administrator replaces or removes them; whose they were until the app is uninstalled',
  },
  {
    place: 'kvs',
    key: 'setup:<uuid>',
    content:
      'Hash of the token of a setup link, its expiry, the ARN that the template trusts, and when the External ID was made',
    purpose: 'Lets a shell in AWS fetch the template',
    retention: 'Until the role is verified; 15 minutes, or 24 hours where an administrator says so',
  },
  {
    place: 'secret',
    key: 'grant-keys',
    content: 'Keys that grants of alarms are made with: id, key, when it was made and retired',
    purpose: 'Tells alarms that an editor chose from alarms that somebody else names',
    retention:
      'Until an administrator retires the key; its id and times until the app is uninstalled',
  },
  {
    place: 'entity',
    entity: 'macro',
    key: '<name>',
    content:
      'What lists and pages need of a user macro: name, former names, title, description, categories, icon, body handling, encoding, who finds it, its spaces and groups, whether it is enabled, which version counts and when it was saved, whether there are a draft and samples, and how much of its template needs attention. Of a former name: which macro has it. Of a macro whose import is under way: how much of it is there',
    purpose: 'Finds the user macro that a page names, says who may see it, and lists macros',
    retention: 'Until an administrator deletes the macro; an import that was cut short one day',
  },
  {
    place: 'kvs',
    key: 'macro-version:<uuid>:<n>',
    content:
      'One version of a user macro: its definition, its template, the grants of the alarms that the template names, when it was saved, how it came about, and a note',
    purpose: 'Makes the output of the macro; history of its changes',
    retention: 'Until an administrator deletes the macro; older ones move into its history',
  },
  {
    place: 'kvs',
    key: 'macro-history:<uuid>:<n>',
    content: 'Older versions of a user macro, from that number on, without grants',
    purpose: 'History of the changes of a macro',
    retention: 'Until an administrator deletes the macro',
  },
  {
    place: 'kvs',
    key: 'macro-draft:<uuid>',
    content: 'An unpublished draft of a user macro: its content, its template, and a note',
    purpose: 'Keeps work on a macro that readers do not see yet',
    retention: 'Until the draft is published or discarded, or the macro deleted',
  },
  {
    place: 'kvs',
    key: 'macro-samples:<uuid>',
    content:
      'Samples of a user macro: parameters, bodies and names of groups that an administrator typed, without ids of people, and digests of outputs that were kept as expected',
    purpose: 'Shows administrators what a change of a macro changes',
    retention: 'Until an administrator deletes them or the macro',
  },
  {
    place: 'kvs',
    key: 'macro-remains:<uuid>',
    content: 'That a user macro was deleted, and which of its values may still be there',
    purpose: 'Removes them, also after a crash',
    retention: 'Until they are removed',
  },
  {
    place: 'kvs',
    key: 'settings',
    content:
      "The app's settings (console links, region of AWS STS, how often badges are read, whether names are hidden at first, names of the groups that insert user macros) and their version",
    purpose: 'What administrators decided for the whole site',
    retention: 'Until the app is uninstalled',
  },
  {
    place: 'kvs',
    key: 'settings-version:<n>',
    content: 'One version of the settings, and when it was saved',
    purpose: 'History of the settings',
    retention: 'Until the app is uninstalled',
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
  const isDeclared = patterns.some(
    (entry) => entry.place === place && entry.entity === entity && entry.pattern.test(key),
  );
  if (!isDeclared) throw new UndeclaredKeyError(place);
  return key;
}

/**
 * Lets the beginning of declared keys pass, for queries.
 *
 * @throws UndeclaredKeyError when no key begins so.
 */
export function declaredPrefix(place: Place, prefix: string): string {
  const isDeclared = dataDictionary.some(
    (entry) => entry.place === place && entry.key.startsWith(`${prefix}<`),
  );
  if (!isDeclared) throw new UndeclaredKeyError(place);
  return prefix;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The forms of the keys, made once: every read of storage looks through them. */
const patterns = dataDictionary.map(({ place, entity, key }) => {
  const source = key
    .replace('<uuid>', uuid)
    .replace('<name>', '[a-z0-9_.-]{1,400}')
    .replace('<n>', String.raw`\d{6}`);
  return { place, entity, pattern: new RegExp(`^${source}$`) };
});
