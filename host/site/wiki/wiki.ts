import type { DurableFile } from '../../storage/durable-file';
import type { AdfDocument } from './adf';
import {
  currentVersion,
  type Comment,
  type Content,
  type ContentPlace,
  type Draft,
  type Permissions,
  type Space,
  type Template,
  type Version,
} from './content';
import type { Person } from './people';
import { parseState, type WikiState } from './state';

/** What a new wiki holds. */
export interface WikiSeed {
  readonly spaces: readonly Space[];
  readonly content: readonly Content[];
  readonly templates?: readonly Template[];
}

/** What an author publishes. */
export interface Publication {
  readonly title: string;
  readonly body: AdfDocument;
  readonly message?: string;
}

/**
 * Spaces and pages of the local site, and who may see and edit them. Only what somebody did is
 * stored: untouched demo pages always come from the code. Whether somebody may do what they do is
 * the caller's matter; every change resolves when it is stored.
 */
export class Wiki {
  readonly clock: () => Date;
  readonly #file: DurableFile | undefined;
  readonly #spaces: readonly Space[];
  readonly #permissions = new Map<string, Permissions>();
  readonly #content = new Map<string, Content>();
  readonly #published = new Map<string, Content>();
  readonly #drafts = new Map<string, Draft>();
  readonly #comments = new Map<string, Comment>();
  readonly #templates = new Map<string, Template>();
  /** Those that are not the demo's own any more. */
  readonly #made = new Map<string, Template>();
  #lastId: number;

  private constructor(seed: WikiSeed, file?: DurableFile, clock: () => Date = () => new Date()) {
    this.clock = clock;
    this.#spaces = seed.spaces;
    this.#file = file;
    for (const content of seed.content) this.#content.set(content.id, content);
    for (const template of seed.templates ?? []) this.#templates.set(template.id, template);
    const ids = [...seed.spaces, ...seed.content, ...(seed.templates ?? [])];
    this.#lastId = Math.max(...ids.map(({ id }) => Number(id)));
  }

  /** Opens the wiki with what the file holds; without a file it lives in memory. */
  static async open(seed: WikiSeed, file?: DurableFile, clock?: () => Date): Promise<Wiki> {
    const wiki = new Wiki(seed, file, clock);
    const stored = await file?.read();
    if (stored !== undefined) wiki.#load(parseState(stored));
    return wiki;
  }

