import { encodeText } from '../../encoding/html';
import { fieldsOf, textOf, type Fields } from '../fields';
import { startTag } from './markup';
import type { BodyWords } from './messages';
import type { BodyNode } from './node';

/** The types of nodes that are macros. */
export const macroNodes = ['extension', 'inlineExtension', 'bodiedExtension'] as const;

/** A macro that stands in a body. Nobody vouches for what it says of itself. */
export interface BodyMacro {
  readonly type: (typeof macroNodes)[number];
  readonly extensionType: string;
  readonly extensionKey: string;
  readonly localId: string | undefined;
  /** What Confluence calls it in the page. */
  readonly title: string | undefined;
  readonly parameters: Fields;
  /** How many macros it stands in, with those around the body, and itself. */
  readonly level: number;
}

/** Whether a node is a macro. */
export function isMacro({ type }: BodyNode): boolean {
  return (macroNodes as readonly string[]).includes(type);
}

/** The macro that a node is. */
export function macroOf({ type, attrs }: BodyNode, level: number): BodyMacro {
  const parameters = fieldsOf(attrs['parameters']);
  return {
    type: macroNodes.find((name) => name === type) ?? 'extension',
    extensionType: textOf(attrs['extensionType']) ?? '',
    extensionKey: textOf(attrs['extensionKey']) ?? '',
    localId: textOf(attrs['localId']),
    title: textOf(attrs['text']) ?? textOf(parameters['extensionTitle']),
    parameters,
    level,
  };
}

/** The type of the macros that Data Center had too. */
const confluenceMacro = 'com.atlassian.confluence.macro.core';

/** Macros of Confluence that output is rendered with, after its template ran. */
const renderedLater: ReadonlySet<string> = new Set([
  'panel',
  'info',
  'note',
  'tip',
  'warning',
  'code',
  'noformat',
  'status',
  'expand',
  'toc',
  'anchor',
  'excerpt',
  'section',
  'column',
]);

/**
 * What stands for a macro that nobody rendered: one of Confluence's in storage format, of which the
 * output's renderer knows those that have a rendering here; any other by its name, above its body.
 */
export function unrenderedMacro(
  macro: BodyMacro,
  body: string | undefined,
  words: BodyWords,
): string {
  const { extensionType, extensionKey } = macro;
  if (extensionType === confluenceMacro && renderedLater.has(extensionKey)) {
    return inStorageFormat(extensionKey, macro.parameters, body);
  }
  const name = macro.title ?? titleIn(macro.parameters) ?? nameIn(extensionKey) ?? words.macro;
  const isInline = macro.type === 'inlineExtension';
  const tag = isInline ? 'span' : 'div';
  const start = startTag(tag, {
    class: `conf-macro ${isInline ? 'output-inline' : 'output-block'}`,
    'data-hasbody': String(body !== undefined),
    'data-macro-name': name,
  });
  const label = encodeText(name);
  return `${start}${body === undefined ? label : `<p>${label}</p>${body}`}</${tag}>`;
}

/** A title that the macro's provider gave, where the node has none. */
function titleIn(parameters: Fields): string | undefined {
  return textOf(fieldsOf(parameters['macroMetadata'])['title']);
}

/** The key of a macro of Confluence is its name; that of an app's macro is a path of ids. */
function nameIn(key: string): string | undefined {
  return /^[\w-]{1,64}$/.test(key) ? key : undefined;
}

/** Cloud keeps what storage format calls parameters under `macroParams`, a text body among them. */
function inStorageFormat(name: string, parameters: Fields, body: string | undefined): string {
  const texts = Object.entries(fieldsOf(parameters['macroParams']))
    .slice(0, 100)
    .map(([key, value]) => [key, textOf(fieldsOf(value)['value']) ?? ''] as const);
  const start = startTag('ac:structured-macro', { 'ac:name': name });
  const inner = texts
    .filter(([key]) => key !== plainBody)
    .map(([key, text]) => {
      const tag = startTag('ac:parameter', { 'ac:name': key });
      return `${tag}${encodeText(text)}</ac:parameter>`;
    });
  const plain = texts.find(([key]) => key === plainBody)?.[1];
  if (plain !== undefined) {
    inner.push(`<ac:plain-text-body>${encodeText(plain)}</ac:plain-text-body>`);
  }
  if (body !== undefined) inner.push(`<ac:rich-text-body>${body}</ac:rich-text-body>`);
  return `${start}${inner.join('')}</ac:structured-macro>`;
}

const plainBody = '__bodyContent';
