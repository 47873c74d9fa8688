import { isList, isMap, isStructure, type Output } from './value';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Text as XML 1.0 can carry it. White space that a parser would change goes as references;
 * characters that XML 1.0 has no way to write become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => references[character] ?? '')
    .replace(/[\t\n\r\u007F-\u009F\u2028]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\u0000-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD');
}

/**
 * An element around an output, in the shape of the Query protocol: lists hold `member` elements, maps
 * hold an `entry` for each key (smithy.io/2.0/aws/protocols/aws-query-protocol.html).
 */
export function element(name: string, content: Output): string {
  if (content === undefined) return '';
  if (isList(content)) {
    return `<${name}>${content.map((item) => element('member', item)).join('')}</${name}>`;
  }
  if (isMap(content)) {
    const entries = [...content].map(([key, value]) => element('entry', { key, value }));
    return `<${name}>${entries.join('')}</${name}>`;
  }
  if (isStructure(content)) {
    const members = Object.entries(content).map(([member, value]) => element(member, value));
    return `<${name}>${members.join('')}</${name}>`;
  }
  const text = content instanceof Date ? content.toISOString() : String(content);
  return `<${name}>${escapeXml(text)}</${name}>`;
}
