import type { ExportType } from '../export-payload';
import type { Content } from '../wiki/content';
import { html, type Html } from './html';
import { linkTo, type Visit } from './visit';

/** A page that was exported. */
export interface ExportViewOptions {
  readonly visit: Visit;
  readonly content: Content;
  /** Of the version that is exported. */
  readonly title: string;
  readonly type: ExportType;
  /** The exported body, drawn. */
  readonly body: Html;
}

/** Shows the export, and prints or downloads it; only the export itself is printed. */
export function exportView({ visit, content, title, type, body }: ExportViewOptions): Html {
  return html`<div class="page-header">
      <a href="${linkTo(visit, `/wiki/pages/${content.slug}`)}">Back to the page</a>
      <div class="page-actions">${type === 'word' ? downloadLink(title, body) : printButton}</div>
    </div>
    <article class="page exported">
      <h1>${title}</h1>
      <div class="page-body" data-export="${type}">${body}</div>
    </article>`;
}

const printButton = html`<button class="button primary" type="button" data-action="print">
  Print or save as PDF
</button>`;

/** Word opens HTML; an address of its own holds the file, so that an export runs once. */
function downloadLink(title: string, body: Html): Html {
  const file = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
      </head>
      <body>
        <h1>${title}</h1>
        ${body}
      </body>
    </html>`;
  const address = `data:application/msword;charset=utf-8,${encodeURIComponent(file.text)}`;
  return html`<a class="button primary" href="${address}" download="${title}.doc"
    >Download for Word</a
  >`;
}
