import { defaultSchema } from '@atlaskit/adf-schema/schema-default';
import {
  Schema,
  type AttributeSpec,
  type MarkSpec,
  type MarkType,
  type NodeSpec,
  type NodeType,
} from 'prosemirror-model';

const absent: AttributeSpec = { default: null };

/**
 * Attributes that a document may leave out, by node. Atlassian's schema fills them in when it reads a
 * document; here they stay away, so that opening a page and saving it changes nothing.
 */
const optional: Readonly<Record<string, readonly string[]>> = {
  orderedList: ['order'],
  codeBlock: ['hideLineNumbers'],
  mention: ['text', 'accessLevel'],
  media: ['id', 'alt', 'collection'],
  mediaSingle: ['layout'],
  mediaInline: ['type', 'alt'],
  hardBreak: ['text'],
  emoji: ['id', 'text'],
  table: ['isNumberColumnEnabled', 'layout', 'localId'],
  tableCell: ['colspan', 'rowspan'],
  tableHeader: ['colspan', 'rowspan'],
  status: ['localId', 'style'],
  expand: ['title'],
  nestedExpand: ['title'],
  extension: ['layout'],
  bodiedExtension: ['layout'],
  embedCard: ['width'],
};

/** Nodes of other editors, which the document format has not: nothing that is pasted becomes one. */
const foreign: readonly string[] = [
  'confluenceJiraIssue',
  'confluenceUnsupportedBlock',
  'confluenceUnsupportedInline',
  'image',
  'panel_c1',
  'unknownBlock',
];

/**
 * What the editor would otherwise make of a document that is none: a section of one column, a picture
 * without a file. Confluence's editor mends such documents by code of its own.
 */
const narrower: Readonly<Record<string, Partial<NodeSpec>>> = {
  layoutSection: { content: '(layoutColumn | unsupportedBlock){2,3}' },
  layoutColumn: { attrs: { width: { default: 50 }, localId: absent, valign: absent } },
  mediaSingle: { atom: true },
  mediaGroup: { atom: true },
};

/** Attributes of links that the format has and Atlassian's schema drops. */
const linkAttributes = ['title', 'id', 'collection', 'occurrenceKey'];

/** Nodes and marks of Confluence's own editor (@atlaskit/adf-schema). */
export const schema = new Schema({ nodes: nodeSpecs(), marks: markSpecs() });

/** The schema's node type of that name. */
export function nodeType(name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The editor's schema has no node ${name}.`);
  return type;
}

/** The schema's mark type of that name. */
export function markType(name: string): MarkType {
  const type = schema.marks[name];
  if (!type) throw new Error(`The editor's schema has no mark ${name}.`);
  return type;
}

function nodeSpecs(): Record<string, NodeSpec> {
  const specs: Record<string, NodeSpec> = {};
  defaultSchema.spec.nodes.forEach((name, spec) => {
    const { parseDOM, ...rest } = spec;
    const attrs = withoutDefaults(spec.attrs, optional[name]);
    specs[name] = {
      ...rest,
      ...(attrs ? { attrs } : {}),
      ...(parseDOM && !foreign.includes(name) ? { parseDOM } : {}),
      ...narrower[name],
    };
  });
  return specs;
}

function markSpecs(): Record<string, MarkSpec> {
  const specs: Record<string, MarkSpec> = {};
  defaultSchema.spec.marks.forEach((name, spec) => {
    specs[name] = spec;
  });
  const { link = {}, code = {} } = specs;
  const more = Object.fromEntries(linkAttributes.map((name) => [name, absent]));
  specs['link'] = { ...link, attrs: { ...link.attrs, ...more } };
  // The format has links on code; Atlassian's editor takes them off.
  const excluded = code.excludes?.split(' ').filter((group) => group !== 'link');
  specs['code'] = { ...code, ...(excluded ? { excludes: excluded.join(' ') } : {}) };
  return specs;
}

function withoutDefaults(
  attrs: NodeSpec['attrs'],
  names: readonly string[] = [],
): NodeSpec['attrs'] {
  if (!attrs) return attrs;
  return Object.fromEntries(
    Object.entries(attrs).map(([name, spec]) => [
      name,
      names.includes(name) ? { ...spec, ...absent } : spec,
    ]),
  );
}
