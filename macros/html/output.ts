import type { Site } from './addresses';
import { OutputReader } from './output-reader';
import type { OutNode } from './node';
import { read } from './read';
import { withContents } from './contents';
import { write } from './write';

/** What the output of a template is made into HTML with. */
export interface OutputOptions {
  readonly site: Site;
  /** The content that the macro stands on, for its attachments. */
  readonly contentId: string | undefined;
  readonly spaceKey: string | undefined;
  /** Names of the users that the output mentions, by account id; who is not there has no name. */
  readonly userNames: ReadonlyMap<string, string>;
  /** The alarm that a badge of the app's own stands for; `none` for one that nobody granted. */
  readonly badgeOf: (token: string) => number | 'none' | undefined;
}

/** The output as a page may show it. */
export interface SafeOutput {
  /** Nothing where it would show nothing. */
  readonly html: string;
  readonly inline: readonly string[];
  readonly sheet: string;
}

/**
 * Makes HTML of what a template printed, be it ever so hostile: elements of the storage format become
 * elements of HTML, styles are taken out, and what runs, loads from elsewhere or submits is gone
 * (docs/macro-output.md).
 *
 * @throws TooManyElements
 */
export function safeOutput(printed: string, options: OutputOptions): SafeOutput {
  const reader = new OutputReader(options);
  const nodes = withContents(reader.nodes(read(printed)));
  const html = shows(nodes) ? write(nodes) : '';
  return html === ''
    ? { html, inline: [], sheet: '' }
    : { html, inline: reader.inline, sheet: reader.sheet };
}

const shown: ReadonlySet<string> = new Set(['img', 'hr', 'ops-alarm-badge', 'table']);

/** Whether there is anything to see, or to find by an anchor. */
function shows(nodes: readonly OutNode[]): boolean {
  return nodes.some((node) =>
    typeof node === 'string'
      ? node.trim() !== ''
      : shown.has(node.tag) || node.attributes.has('id') || node.attributes.has('data-ops')
        ? true
        : shows(node.children),
  );
}
