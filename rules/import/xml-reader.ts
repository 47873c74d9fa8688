import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { ProblemCode } from './found';

/** An element that was kept, with all that is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** False where the XML broke off inside of it. */
  readonly isWhole: boolean;
}

/** Why XML could not be read to its end. */
export interface XmlProblem {
  readonly problem: Extract<ProblemCode, `xml-${string}`>;
  readonly subject: string;
}

/** What a reader keeps of a document. */
export interface XmlWish {
  /** @param depth - 1 for the root. */
  readonly wants: (
    name: string,
    attributes: Readonly<Record<string, string>>,
    depth: number,
  ) => boolean;
  /** Called with each of these elements when it ends, or when the XML breaks off in it. */
  readonly take: (element: XmlElement) => void;
}

/**
 * Signs that XML 1.0 has no place for, such as a form feed: XStream writes them all the same, as they
 * are or as references (https://x-stream.github.io/javadoc/com/thoughtworks/xstream/io/xml/PrettyPrintWriter.html),
 * and nothing of the document is lost by them.
 */
const harmless =
  /(?:disallowed character\.|malformed character entity\.|disallowed in char data\.)$/;

/** No document of Data Center comes near to these. */
const most = { depth: 64, signs: 50_000_000, elements: 500_000 };

interface Growing extends XmlElement {
  readonly parent: Growing | undefined;
  readonly children: Growing[];
  text: string;
  isWhole: boolean;
}

/**
 * Reads XML as it comes, and keeps the elements that somebody wants; of all others nothing stays. No
 * entity is ever resolved but those of XML itself, and nothing is loaded.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #wish: XmlWish;
  #depth = 0;
  #kept: Growing | undefined;
  #signs = 0;
  #elements = 0;
  #problem: XmlProblem | undefined;

  constructor(wish: XmlWish) {
    this.#wish = wish;
    const parser = this.#parser;
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', () => this.#close());
    parser.on('text', (text) => this.#add(text));
    parser.on('cdata', (text) => this.#add(text));
    parser.on('doctype', (doctype) => {
      if (/<!ENTITY/i.test(doctype)) this.#fail('xml-entities');
    });
    parser.on('error', ({ message }) => {
      if (!harmless.test(message)) this.#fail('xml-broken', String(parser.line));
    });
  }

  /** Whether anything more would be looked at. */
  get isOver(): boolean {
    return this.#problem !== undefined;
  }

  write(text: string): void {
    if (this.#problem === undefined) this.#parser.write(text);
  }

  /** Ends the document, and tells why it was not read to its end. */
  end(): XmlProblem | undefined {
    if (this.#problem === undefined) this.#parser.close();
    if (this.#kept !== undefined) {
      let top = this.#kept;
      for (let one: Growing | undefined = top; one; one = one.parent) {
        one.isWhole = false;
        top = one;
      }
      this.#kept = undefined;
      this.#wish.take(top);
    }
    return this.#problem;
  }

  #fail(problem: XmlProblem['problem'], subject = ''): void {
    this.#problem ??= { problem, subject };
  }

  #open({ name, attributes: given }: SaxesTagPlain): void {
    if (this.#problem) return;
    this.#depth += 1;
    if (this.#depth > most.depth) {
      this.#fail('xml-too-deep');
      return;
    }
    const parent = this.#kept;
    // The parser's object has no prototype.
    if (parent === undefined && !this.#wish.wants(name, given, this.#depth)) return;
    const attributes = new Map(Object.entries(given));
    this.#elements += 1;
    if (this.#elements > most.elements) {
      this.#fail('xml-too-large');
      return;
    }
    const element: Growing = { name, attributes, parent, children: [], text: '', isWhole: true };
    parent?.children.push(element);
    this.#kept = element;
  }

  #close(): void {
    if (this.#problem) return;
    this.#depth -= 1;
    const element = this.#kept;
    if (element === undefined) return;
    this.#kept = element.parent;
    if (element.parent !== undefined) return;
    this.#signs = 0;
    this.#elements = 0;
    this.#wish.take(element);
  }

  #add(text: string): void {
    if (this.#kept === undefined || this.#problem) return;
    this.#signs += text.length;
    if (this.#signs > most.signs) {
      this.#fail('xml-too-large');
      return;
    }
    this.#kept.text += text;
  }
}

/** The first child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The text of such a child, where it is whole. */
export function childText(element: XmlElement, name: string): string | undefined {
  const child = childOf(element, name);
  return child?.isWhole ? child.text : undefined;
}
