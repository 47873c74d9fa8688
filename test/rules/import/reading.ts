import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadMacros } from '../../../rules/import/found';
import { readMacros } from '../../../rules/import/read';

/** A text in parts, as a file comes. */
export async function* inParts(text: string, size = 1_000): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) {
    yield await Promise.resolve(text.slice(at, at + size));
  }
}

/** What a text holds; `source` is its file's name. */
export function read(text: string, source = ''): Promise<ReadMacros> {
  return readMacros(source, inParts(text));
}

/** The codes of what could not be read, each with what it is about. */
export function problems({ bad }: ReadMacros): readonly string[] {
  return bad.map(({ problem, subject }) => (subject === '' ? problem : `${problem} ${subject}`));
}

/** Names of what was found. */
export function names({ found }: ReadMacros): readonly string[] {
  return found.map(({ name }) => name);
}

/** 25 macros as Data Center stores them. */
export const bandanaFile = path.join(import.meta.dirname, 'data-center', 'bandana.xml');
export const bandana = readFileSync(bandanaFile, 'utf8');

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as XML has it. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** A macro as XStream writes it, in a map. */
export function stored(name: string, template: string, more = '<hasBody>false</hasBody>'): string {
  return `<map>
  <entry>
    <string>${name}</string>
    <com.atlassian.confluence.renderer.UserMacroConfig>
      <template>${escaped(template)}</template>
      <name>${name}</name>
      ${more}
    </com.atlassian.confluence.renderer.UserMacroConfig>
  </entry>
</map>`;
}
