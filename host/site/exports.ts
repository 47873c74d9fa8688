import type { ExportType } from './export-payload';
import type { HttpAnswer, HttpRequest } from './http';
import { exportBody } from './macro-export';
import { readPlace } from './places';
import type { Backend } from './ports';
import type { Shell } from './shell';
import { bodyHtml } from './view/body';
import { exportView } from './view/export';
import { currentVersion, type Content, type Version } from './wiki/content';

/** The documents of a page's exports. */
export class Exports {
  constructor(
    private readonly shell: Shell,
    private readonly backend: Pick<Backend, 'exportMacro'>,
  ) {}

  /**
   * The page as it is exported now, to be printed, or to be downloaded for Word; with `?config=empty`
   * the latter as Confluence was reported to do it, with macros that are told no parameters. `?version=2`
   * exports a version of the page's history; that apps are told no version then is decided here: nobody
   * saw one in the payload of an export.
   */
  async document(request: HttpRequest, slug: string, type: ExportType): Promise<HttpAnswer> {
    const { wiki, doors } = this.shell.options;
    const visit = { ...this.shell.visit(request), mode: 'view' as const };
    const content = wiki.contentAt(slug);
    const space = content && wiki.space(content.spaceId);
    if (!space || !wiki.mayView(visit.person, content)) return this.shell.notFound(request);
    const { title, body } = versionOf(content, request);
    const exported = await exportBody(body, {
      site: this.shell.options,
      backend: this.backend,
      visit,
      place: readPlace(doors.siteUrl, space, content),
      type,
      losesConfig: type === 'word' && request.url.searchParams.get('config') === 'empty',
    });
    const shown = bodyHtml(exported, { extension: () => undefined });
    return this.shell.document(request, visit, {
      space,
      title: `${title}, exported`,
      openId: content.id,
      body: exportView({ visit, content, title, type, body: shown }),
    });
  }
}

/** The version that is asked for, or the one that is published. */
function versionOf(content: Content, { url }: HttpRequest): Version {
  const asked = Number(url.searchParams.get('version'));
  return content.versions.find(({ number }) => number === asked) ?? currentVersion(content);
}
