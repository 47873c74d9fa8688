import { environmentId } from '../demo/ids';
import { configFrame, macroFrame } from './frame-data';
import { HttpError, json, parseObject, type HttpAnswer, type HttpRequest } from './http';
import { writtenPlace } from './places';
import { refusalStatus, type Shell } from './shell';
import { linkTo, templatesAddress, type Visit } from './view/visit';
import { documentFault } from './wiki/adf-schema';
import { Authoring } from './wiki/authoring';
import { macroOf } from './wiki/macro';
import { parseDocument, parseNode } from './wiki/parse-document';
import { administers } from './wiki/people';
import { Refusal } from './wiki/refusal';
import type { Permissions } from './wiki/content';
import type { Publication } from './wiki/wiki';

/**
 * What the script of the editor asks the site for, and what tests prepare the wiki with: JSON in and
 * out, `{message}` with a status of 400 or more for what is refused. Who asks stands in the query, as
 * on every page.
 */
export class Editing {
  readonly #authoring: Authoring;

  constructor(private readonly shell: Shell) {
    this.#authoring = new Authoring(shell.options.wiki);
  }

  /** POST {title, body} keeps the visitor's draft, DELETE drops it. */
  draft(request: HttpRequest, id: string): Promise<HttpAnswer> {
    return this.#answer(request, async ({ person }) => {
      if (request.method === 'DELETE') {
        await this.#authoring.discard(person, id);
        return { status: 204 };
      }
      const written = parsePublication(await request.text());
      const { savedAt } = await this.#authoring.save(person, id, written);
      return json(200, { savedAt });
    });
  }

  /** POST {title, body}: a new version; answers `{url}` of the page, or of the space's templates. */
  publish(request: HttpRequest, id: string): Promise<HttpAnswer> {
    return this.#answer(request, async (visit) => {
      const { wiki } = this.shell.options;
      const written = parsePublication(await request.text());
      const { type, spaceId } = this.#authoring.editable(visit.person, id);
      if (type === 'template') {
        await this.#authoring.saveTemplate(visit.person, id, written);
        return json(200, { url: linkTo(visit, templatesAddress(wiki.space(spaceId)?.key ?? '')) });
      }
      const { slug } = await this.#authoring.publish(visit.person, id, written);
      return json(200, { url: linkTo(visit, `/wiki/pages/${slug}`) });
    });
  }

  /** POST {node}: the frame of a macro in the editor; with `isInserting`, of its config dialog. */
  frame(request: HttpRequest, id: string): Promise<HttpAnswer> {
    return this.#answer(request, async (visited) => {
      const { wiki, manifest, doors } = this.shell.options;
      const visit: Visit = { ...visited, mode: 'edit' };
      const written = this.#authoring.editable(visit.person, id);
      const space = wiki.space(written.spaceId);
      const { node, isInserting } = parseObject(await request.text());
      const macro = macroOf({ appId: manifest.appId, environmentId }, parseNode(node) ?? noNode);
      const module = manifest.macros.find(({ key }) => key === macro?.moduleKey);
      if (!space || !macro || !module) throw new HttpError(400, 'That is not a macro of the app.');
      const place = writtenPlace(doors.siteUrl, space, written);
      const frame =
        typeof isInserting === 'boolean'
          ? configFrame(this.shell.options, module, visit, place, macro, isInserting)
          : macroFrame(this.shell.options, module, visit, place, macro);
      if (!frame) throw new HttpError(400, 'The macro has no config dialog.');
      return json(200, frame);
    });
  }

  /** POST {body}: a comment, its body in the Atlassian Document Format; answers `{id}`. */
  comment(request: HttpRequest, id: string): Promise<HttpAnswer> {
    return this.#answer(request, async ({ person }) => {
      const { body } = parsePublication(await request.text());
      return json(201, { id: (await this.#authoring.comment(person, id, body)).id });
    });
  }

  /** PUT {view?, edit?}: groups and account ids that a page is open to; `{}` for the whole space. */
  restrictions(request: HttpRequest, id: string): Promise<HttpAnswer> {
    return this.#answer(request, async ({ person }) => {
      const permissions = parsePermissions(await request.text());
      await this.#authoring.restrict(person, id, permissions);
      return { status: 204 };
    });
  }

  /** PUT {view, edit}: groups and account ids that a space is open to. For administrators. */
  permissions(request: HttpRequest, key: string): Promise<HttpAnswer> {
    return this.#answer(request, async ({ person }) => {
      const { wiki } = this.shell.options;
      const space = wiki.space(key);
      if (!administers(person)) throw new Refusal('forbidden', 'Only administrators can do that.');
      if (!space) throw new Refusal('not-found', 'There is no such space.');
      await wiki.permit(space, { ...space.permissions, ...parsePermissions(await request.text()) });
      return { status: 204 };
    });
  }

  async #answer(
    request: HttpRequest,
    work: (visit: Visit) => Promise<HttpAnswer>,
  ): Promise<HttpAnswer> {
    try {
      return await work(this.shell.visit(request));
    } catch (error) {
      if (error instanceof HttpError) return json(error.status, { message: error.message });
      if (!(error instanceof Refusal)) throw error;
      return json(refusalStatus[error.reason], { message: error.message });
    }
  }
}

const noNode = { type: 'none' };

function parsePublication(text: string): Publication {
  const { title = '', body } = parseObject(text);
  const document = parseDocument(body);
  if (typeof title !== 'string' || title.length > 255) {
    throw new HttpError(400, 'A title can have at most 255 characters.');
  }
  if (!document)
    throw new HttpError(400, 'The body is not a document in the Atlassian Document Format.');
  const fault = documentFault(document);
  if (fault !== undefined) throw new HttpError(400, `The body is not a valid document: ${fault}.`);
  return { title, body: document };
}

function parsePermissions(text: string): Partial<Permissions> {
  const { view, edit } = parseObject(text);
  return { ...parseNames('view', view), ...parseNames('edit', edit) };
}

function parseNames(name: keyof Permissions, value: unknown): Partial<Permissions> {
  if (value === undefined) return {};
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) {
    throw new HttpError(400, `"${name}" must be a list of groups and account ids.`);
  }
  return { [name]: value };
}
