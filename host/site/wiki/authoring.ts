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
} from './content';
import { withFreshBodiedIds, withFreshIds } from './fresh-ids';
import type { Person } from './people';
import { Refusal } from './refusal';
import type { Publication, Wiki } from './wiki';

const blank: AdfDocument = { type: 'doc', version: 1, content: [] };

/**
 * What people do to the wiki, each with their own rights.
 *
 * @throws Refusal from every method; what somebody may not see looks like what is not there.
 */
export class Authoring {
  constructor(private readonly wiki: Wiki) {}

  /** The page, blog post or template, published or in a draft of this person, if they may edit it. */
  editable(person: Person, id: string): ContentPlace {
    const place =
      this.wiki.contentAt(id) ?? this.wiki.draft(person, id)?.place ?? this.wiki.templatePlace(id);
    if (!place || !this.wiki.mayView(person, place)) throw notFound();
    if (!this.wiki.mayEdit(person, place)) {
      throw new Refusal('forbidden', `${person.name} may not edit this page.`);
    }
    return place;
  }

  /** Begins a page; one that the person began and never wrote a word on is used again. */
  async create(person: Person, spaceKey: string, templateId?: string): Promise<Draft> {
    const space = this.#spaceToEdit(person, spaceKey);
    const template = templateId === undefined ? undefined : this.wiki.template(templateId);
    if (templateId !== undefined && template?.spaceId !== space.id) {
      throw new Refusal('not-found', 'This space has no such template.');
    }
    const untouched = this.wiki.draftsOf(person).find(({ place, base, title, body }) => {
      const isBlank = base === 0 && title === '' && body.content.length === 0;
      return isBlank && place.spaceId === space.id && place.type === 'page';
    });
    const id = untouched?.place.id ?? this.wiki.nextId();
    return this.wiki.keepDraft({
      place: { id, type: 'page', slug: id, spaceId: space.id, parentId: space.homepageId },
      authorId: person.accountId,
      savedAt: this.#now(),
      title: '',
      body: template ? withFreshIds(template.body) : blank,
      base: 0,
    });
  }

  /** What the person finds in the editor: their draft, or what is published. */
  open(person: Person, id: string): Draft {
    const place = this.editable(person, id);
    const draft = this.wiki.draft(person, place.id);
    if (draft) return draft;
    const template = this.wiki.template(place.id);
    if (template) {
      const { name: title, body } = template;
      const savedAt = this.#now();
      return { place, authorId: person.accountId, savedAt, title, body, base: 1 };
    }
    const { title, body, number, createdAt } = currentVersion(this.#published(place.id));
    return { place, authorId: person.accountId, savedAt: createdAt, title, body, base: number };
  }

  /** Keeps what the person wrote, for their eyes only. */
  save(person: Person, id: string, written: Publication): Promise<Draft> {
    const { title, body } = written;
    return this.wiki.keepDraft({ ...this.open(person, id), savedAt: this.#now(), title, body });
  }

  /** Forgets what the person wrote; a page that was never published is gone with it. */
  async discard(person: Person, id: string): Promise<void> {
    const draft = this.wiki.draft(person, this.editable(person, id).id);
    if (draft) await this.wiki.dropDraft(draft);
  }

  /** Makes what the person wrote the version that readers see. */
  async publish(person: Person, id: string, written: Publication): Promise<Content> {
    const draft = this.open(person, id);
    const body = withFreshBodiedIds(written.body);
    const publication = { ...written, title: written.title.trim(), body };
    this.#refuseTitle(draft.place, publication.title);
    const published = this.wiki.content(draft.place.id);
    if (published && currentVersion(published).number !== draft.base) {
      throw new Refusal(
        'conflict',
        'Somebody published this page while you edited it. Copy what you need, then discard the draft to begin from the new version.',
      );
    }
    const content = published
      ? await this.wiki.publish(published.id, publication, person)
      : await this.#publishFirst(draft.place, publication, person);
    await this.wiki.dropDraft(draft);
    return content;
  }

  /** Makes what the person wrote the template that new pages begin with. */
  async saveTemplate(person: Person, id: string, { title, body }: Publication): Promise<void> {
    const draft = this.open(person, id);
    const name = title.trim();
    if (name === '') throw new Refusal('invalid', 'Give the template a name first.');
    await this.wiki.keepTemplate({ id: draft.place.id, spaceId: draft.place.spaceId, name, body });
    await this.wiki.dropDraft(draft);
  }

  /** Puts a copy of what is published beside the page: macros with their ids, labels, files as files of its own. */
  async copy(person: Person, id: string): Promise<Content> {
    const original = this.#visible(person, id);
    const { spaceId, parentId } = original;
    this.#spaceToEdit(person, spaceId);
    const { title, body } = currentVersion(original);
    const copyId = this.wiki.nextId();
    const place: ContentPlace = {
      id: copyId,
      type: original.type,
      slug: copyId,
      spaceId,
      ...(parentId === undefined ? {} : { parentId }),
    };
    const { labels = [], attachments = [] } = original;
    return this.#publishFirst(place, { title: this.#freeTitle(place, title), body }, person, {
      labels,
      attachments: attachments.map((file) => ({ ...file, id: `att${this.wiki.nextId()}` })),
    });
  }

  /** Takes a page to another space; its id, its versions and its restrictions stay. */
  move(person: Person, id: string, spaceKey: string): Promise<Content> {
    const content = this.#published(this.editable(person, id).id);
    const space = this.#spaceToEdit(person, spaceKey);
    const place = { ...content, spaceId: space.id, parentId: space.homepageId };
    this.#refuseTitle(place, currentVersion(content).title);
    return this.wiki.keepContent(place);
  }

  /** Publishes an older version anew. */
  restore(person: Person, id: string, number: number): Promise<Content> {
    const content = this.#published(this.editable(person, id).id);
    const version = content.versions.find((candidate) => candidate.number === number);
    if (!version) throw new Refusal('not-found', `The page has no version ${number}.`);
    const { title, body } = version;
    const message = `Reverted from v. ${number}`;
    return this.wiki.publish(content.id, { title, body, message }, person);
  }

  /** Adds a comment below a page or blog post that the person sees. */
  comment(person: Person, id: string, body: AdfDocument): Promise<Comment> {
    const { id: contentId } = this.#visible(person, id);
    if (person.accountType === 'anonymous') {
      throw new Refusal('forbidden', 'Log in to comment.');
    }
    return this.wiki.keepComment({
      id: this.wiki.nextId(),
      contentId,
      authorId: person.accountId,
      createdAt: this.#now(),
      body,
    });
  }

  /** Makes the page's body one that new pages of its space may begin with. */
  keepAsTemplate(person: Person, id: string): Promise<Template> {
    const content = this.#published(this.editable(person, id).id);
    const { title: name, body } = currentVersion(content);
    return this.wiki.keepTemplate({
      id: this.wiki.nextId(),
      spaceId: content.spaceId,
      name,
      body,
    });
  }

  /** Narrows who may see and edit a page; an empty object opens it to the space again. */
  restrict(person: Person, id: string, restrictions: Partial<Permissions>): Promise<Content> {
    const content = this.#published(this.editable(person, id).id);
    return this.wiki.keepContent({ ...content, restrictions });
  }

  #now(): string {
    return this.wiki.clock().toISOString();
  }

