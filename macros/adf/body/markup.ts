import { encodeHtml } from '../../encoding/html';
import type { BodyWords } from './messages';
import type { BodyNode } from './node';

/** What a node is in HTML: what is written around what is in it. */
export interface Markup {
  readonly before: string;
  readonly after: string;
  /** The nodes in it; none of the node's own are where this is left out. */
  readonly content?: readonly unknown[];
  /** The only paragraph among them stands without tags, as Data Center's editor writes it. */
  readonly isTight?: boolean;
  /** What is in it is code: no mark is written there. */
  readonly isCode?: boolean;
}

/** What a node can know beside itself. */
export interface Surroundings {
  /** The node that it is in; of the type `doc` at the top. */
  readonly parent: BodyNode;
  /** The node's place in its parent, from 0. */
  readonly index: number;
  /** Whether its tags are left out: it is the only paragraph where one stands without. */
  readonly isBare: boolean;
  readonly words: BodyWords;
  /** Where an attached file is; undefined where that is not known. */
  readonly attachment: (file: AttachedFile) => FoundFile | undefined;
}

/** A file that a body shows, as the document names it. */
export interface AttachedFile {
  /** Of the file, which is another id than that of the attachment. */
  readonly id: string;
  /** Where it was uploaded to. */
  readonly collection: string;
}

/** An attached file that is there for whoever reads the body. */
export interface FoundFile {
  readonly address: string;
  readonly name: string;
}

/** How nodes of one type become HTML. */
export type NodeRule = (node: BodyNode, around: Surroundings) => Markup;

/** An element around a node's content. */
export function element(name: string, node: BodyNode, attributes: Attributes = {}): Markup {
  return {
    before: startTag(name, attributes),
    after: `</${name}>`,
    content: node.content,
  };
}

/** HTML that stands for a node whatever is in it. */
export function leaf(html: string): Markup {
  return { before: html, after: '' };
}

/** Values by name; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A tag with its attributes encoded. */
export function startTag(name: string, attributes: Attributes = {}): string {
  return `<${name}${attributesText(attributes)}>`;
}

/** The tag of an element that has no content, closed as Data Center writes it. */
export function emptyTag(name: string, attributes: Attributes = {}): string {
  return `<${name}${attributesText(attributes)}/>`;
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${encodeHtml(String(value))}"`)
    .join('');
}
