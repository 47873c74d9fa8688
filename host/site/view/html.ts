/** Markup that is safe to send: made by `html` from literals and escaped values. */
export class Html {
  constructor(readonly text: string) {}
}

/** What a template takes: text is escaped, markup and lists of it are not, nothing prints nothing. */
export type Part = string | number | Html | readonly Html[] | undefined;

/** Markup with every text in it escaped. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    literals
      .map((literal, index) => literal + (index < parts.length ? shown(parts[index]) : ''))
      .join(''),
  );
}

/** A value inside a script element of type application/json. */
export function jsonScript(id: string, value: unknown): Html {
  const text = JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
  return new Html(`<script type="application/json" id="${escapeHtml(id)}">${text}</script>`);
}

function shown(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return escapeHtml(String(part));
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