  #published(id: string): Content {
    const content = this.wiki.content(id);
    if (!content) throw new Refusal('conflict', 'Publish the page first.');
    return content;
  }

  #visible(person: Person, id: string): Content {
    const content = this.wiki.contentAt(id);
    if (!content || !this.wiki.mayView(person, content)) throw notFound();
    return content;
  }

  #spaceToEdit(person: Person, idOrKey: string): Space {
    const seen = (space: Space) => space.id === idOrKey || space.key === idOrKey;
    const space = this.wiki.spacesToEdit(person).find(seen);
    if (space) return space;
    if (!this.wiki.spacesFor(person).some(seen)) {
      throw new Refusal('not-found', 'There is no such space.');
    }
    throw new Refusal('forbidden', `${person.name} may not add pages to this space.`);
  }

  #publishFirst(
    place: ContentPlace,
    publication: Publication,
    author: Person,
    more: Pick<Content, 'labels' | 'attachments'> = {},
  ): Promise<Content> {
    const version = this.wiki.version(1, publication, author);
    const type = place.type === 'blogpost' ? place.type : 'page';
    return this.wiki.keepContent({ ...place, ...more, type, versions: [version] });
  }

  /** Confluence takes a title once in a space. */
  #refuseTitle(place: ContentPlace, title: string): void {
    if (title === '') throw new Refusal('invalid', 'Give the page a title first.');
    if (this.#isTaken(place, title)) {
      throw new Refusal('conflict', 'This space has another page with that title.');
    }
  }

  #isTaken({ id, spaceId }: ContentPlace, title: string): boolean {
    return this.wiki.allContent.some(
      (other) =>
        other.id !== id &&
        other.spaceId === spaceId &&
        currentVersion(other).title.toLowerCase() === title.toLowerCase(),
    );
  }

  #freeTitle(place: ContentPlace, title: string): string {
    for (let copies = 1; ; copies += 1) {
      const candidate = copies === 1 ? `Copy of ${title}` : `Copy (${copies}) of ${title}`;
      if (!this.#isTaken(place, candidate)) return candidate;
    }
  }
}

function notFound(): Refusal {
  return new Refusal('not-found', 'There is no such page, or it is not open to you.');
}
