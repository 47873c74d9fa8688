import type { BadEntry, FoundMacro, Note } from './found';
import { toFound } from './raw-macro';
import { childOf, childText, type XmlElement } from './xml-reader';

/**
 * The class whose objects Data Center stores, in one map under the key of Bandana. XStream writes the
 * fields that are not null as elements, a set's texts as `<string>`, and an object that it has written
 * before as the way to where it stands: https://x-stream.github.io/graphs.html,
 * https://x-stream.github.io/converters.html, https://developer.atlassian.com/server/confluence/persistence-in-confluence/.
 */
const userMacro = 'com.atlassian.confluence.renderer.UserMacroConfig';

/** The key under which it stands. */
export const bandanaKey = 'atlassian.confluence.user.macros';

/** Elements that XStream writes a Java map as: `map`, `tree-map`, `java.util.TreeMap`. */
export function isMap(name: string): boolean {
  return /^(?:[a-z]+-)*map$|^java\.util\.(?:[\w-]+\.)*\w*Map$/.test(name);
}

/** Whether XML could be such a map, or an object of it. */
export function isBandana(name: string): boolean {
  return name === userMacro || isMap(name);
}

/** The macros of the stored map, or of a part of it that somebody cut out. */
export function macrosOfMap(
  root: XmlElement,
  source: string,
  notes: readonly Note[] = [],
): readonly (FoundMacro | BadEntry)[] {
  return objectsIn(root).map(({ element, key }) => {
    const object = target(element);
    if (object === undefined) {
      return { source, name: key, problem: 'reference-broken', subject: referenceOf(element) };
    }
    return toMacro(object, key, source, notes);
  });
}

interface MacroObject {
  readonly element: XmlElement;
  readonly key: string;
}

function objectsIn(element: XmlElement): readonly MacroObject[] {
  if (element.name === userMacro) return [{ element, key: keyOf(element) }];
  return element.children.flatMap(objectsIn);
}

/** The first text of the entry that it is the value of. */
function keyOf({ parent }: XmlElement): string {
  return parent?.name === 'entry' ? (childText(parent, 'string') ?? '').trim() : '';
}

function toMacro(
  object: XmlElement,
  key: string,
  source: string,
  notes: readonly Note[],
): FoundMacro | BadEntry {
  const text = (name: string): string | undefined => childText(object, name);
  const categories = childOf(object, 'categories');
  const flag = (name: string): boolean | undefined => {
    const said = text(name)?.trim().toLowerCase();
    return said === undefined ? undefined : said === 'true';
  };
  const macro = toFound(
    {
      name: text('name') ?? key,
      title: text('title'),
      description: text('description'),
      categories: categories && textsOf(target(categories) ?? categories),
      icon: text('iconLocation'),
      documentation: text('documentationUrl'),
      // XStream always writes it: without a word there never was one.
      hasBody: flag('hasBody') ?? false,
      bodyType: text('bodyType'),
      hidden: flag('hidden'),
      outputType: text('outputType'),
      template: text('template'),
    },
    source,
    notes,
  );
  return macro;
}

/** What the elements of a collection say, however XStream wraps them: an unmodifiable set has one inside. */
function textsOf(element: XmlElement): readonly string[] {
  return element.children.flatMap((child) =>
    child.name === 'string' ? [child.text] : textsOf(child),
  );
}

function referenceOf(element: XmlElement): string {
  return element.attributes.get('reference') ?? '';
}

/** The element itself, or the one that it stands for; undefined where that is not there. */
function target(element: XmlElement): XmlElement | undefined {
  const reference = referenceOf(element);
  if (reference === '') return element;
  let at: XmlElement | undefined = element;
  for (const step of reference.split('/')) {
    const [, name, count = '1'] = /^(.*?)(?:\[(\d+)\])?$/.exec(step) ?? [];
    if (name === '..') at = at?.parent;
    else at = at?.children.filter((child) => child.name === name)[Number(count) - 1];
  }
  // What stands for something stands for no further one.
  return at === undefined || referenceOf(at) !== '' ? undefined : at;
}
