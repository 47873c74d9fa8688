import { fieldsOf } from '../../rules/fields';

/** A document of the Atlassian Document Format with a paragraph for each line. */
export function documentOf(text: string): object | undefined {
  if (!text) return undefined;
  const content = text.split('\n').map((line) => ({
    type: 'paragraph',
    ...(line && { content: [{ type: 'text', text: line }] }),
  }));
  return { type: 'doc', version: 1, content };
}

/** The lines of a document; undefined where it holds more than paragraphs of plain text. */
export function textOfDocument(document: unknown): string | undefined {
  if (document === undefined) return '';
  const { type, content } = fieldsOf(document);
  if (type !== 'doc' || !Array.isArray(content)) return undefined;
  const lines = content.map(lineOf);
  return lines.every((line) => line !== undefined) ? lines.join('\n') : undefined;
}

function lineOf(paragraph: unknown): string | undefined {
  const { type, content = [] } = fieldsOf(paragraph);
  if (type !== 'paragraph' || !Array.isArray(content)) return undefined;
  const texts = content.map((node: unknown) => {
    const { type: kind, text, marks } = fieldsOf(node);
    return kind === 'text' && typeof text === 'string' && marks === undefined ? text : undefined;
  });
  return texts.every((text) => text !== undefined) ? texts.join('') : undefined;
}
