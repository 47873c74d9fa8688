import { createRequire } from 'node:module';
import { schema } from '../../../host/site/client/editor/schema';
import { documentFault } from '../../../host/site/wiki/adf-schema';
import type { AdfDocument, AdfMark, AdfNode } from '../../../host/site/wiki/adf';

/** A part of a JSON schema, as far as the one of the document format goes. */
interface JsonSchema {
  readonly $ref?: string;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

const { definitions } = createRequire(import.meta.url)(
  '@atlaskit/adf-schema/json-schema/v1/full.json',
) as { readonly definitions: Readonly<Record<string, JsonSchema>> };

/** Names of all node types that the format has. */
export const nodeTypes: ReadonlySet<string> = new Set(
  Object.entries(definitions)
    .filter(([name]) => name.endsWith('_node'))
    .flatMap(([, each]) => each.properties?.['type']?.enum?.map(String) ?? []),
);

/** Attributes of a node type by name; required are those that no form of the type may leave out. */
export function attributesOf(type: string): ReadonlyMap<string, { readonly isRequired: boolean }> {
  const nodes = Object.values(definitions).filter(
    ({ properties }) => properties?.['type']?.enum?.[0] === type,
  );
  const isHeld = nodes.every(({ required = [] }) => required.includes('attrs'));
  const forms = nodes
    .flatMap(({ properties }) => properties?.['attrs'] ?? [])
    .flatMap((attrs) => attrs.anyOf ?? [attrs]);
  const names = new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)));
  return new Map(
    [...names].map((name) => [
      name,
      { isRequired: isHeld && forms.every(({ required = [] }) => required.includes(name)) },
    ]),
  );
}

/**
 * Valid documents, made by walking through the format's published JSON schema with dice of our own:
 * the same seed gives the same document.
 */
export function sampleDocument(seed: number): AdfDocument {
  const sampler = new Sampler(seed);
  for (;;) {
    const content = Array.from({ length: 1 + sampler.below(4) }, () => sampler.block());
    const document: AdfDocument = { type: 'doc', version: 1, content };
    if (documentFault(document) === undefined) return document;
  }
}

/** Deeper than this only what must be there is drawn. */
const depthToStop = 7;

class Sampler {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0, below the limit (mulberry32). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  block(): AdfNode {
    const { content } = definitions['doc_node']?.properties ?? {};
    return tidy(this.#value((content?.items ?? {}) as JsonSchema, 1) as AdfNode);
  }

  #value(schema: JsonSchema, depth: number): unknown {
    const { allOf, anyOf, type } = schema;
    if (schema.$ref) return this.#value(referred(schema), depth);
    if (allOf) return this.#value(merged(allOf), depth);
    if (anyOf) return this.#value(this.#pick(anyOf), depth);
    if (schema.enum) return this.#pick(schema.enum);
    if (type === 'object') return this.#object(schema, depth);
    if (type === 'array') return this.#array(schema, depth);
    if (type === 'string') return this.#text(schema);
    if (type === 'boolean') return this.below(2) === 1;
    if (type === 'number') return this.#number(schema);
    return { any: [this.below(9), { value: 'thing' }] };
  }

  #object({ properties = {}, required = [] }: JsonSchema, depth: number): object {
    const drawn = Object.entries(properties).filter(
      ([name]) => required.includes(name) || this.below(depth > depthToStop ? 9 : 2) === 1,
    );
    return Object.fromEntries(drawn.map(([name, each]) => [name, this.#value(each, depth + 1)]));
  }

  #array({ items = {}, minItems = 0, maxItems = 3 }: JsonSchema, depth: number): unknown[] {
    const listed = Array.isArray(items) ? items.length : maxItems;
    const most = Math.max(minItems, Math.min(listed, depth > depthToStop ? 1 : 3));
    const length = minItems + this.below(most - minItems + 1);
    return Array.from({ length }, (_, index) => {
      const each = Array.isArray(items) ? (items as readonly JsonSchema[])[index] : items;
      return this.#value((each ?? {}) as JsonSchema, depth + 1);
    });
  }

  #text({ pattern }: JsonSchema): string {
    const hex = () => this.below(16).toString(16);
    // The format's only patterns are those of colours.
    if (pattern) return `#${Array.from({ length: 6 }, hex).join('')}`;
    return this.#pick([
      'words',
      'Ein Satz mit <b> & "so".',
      '  spaced  ',
      '日本語 🙂',
      `n${hex()}`,
    ]);
  }

  #number({ minimum = 1, maximum = minimum + 5 }: JsonSchema): number {
    return minimum + this.below(maximum - minimum + 1);
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }
}

function referred({ $ref = '' }: JsonSchema): JsonSchema {
  return definitions[$ref.replace('#/definitions/', '')] ?? {};
}

/** All of them at once: what a later one says about a property counts. */
function merged(schemas: readonly JsonSchema[]): JsonSchema {
  const parts = schemas.map((schema) => (schema.$ref ? referred(schema) : schema));
  return {
    type: 'object',
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)) as Record<
      string,
      JsonSchema
    >,
    required: parts.flatMap(({ required = [] }) => required),
  };
}

/**
 * Of two ways to say the same this is the editor's: empty lists and attributes are absent, marks are a
 * set in the order of the editor's schema, neighbouring texts of the same marks are one.
 */
function tidy({ type, attrs, content = [], marks = [], text }: AdfNode): AdfNode {
  const children = joined(content.map(tidy));
  const distinct = marks.filter(
    (mark, index) => marks.findIndex((other) => other.type === mark.type) === index,
  );
  return {
    type,
    ...(attrs && (Object.keys(attrs).length > 0 || type === 'nestedExpand') ? { attrs } : {}),
    ...(children.length > 0 ? { content: children } : {}),
    ...(distinct.length > 0
      ? { marks: distinct.toSorted((one, two) => rank(one) - rank(two)) }
      : {}),
    ...(text === undefined ? {} : { text }),
  };
}

function rank({ type }: AdfMark): number {
  return Object.keys(schema.marks).indexOf(type);
}

function joined(nodes: readonly AdfNode[]): readonly AdfNode[] {
  return nodes.reduce<readonly AdfNode[]>((before, node) => {
    const last = before.at(-1);
    const isMore =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks);
    if (!isMore) return [...before, node];
    return [...before.slice(0, -1), { ...last, text: `${last.text ?? ''}${node.text ?? ''}` }];
  }, []);
}
