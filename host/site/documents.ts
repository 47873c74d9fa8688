import { environmentId } from '../demo/ids';
import { uiModule } from '../forge/manifest';
import { pageDataId, type FrameData } from './client/page-data';
import { macroFrame, pageData, settingsFrame, type FrameDataOptions } from './frame-data';
import type { HttpAnswer, HttpRequest } from './http';
import { mayRun } from './invocations';
import { html, jsonScript, type Html } from './view/html';
import { layout, type LayoutOptions } from './view/layout';
import { closedModule, frameSlot } from './view/macro';
import { messageView, searchView, settingsView } from './view/messages';
import { pageView } from './view/page';
import { linkTo, visitOf, type SiteInstallation, type Visit } from './view/visit';
import type { AdfNode } from './wiki/adf';
import type { Content, Space } from './wiki/content';
import { macroOf } from './wiki/macro';
import { administers } from './wiki/people';
import type { Wiki } from './wiki/wiki';

/** What the documents that people look at are made from. */
export interface DocumentsOptions extends FrameDataOptions {
  readonly wiki: Wiki;
  readonly installations: readonly [SiteInstallation, ...SiteInstallation[]];
}

/** The documents of the site, one method for each kind of address. */
export class Documents {
  constructor(private readonly options: DocumentsOptions) {}

  /** /wiki and / lead to the runbook. */
  home(request: HttpRequest): HttpAnswer {
    return redirect(linkTo(this.#visit(request), '/wiki/pages/runbook'));
  }

  /** A space leads to its overview. */
  space(request: HttpRequest, key: string): HttpAnswer {
    const { wiki } = this.options;
    const visit = this.#visit(request);
    const space = wiki.spacesFor(visit.person).find((candidate) => candidate.key === key);
    const homepage = space && wiki.content(space.homepageId);
    if (!homepage) return this.notFound(request);
    return redirect(linkTo(visit, `/wiki/pages/${homepage.slug}`));
  }

  /** A page or blog post, to be read or edited. */
  page(request: HttpRequest, slug: string): HttpAnswer {
    const { wiki } = this.options;
    const wanted = this.#visit(request);
    const content = wiki.contentAt(slug);
    const space = content && wiki.space(content.spaceId);
    if (!content || !space || !wiki.mayView(wanted.person, content)) return this.notFound(request);

    const mayEdit = wiki.mayEdit(wanted.person, content);
    const visit: Visit = { ...wanted, mode: mayEdit ? wanted.mode : 'view' };
    const frames: FrameData[] = [];
    const macro = (node: AdfNode) => this.#macro(visit, content, space, node, frames);
    const body = pageView({ visit, space, content, mayEdit, macro });
    return this.#document(request, visit, { space, content, body }, frames);
  }

  /** Titles that hold the text. */
  search(request: HttpRequest): HttpAnswer {
    const { wiki } = this.options;
    const visit = this.#visit(request);
    const text = request.url.searchParams.get('text') ?? '';
    const found = wiki
      .spacesFor(visit.person)
      .flatMap((space) => wiki.pagesFor(visit.person, space))
      .filter(({ versions }) =>
        versions.at(-1)?.title.toLowerCase().includes(text.trim().toLowerCase()),
      );
    return this.#document(request, visit, { body: searchView(visit, text, found) });
  }

  /** The app's page in Confluence's settings. */
  settings(request: HttpRequest): HttpAnswer {
    const visit = this.#visit(request);
    const module = this.options.manifest.settingsPages[0];
    if (!administers(visit.person)) {
      const body = messageView(
        'Only administrators see the settings',
        'Ask one to open this page.',
      );
      return this.#document(request, visit, { body }, [], 403);
    }
    if (!module) {
      const body = settingsView('ConfluOps', html`<p>The app has no settings page yet.</p>`);
      return this.#document(request, visit, { body });
    }
    const frame = settingsFrame(this.options.contexts, module, visit);
    const body = settingsView(module.title, frameSlot(frame.localId, frame.layout));
    return this.#document(request, visit, { body }, [frame]);
  }

  /** The same for what is not there and for what the visitor may not see. */
  notFound(request: HttpRequest): HttpAnswer {
    const body = messageView(
      'We cannot find this page',
      'It is gone, was never there, or is not open to you.',
    );
    return this.#document(request, this.#visit(request), { body }, [], 404);
  }

  #visit(request: HttpRequest): Visit {
    return visitOf(request.url.searchParams, this.options.installations);
  }

  /** Draws one macro and notes the frame that it needs. */
  #macro(
    visit: Visit,
    content: Content,
    space: Space,
    node: AdfNode,
    frames: FrameData[],
  ): Html | undefined {
    const { manifest, contexts } = this.options;
    const macro = macroOf({ appId: manifest.appId, environmentId }, node);
    const module = macro && uiModule(manifest, macro.moduleKey);
    if (!module) return undefined;
    if (!mayRun(module, visit.person)) return closedModule(module, visit.person);
    frames.push(macroFrame(contexts, module, visit, { content, space, macro }));
    return frameSlot(macro.localId, macro.layout);
  }

  #document(
    request: HttpRequest,
    visit: Visit,
    parts: Pick<LayoutOptions, 'space' | 'content' | 'body'>,
    frames: readonly FrameData[] = [],
    status = 200,
  ): HttpAnswer {
    const { wiki, installations, doors } = this.options;
    const data = jsonScript(pageDataId, pageData(this.options, visit, frames));
    const text = layout({
      ...parts,
      visit,
      wiki,
      installations,
      path: request.url.pathname,
      body: html`${parts.body}${data}`,
    });
    return { status, headers: documentHeaders(doors.framesUrl), body: text };
  }
}

function documentHeaders(framesUrl: string): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'self'; frame-src ${framesUrl}; frame-ancestors 'none'; object-src 'none'; base-uri 'none'`,
    'referrer-policy': 'same-origin',
  };
}

function redirect(location: string): HttpAnswer {
  return { status: 302, headers: { location } };
}
