import { fieldsOf } from '../fields';
import type { BadEntry, FoundMacro } from './found';
import type { RawParameter } from './parameter-lines';
import { toFound, type RawMacro } from './raw-macro';

type Field = keyof RawMacro | 'visibility';

/** How scripts and spreadsheets of administrators spell the fields, without case and signs. */
const spellings: Readonly<Record<Field, readonly string[]>> = {
  name: ['name', 'macroname', 'macro', 'key', 'macrokey', 'usermacro'],
  title: ['title', 'macrotitle', 'displayname', 'label'],
  description: ['description', 'desc', 'macrodescription'],
  categories: ['categories', 'category', 'macrocategories'],
  icon: ['icon', 'iconlocation', 'iconurl', 'macroiconurl'],
  documentation: ['documentationurl', 'documentation', 'docurl', 'documentationlink'],
  hasBody: ['hasbody', 'macrohasabody', 'macrohasbody'],
  bodyType: ['bodytype', 'bodyprocessing', 'macrobodyprocessing', 'bodyhandling'],
  hidden: ['hidden', 'ishidden', 'adminonly'],
  visibility: ['visibility', 'visibleto', 'macrovisibility'],
  outputType: ['outputtype', 'output', 'outputformat'],
  template: ['template', 'macrotemplate', 'templatecode', 'velocity', 'code', 'source', 'content'],
  parameters: ['parameters', 'params'],
};

const fieldBySpelling: ReadonlyMap<string, Field> = new Map(
  Object.entries(spellings).flatMap(([field, all]) =>
    all.map((spelling) => [spelling, field as Field] as const),
  ),
);

/** The field that a column or a key of an inventory is; undefined for anything else. */
export function fieldNamed(label: string): Field | undefined {
  return fieldBySpelling.get(label.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));
}

/** The macro of one entry: values by the labels that the inventory gives them. */
export function inventoryMacro(
  entries: Iterable<readonly [string, unknown]>,
  source: string,
): FoundMacro | BadEntry {
  const values = new Map<Field, unknown>();
  for (const [label, value] of entries) {
    const field = fieldNamed(label);
    if (field !== undefined && !values.has(field)) values.set(field, value);
  }
  const text = (field: Field): string | undefined => textOf(values.get(field));
  return toFound(
    {
      name: text('name'),
      title: text('title'),
      description: text('description'),
      categories: listOf(values.get('categories')),
      icon: text('icon'),
      documentation: text('documentation'),
      hasBody: flagOf(values.get('hasBody')),
      bodyType: bodyTypeOf(text('bodyType')),
      hidden: flagOf(values.get('hidden')) ?? /admin/i.test(text('visibility') ?? ''),
      outputType: text('outputType'),
      template: text('template'),
      parameters: parametersOf(values.get('parameters')),
    },
    source,
  );
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** As in Java; spreadsheets and people write other words. */
function flagOf(value: unknown): boolean | undefined {
  const text = textOf(value)?.trim().toLowerCase();
  if (text === undefined || text === '') return undefined;
  return ['true', 'yes', 'y', '1', 'x'].includes(text);
}

/** Words of Data Center's page (`No macro body`) for what it stores. */
function bodyTypeOf(text: string | undefined): string | undefined {
  return text !== undefined && /^no(?:\s|-|_)?(?:macro)?(?:\s|-|_)?body$/i.test(text.trim())
    ? 'none'
    : text;
}

function listOf(value: unknown): readonly string[] | undefined {
  if (Array.isArray(value)) return value.flatMap((item) => textOf(item) ?? []);
  return textOf(value)?.split(/[,;|]/);
}

function parametersOf(value: unknown): readonly RawParameter[] {
  if (!Array.isArray(value)) return [];
  return value.map((each: unknown) => {
    const fields = fieldsOf(each);
    const type = textOf(fields['type']);
    return {
      name: textOf(fields['name']) ?? '',
      title: textOf(fields['title']) ?? textOf(fields['displayName']),
      // Java's constants are upper-cased, with an underscore; templates spell them otherwise.
      type: type?.toLowerCase().replaceAll('_', type === 'CONFLUENCE_CONTENT' ? '-' : ''),
      description: textOf(fields['description']) ?? textOf(fields['desc']),
      required: flagOf(fields['required']),
      multiple: flagOf(fields['multiple']),
      hidden: flagOf(fields['hidden']),
      default: textOf(fields['default']) ?? textOf(fields['defaultValue']),
      enumValues: listOf(fields['enumValues']),
      aliases: listOf(fields['aliases']),
    };
  });
}
