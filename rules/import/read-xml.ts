import { bandanaKey, isBandana, macrosOfMap } from './bandana';
import type { BadEntry, Found, Note, ReadMacros } from './found';
import { moduleMacro } from './plugin-module';
import { XmlReader, type XmlElement, type XmlProblem } from './xml-reader';

/** Parts in which a text is read: what is wrong in one is known before the next. */
const partSigns = 65_536;

/**
 * Reads user macros out of XML as it comes: the map of Bandana, modules of a plugin's descriptor, and
 * the `entities.xml` of a backup, of which nothing else is kept.
 */
export class MacrosInXml {
  readonly #source: string;
  readonly #notes: readonly Note[];
  readonly #reader: XmlReader;
  readonly #found: Found[] = [];
  readonly #bad: BadEntry[] = [];
  #root = '';

  constructor(source: string, notes: readonly Note[] = []) {
    this.#source = source;
    this.#notes = notes;
    this.#reader = new XmlReader({
      wants: (name, attributes, depth) => {
        if (depth === 1) this.#root = name;
        if (isBandana(this.#root)) return true;
        if (this.#root === 'hibernate-generic') {
          return (
            name === 'object' && /(?:^|\.)ConfluenceBandanaRecord$/.test(attributes['class'] ?? '')
          );
        }
        return name === 'user-macro';
      },
      take: (element) => this.#take(element),
    });
  }

  write(text: string): void {
    for (let at = 0; at < text.length && !this.#reader.isOver; at += partSigns) {
      this.#reader.write(text.slice(at, at + partSigns));
    }
  }

  end(): ReadMacros {
    const problem = this.#reader.end();
    if (problem) this.#bad.push(this.#problem(problem));
    else if (this.#found.length + this.#bad.length === 0) {
      this.#bad.push({ source: this.#source, name: '', problem: 'no-macros', subject: '' });
    }
    return { found: this.#found, bad: this.#bad };
  }

  #take(element: XmlElement): void {
    if (element.name === 'user-macro') {
      if (element.isWhole) this.#add([moduleMacro(element, this.#source)]);
    } else if (element.name === 'object') this.#record(element);
    else this.#add(macrosOfMap(whole(element), this.#source, this.#notes));
  }

  /**
   * A row of Bandana in a backup. Its value is XML in a CDATA section, which a reader sees as text:
   * https://confluence.atlassian.com/doc/manually-backing-up-the-site-152405.html.
   */
  #record(object: XmlElement): void {
    if (propertyOf(object, 'key')?.text.trim() !== bandanaKey) return;
    const inner = new MacrosInXml(this.#source);
    inner.write(propertyOf(object, 'value')?.text ?? '');
    const { found, bad } = inner.end();
    this.#found.push(...found);
    this.#bad.push(...bad);
  }

  #add(read: readonly (Found | BadEntry)[]): void {
    for (const each of read) {
      if ('is' in each) this.#found.push(each);
      else this.#bad.push(each);
    }
  }

  #problem({ problem, subject }: XmlProblem): BadEntry {
    return { source: this.#source, name: '', problem, subject };
  }
}

function propertyOf(object: XmlElement, property: string): XmlElement | undefined {
  return object.children.find(
    ({ name, attributes }) => name === 'property' && attributes.get('name') === property,
  );
}

/** A map without the entry in which it broke off: half of a template is none. */
function whole(element: XmlElement): XmlElement {
  const children = element.children.filter((child) => child.isWhole);
  return element.isWhole ? element : { ...element, children };
}
