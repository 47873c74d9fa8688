import { pageDataId, type EditorData, type FrameData } from './client/page-data';
import { pageData, type FrameDataOptions } from './frame-data';
import type { HttpAnswer, HttpRequest } from './http';
import { html, jsonScript } from './view/html';
import { layout, type LayoutOptions } from './view/layout';
import { messageView } from './view/simple-pages';
import { visitOf, type SiteInstallation, type Visit } from './view/visit';
import type { Refusal, RefusalReason } from './wiki/refusal';
import type { Wiki } from './wiki/wiki';

/** What the documents that people look at are made from. */
export interface DocumentsOptions extends FrameDataOptions {
  readonly wiki: Wiki;
  readonly installations: readonly [SiteInstallation, ...SiteInstallation[]];
}

/** What differs between documents. */
export interface DocumentParts extends Pick<LayoutOptions, 'space' | 'title' | 'openId' | 'body'> {
  readonly frames?: readonly FrameData[];
  readonly editor?: EditorData;
}

/** HTTP statuses of what the wiki refuses. */
export const refusalStatus: Readonly<Record<RefusalReason, number>> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
};

/** The furniture around every document of the site. */
export class Shell {
  constructor(readonly options: DocumentsOptions) {}

  /** Who looks, and how. */
  visit({ url }: HttpRequest): Visit {
    return visitOf(url.searchParams, this.options.installations);
  }

  /** A whole document, with the data of its frames. */
  document(
    request: HttpRequest,
    visit: Visit,
    { body, frames = [], editor, ...rest }: DocumentParts,
    status = 200,
  ): HttpAnswer {
    const { wiki, installations, doors } = this.options;
    const data = { ...pageData(this.options, visit, frames), ...(editor ? { editor } : {}) };
    const text = layout({
      ...rest,
      visit,
      wiki,
      installations,
      path: request.url.pathname,
      body: html`${body}${jsonScript(pageDataId, data)}`,
    });
    return { status, headers: documentHeaders(doors.framesUrl), body: text };
  }

  /** A document with a heading and one sentence. */
  message(request: HttpRequest, title: string, text: string, status: number): HttpAnswer {
    return this.document(request, this.visit(request), { body: messageView(title, text) }, status);
  }

  /** The same for what is not there and for what the visitor may not see. */
  notFound(request: HttpRequest): HttpAnswer {
    return this.message(
      request,
      'We cannot find this page',
      'It may have been deleted, or you may not be allowed to see it.',
      404,
    );
  }

  /** What the wiki refused, in its words. */
  refused(request: HttpRequest, { reason, message }: Refusal): HttpAnswer {
    if (reason === 'not-found') return this.notFound(request);
    return this.message(request, 'That did not work', message, refusalStatus[reason]);
  }
}

function documentHeaders(framesUrl: string): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // Icons of macros come from where their frames come from.
    'content-security-policy': `default-src 'self'; frame-src ${framesUrl}; img-src 'self' ${framesUrl}; frame-ancestors 'none'; object-src 'none'; base-uri 'none'`,
    'referrer-policy': 'same-origin',
  };
}
