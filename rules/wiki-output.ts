/**
 * The line by which a template says that its macro's output is wiki markup, from before Confluence 4.0:
 * the head that Data Center's page for user macros begins a template with has "Output"
 * (confluence.atlassian.com/doc/writing-user-macros-4485.html).
 */
const saysWiki = /^\s*##+\s*output\s*:\s*wiki/i;

/** The line of a template's head, from 1, that says it; undefined where none does. */
export function wikiOutputLine(template: string): number | undefined {
  const lines = template.split(/\r\n|\r|\n/);
  // The head ends where the template itself begins.
  const head = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('##'));
  const at = lines
    .slice(0, head === -1 ? lines.length : head)
    .findIndex((line) => saysWiki.test(line));
  return at === -1 ? undefined : at + 1;
}

/** The line for the top of a template that shall say it. */
export function wikiOutputHead(template: string): string {
  const ending = /\r\n|\r|\n/.exec(template)?.[0] ?? '\n';
  return `## Output: Wiki markup${ending}`;
}
