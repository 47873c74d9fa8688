/**
 * What Data Center calls macro body processing:
 *
 * - `none`: the macro has no body.
 * - `escaped`: `$body` is the body's source, escaped, to be shown as it was typed.
 * - `unrendered`: `$body` is the body's source.
 * - `rendered`: `$body` is the HTML that the body's source makes.
 */
export const bodyHandlings = ['none', 'escaped', 'unrendered', 'rendered'] as const;
export type BodyHandling = (typeof bodyHandlings)[number];

/** The body of one macro on a page. */
export interface MacroBody {
  /** As the page stores it. */
  readonly source: string;
  /** The HTML made of it; asked for where the body is to be rendered. */
  readonly rendered: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** What `$body` is; undefined where there is none, so that `$body` prints itself. */
export function bodyText(handling: BodyHandling, body: MacroBody | undefined): string | undefined {
  if (body === undefined) return undefined;
  switch (handling) {
    case 'none':
      return undefined;
    case 'escaped':
      return escapeHtml(body.source);
    case 'unrendered':
      return body.source;
    case 'rendered':
      return body.rendered;
  }
}
