import type { LibraryRecord, MacroRecord, VersionsRecord } from '../../contract/library-records';
import type { MacroContent } from '../../contract/library';
import { fieldsOf } from '../fields';
import { replaced } from '../packed-template';
import {
  sorted,
  type BadEntry,
  type FoundExport,
  type ReadMacros,
  type SettingsRecord,
} from './found';

/** What an export of ours says of itself. */
export const exportFormat = { format: 'confluops-macros', formatVersion: 1 } as const;

/** Whether a JSON is an export of ours. */
export function isOwnExport(value: unknown): boolean {
  return fieldsOf(value)['format'] === exportFormat.format;
}

/** The macros of an export of ours, each with all of its records. */
export function readOwnExport(value: unknown, source: string): ReadMacros {
  const { formatVersion, records } = fieldsOf(value);
  if (formatVersion !== exportFormat.formatVersion || !Array.isArray(records)) {
    const problem = Number(formatVersion) > 1 ? 'export-newer' : 'export-incomplete';
    return { found: [], bad: [{ source, name: '', problem, subject: String(formatVersion) }] };
  }
  const read = sorted(groupsOf(records).map((group) => toExport(group, source)));
  const settings: unknown = records.find((record) => fieldsOf(record)['is'] === 'settings');
  return {
    ...read,
    ...(settings !== undefined && { settings: settings as SettingsRecord }),
  };
}

/** Records that follow one another for the same macro. */
function groupsOf(records: readonly unknown[]): readonly (readonly unknown[])[] {
  const groups: unknown[][] = [];
  for (const record of records) {
    const { is } = fieldsOf(record);
    if (is === 'settings') continue;
    const group = groups.at(-1);
    const isSame = group && fieldsOf(group[0])['name'] === fieldsOf(record)['name'];
    if (group && isSame && is !== 'macro') group.push(record);
    else groups.push([record]);
  }
  return groups;
}

function toExport(group: readonly unknown[], source: string): FoundExport | BadEntry {
  const records = group as readonly LibraryRecord[];
  const [record] = records;
  const given = fieldsOf(group[0])['name'];
  const name = typeof given === 'string' ? given : '';
  const bad: BadEntry = { source, name, problem: 'export-incomplete', subject: '' };
  if (record?.is !== 'macro' || !isWhole(record, records)) return bad;
  const content = contentOf(records);
  if (content === undefined) return bad;
  const masked = records.reduce((sum, each) => sum + (Number(fieldsOf(each)['masked']) || 0), 0);
  return {
    is: 'export',
    source,
    name,
    record,
    records,
    ...content,
    notes: masked > 0 ? [{ code: 'masked', subject: String(masked) }] : [],
  };
}

/** Whether all versions are there, one behind the other, and what else is said to follow. */
function isWhole(record: MacroRecord, records: readonly LibraryRecord[]): boolean {
  let next = 1;
  for (const part of versionsIn(records)) {
    if (part.first !== next || !Array.isArray(part.versions)) return false;
    next += part.versions.length;
  }
  const has = (kind: LibraryRecord['is']): boolean => records.some(({ is }) => is === kind);
  const { versions, hasDraft, hasSamples } = record;
  return next - 1 === versions && hasDraft === has('draft') && hasSamples === has('samples');
}

function versionsIn(records: readonly LibraryRecord[]): readonly VersionsRecord[] {
  return records.filter((record) => record.is === 'versions');
}

type Shown = Pick<MacroContent, 'title' | 'bodyHandling' | 'encoding' | 'template'>;

/** Of its last version; of its draft where there is none. */
function contentOf(records: readonly LibraryRecord[]): Shown | undefined {
  const last = versionsIn(records).at(-1);
  if (last === undefined) {
    const draft = records.find((record) => record.is === 'draft');
    return toShown(fieldsOf(fieldsOf(draft?.draft)['content']));
  }
  let template: string | undefined;
  let definition: Readonly<Record<string, unknown>> = {};
  for (const version of last.versions) {
    definition = { ...definition, ...fieldsOf(version.definition) };
    if (version.template !== undefined) template = replaced(version.template, template);
  }
  return toShown({ ...definition, template });
}

function toShown(fields: Readonly<Record<string, unknown>>): Shown | undefined {
  const { title, bodyHandling, encoding, template } = fields as Partial<Shown>;
  const areTexts = [title, bodyHandling, encoding, template].every(
    (each) => typeof each === 'string',
  );
  return areTexts ? ({ title, bodyHandling, encoding, template } as Shown) : undefined;
}