  /** Every space, whoever asks. */
  get allSpaces(): readonly Space[] {
    return this.#spaces.map((space) => ({
      ...space,
      permissions: this.#permissions.get(space.id) ?? space.permissions,
    }));
  }

  /** Spaces that the person may see. */
  spacesFor(person: Person): readonly Space[] {
    return this.allSpaces.filter(({ permissions }) => allows(permissions.view, person));
  }

  /** Spaces that the person may write in. */
  spacesToEdit(person: Person): readonly Space[] {
    return this.spacesFor(person).filter(({ permissions }) => allows(permissions.edit, person));
  }

  /** The space with that id or key, whoever asks. */
  space(idOrKey: string): Space | undefined {
    return this.allSpaces.find(({ id, key }) => id === idOrKey || key === idOrKey);
  }

  /** Everything published, whoever asks. */
  get allContent(): readonly Content[] {
    return [...this.#content.values()];
  }

  /** The published page or blog post with that id, whoever asks. */
  content(id: string): Content | undefined {
    return this.#content.get(id);
  }

  /** The published page or blog post with that name in its address, or that id, whoever asks. */
  contentAt(slug: string): Content | undefined {
    return this.allContent.find((content) => content.slug === slug) ?? this.content(slug);
  }

  /** Pages of a space that the person may see, in the order of the sidebar. */
  pagesFor(person: Person, space: Space): readonly Content[] {
    return this.allContent.filter(
      (content) =>
        content.type === 'page' && content.spaceId === space.id && this.mayView(person, content),
    );
  }

  /** What the person has begun to write on that page or blog post, published before or not. */
  draft(person: Person, contentId: string): Draft | undefined {
    return this.#drafts.get(draftKey(person.accountId, contentId));
  }

  /** Drafts of the person, oldest first. */
  draftsOf(person: Person): readonly Draft[] {
    return [...this.#drafts.values()].filter(({ authorId }) => authorId === person.accountId);
  }

  comment(id: string): Comment | undefined {
    return this.#comments.get(id);
  }

  /** Comments below a page or blog post, oldest first. */
  commentsOn(contentId: string): readonly Comment[] {
    return [...this.#comments.values()].filter((comment) => comment.contentId === contentId);
  }

  /** Templates of a space. */
  templatesOf(space: Space): readonly Template[] {
    return [...this.#templates.values()].filter(({ spaceId }) => spaceId === space.id);
  }

  template(id: string): Template | undefined {
    return this.#templates.get(id);
  }

  /** Who may not see a page sees none below it: restrictions on viewing are handed down, as in Confluence. */
  mayView(person: Person, content: ContentPlace): boolean {
    const parent = content.parentId === undefined ? undefined : this.content(content.parentId);
    return this.#may('view', person, content) && (!parent || this.mayView(person, parent));
  }

  mayEdit(person: Person, content: ContentPlace): boolean {
    return this.mayView(person, content) && this.#may('edit', person, content);
  }

  /** The published page or blog post with that id, or the one below which a comment has it. */
  placeOf(id: string): ContentPlace | undefined {
    return this.content(this.comment(id)?.contentId ?? id);
  }

  /** The template with that id, as something to write on. */
  templatePlace(id: string): ContentPlace | undefined {
    const template = this.template(id);
    return template && { id, type: 'template', slug: id, spaceId: template.spaceId };
  }

  /** Whether the person sees what has that id: content, a comment, a draft of theirs, a template. */
  sees(person: Person, id: string): boolean {
    const place = this.placeOf(id) ?? this.draft(person, id)?.place ?? this.templatePlace(id);
    return place !== undefined && this.mayView(person, place);
  }

  /** An id that nothing in the wiki has, in Confluence's form. */
  nextId(): string {
    this.#lastId += 1;
    return String(this.#lastId);
  }

  /** Adds a version to published content. */
  publish(id: string, publication: Publication, author: Person): Promise<Content> {
    const before = this.#content.get(id);
    if (!before) throw new Error(`No page has the id ${id}.`);
    const number = currentVersion(before).number + 1;
    const added = this.version(number, publication, author);
    return this.keepContent({ ...before, versions: [...before.versions, added] });
  }

  /** A version of this moment. */
  version(number: number, { title, body, message = '' }: Publication, author: Person): Version {
    const createdAt = this.clock().toISOString();
    return { number, authorId: author.accountId, createdAt, message, title, body };
  }

  /** Puts content in the place of what had its id. */
  keepContent(content: Content): Promise<Content> {
    this.#publishedNow(content);
    return this.#stored(content);
  }

  keepDraft(draft: Draft): Promise<Draft> {
    this.#drafts.set(draftKey(draft.authorId, draft.place.id), draft);
    return this.#stored(draft);
  }

  async dropDraft({ authorId, place }: Draft): Promise<void> {
    this.#drafts.delete(draftKey(authorId, place.id));
    await this.#stored(undefined);
  }

  keepComment(comment: Comment): Promise<Comment> {
    this.#comments.set(comment.id, comment);
    return this.#stored(comment);
  }

  keepTemplate(template: Template): Promise<Template> {
    this.#templates.set(template.id, template);
    this.#made.set(template.id, template);
    return this.#stored(template);
  }

  /** Decides anew who may see a space and write in it. */
  async permit(space: Space, permissions: Permissions): Promise<void> {
    this.#permissions.set(space.id, permissions);
    await this.#stored(undefined);
  }

  #may(operation: keyof Permissions, person: Person, content: ContentPlace): boolean {
    const space = this.space(content.spaceId);
    const restriction = content.restrictions?.[operation];
    return (
      space !== undefined &&
      allows(space.permissions[operation], person) &&
      (restriction === undefined || allows(restriction, person))
    );
  }

  #publishedNow(content: Content): void {
    this.#content.set(content.id, content);
    this.#published.set(content.id, content);
  }

  #load({ content, drafts, comments, templates, permissions }: WikiState): void {
    for (const each of content) this.#publishedNow(each);
    for (const draft of drafts) this.#drafts.set(draftKey(draft.authorId, draft.place.id), draft);
    for (const comment of comments) this.#comments.set(comment.id, comment);
    for (const template of templates) {
      this.#templates.set(template.id, template);
      this.#made.set(template.id, template);
    }
    for (const [id, each] of Object.entries(permissions)) this.#permissions.set(id, each);
    const ids = [...content, ...drafts.map(({ place }) => place), ...comments, ...templates];
    this.#lastId = Math.max(this.#lastId, ...ids.map(({ id }) => Number(id)));
  }

  async #stored<Result>(result: Result): Promise<Result> {
    const state = (): WikiState => ({
      content: [...this.#published.values()],
      drafts: [...this.#drafts.values()],
      comments: [...this.#comments.values()],
      templates: [...this.#made.values()],
      permissions: Object.fromEntries(this.#permissions),
    });
    await this.#file?.save(() => JSON.stringify(state()));
    return result;
  }
}

function draftKey(authorId: string, contentId: string): string {
  return `${authorId} ${contentId}`;
}

function allows(allowed: readonly string[], { groups, accountId }: Person): boolean {
  return allowed.some((name) => name === 'anyone' || name === accountId || groups.includes(name));
}
