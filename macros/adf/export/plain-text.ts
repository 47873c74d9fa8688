import { wordsOf, type AdfNode } from './adf';
import { elementOf, nodesIn, textIn, type HtmlElement, type HtmlNode } from './element';
import { writable } from './inline-run';
import type { Meaning } from './meaning';

/** The text of nodes alone, with the words of what is no text. */
export function plainText(
  nodes: readonly HtmlNode[],
  meaningOf: (element: HtmlElement) => Meaning,
  alarm: (index: number | undefined) => readonly AdfNode[],
): string {
  let text = '';
  for (const node of nodesIn(nodes, (element) => meaningOf(element).is !== 'nothing')) {
    text += textIn(node) ?? '';
    const element = elementOf(node);
    if (element === undefined) continue;
    const meaning = meaningOf(element);
    if (meaning.is === 'break') text += '\n';
    if (meaning.is === 'image') text += element.attribute('alt') ?? '';
    if (meaning.is === 'alarm') text += wordsOf(alarm(meaning.index));
  }
  return text;
}

/** Text as it stands in one line. */
export function oneLine(text: string): string {
  return writable(text)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}
