import type { PackedVersion } from '../../contract/library-records';
import type { MacroDefinition } from '../../contract/macros';
import { fieldsOf } from '../../rules/fields';
import { replaced } from '../../rules/packed-template';
import { parsePastVersion, type PastVersion } from './definition';

/*
 * Versions of a macro resemble one another: of each but the first is kept what differs from the one
 * before it. A hundred versions of a template of some kilobytes so fit into one value of storage, and
 * into one part of an export.
 */

/** What some versions in a row may come to. */
export interface PackLimits {
  /** As JSON. */
  readonly bytes: number;
}

/** Whoever unpacks versions holds all of them in memory. */
const most = { versions: 100, signs: 10_000_000 };

/** The versions in their order, in as few parts as they fit into; each part can be read alone. */
export function packVersions(
  versions: readonly PastVersion[],
  { bytes }: PackLimits,
): readonly (readonly PackedVersion[])[] {
  const parts: PackedVersion[][] = [];
  let [size, signs] = [0, 0];
  let before: PastVersion | undefined;
  for (const version of versions) {
    let part = parts.at(-1);
    let packed = pack(version, before);
    let more = sizeOf(packed);
    const isFull =
      part === undefined ||
      part.length >= most.versions ||
      size + more > bytes ||
      signs + version.template.length > most.signs;
    if (part === undefined || isFull) {
      packed = pack(version);
      more = sizeOf(packed);
      part = [];
      parts.push(part);
      [size, signs] = [0, 0];
    }
    part.push(packed);
    size += more;
    signs += version.template.length;
    before = version;
  }
  return parts;
}

/** The versions of one part; undefined where it is none, or one that no limits allow. */
export function unpackVersions(value: unknown): readonly PastVersion[] | undefined {
  if (!Array.isArray(value) || value.length > most.versions) return undefined;
  const versions: PastVersion[] = [];
  let signs = 0;
  for (const packed of value) {
    const version = unpack(packed, versions.at(-1));
    signs += version?.template.length ?? 0;
    if (version === undefined || signs > most.signs) return undefined;
    versions.push(version);
  }
  return versions;
}

/** Names of the fields that two versions differ in, `template` among them. */
export function changedFields(version: PastVersion, before: PastVersion | undefined): string[] {
  const fields = Object.keys(definitionChange(version.definition, before?.definition));
  return version.template === before?.template ? fields : [...fields, 'template'];
}

function pack(version: PastVersion, before?: PastVersion): PackedVersion {
  const { savedAt, kind, restores, note, definition, template } = version;
  const change = definitionChange(definition, before?.definition);
  return {
    savedAt,
    kind,
    ...(restores !== undefined && { restores }),
    ...(note !== '' && { note }),
    ...(Object.keys(change).length > 0 && { definition: change }),
    ...(template !== before?.template && {
      template: before === undefined ? template : replacement(before.template, template),
    }),
  };
}

function unpack(value: unknown, before: PastVersion | undefined): PastVersion | undefined {
  const { definition, template, note, ...rest } = fieldsOf(value);
  return parsePastVersion({
    ...rest,
    note: note ?? '',
    definition: { ...before?.definition, ...fieldsOf(definition) },
    template: template === undefined ? before?.template : replaced(template, before?.template),
  });
}

function definitionChange(
  definition: MacroDefinition,
  before: MacroDefinition | undefined,
): Partial<MacroDefinition> {
  const fields = Object.entries(definition).filter(
    ([name, value]) =>
      before === undefined ||
      JSON.stringify(value) !== JSON.stringify(before[name as keyof MacroDefinition]),
  );
  return Object.fromEntries(fields);
}

/** What stands between the beginning and the end that two texts share. */
function replacement(before: string, text: string): NonNullable<PackedVersion['template']> {
  const shortest = Math.min(before.length, text.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  // A sign of two units stays whole: half of one is no text.
  if (start > 0 && isLeading(text.charCodeAt(start - 1))) start -= 1;
  let end = 0;
  const last = (one: string): number => one.charCodeAt(one.length - 1 - end);
  while (end < shortest - start && last(before) === last(text)) end += 1;
  if (end > 0 && isTrailing(text.charCodeAt(text.length - end))) end -= 1;
  const between = text.slice(start, text.length - end);
  return between.length < text.length ? { start, end, text: between } : text;
}

function isLeading(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isTrailing(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function sizeOf(packed: PackedVersion): number {
  return Buffer.byteLength(JSON.stringify(packed)) + 1;
}
