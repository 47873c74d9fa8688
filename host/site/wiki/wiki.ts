import type { DurableFile } from '../../storage/durable-file';
import type { AdfDocument } from './adf';
import { currentVersion, type Content, type Permissions, type Space } from './content';
import type { Person } from './people';

/** What a new wiki holds. */
export interface WikiSeed {
  readonly spaces: readonly Space[];
  readonly content: readonly Content[];
}

/** What an author publishes. */
export interface Publication {
  readonly title: string;
  readonly body: AdfDocument;
  readonly message?: string;
}

/**
 * Spaces and pages of the local site, and who may see and edit them. Only what somebody published
 * is stored: untouched demo pages always come from the code.
 */
export class Wiki {
  readonly #file: DurableFile | undefined;
  readonly #clock: () => Date;
  readonly #spaces: readonly Space[];
  readonly #content = new Map<string, Content>();
  readonly #published = new Map<string, Content>();

  private constructor(seed: WikiSeed, file?: DurableFile, clock: () => Date = () => new Date()) {
    this.#spaces = seed.spaces;
    this.#file = file;
    this.#clock = clock;
    for (const content of seed.content) this.#content.set(content.id, content);
  }

  /** Opens the wiki with what was published into the file; without a file it lives in memory. */
  static async open(seed: WikiSeed, file?: DurableFile, clock?: () => Date): Promise<Wiki> {
    const wiki = new Wiki(seed, file, clock);
    const stored = await file?.read();
    if (stored !== undefined) {
      for (const content of JSON.parse(stored) as readonly Content[]) wiki.#keep(content);
    }
    return wiki;
  }

  /** Every space, whoever asks. */
  get allSpaces(): readonly Space[] {
    return this.#spaces;
  }

  /** Spaces that the person may see. */
  spacesFor(person: Person): readonly Space[] {
    return this.#spaces.filter(({ permissions }) => allows(permissions.view, person));
  }

  /** The space with that id or key, whoever asks. */
  space(idOrKey: string): Space | undefined {
    return this.#spaces.find(({ id, key }) => id === idOrKey || key === idOrKey);
  }

  /** The page or blog post with that id, whoever asks. */
  content(id: string): Content | undefined {
    return this.#content.get(id);
  }

  /** The page or blog post with that name in its address, or that id, whoever asks. */
  contentAt(slug: string): Content | undefined {
    return (
      [...this.#content.values()].find((content) => content.slug === slug) ?? this.content(slug)
    );
  }

  /** Pages of a space that the person may see, in the order of the sidebar. */
  pagesFor(person: Person, space: Space): readonly Content[] {
    return [...this.#content.values()].filter(
      (content) =>
        content.type === 'page' && content.spaceId === space.id && this.mayView(person, content),
    );
  }

  mayView(person: Person, content: Content): boolean {
    return this.#may('view', person, content);
  }

  mayEdit(person: Person, content: Content): boolean {
    return this.mayView(person, content) && this.#may('edit', person, content);
  }

  /** Adds a version and resolves when it is stored. Permissions are the caller's matter. */
  async publish(id: string, publication: Publication, author: Person): Promise<Content> {
    const before = this.#content.get(id);
    if (!before) throw new Error(`No page has the id ${id}.`);
    const after: Content = {
      ...before,
      versions: [
        ...before.versions,
        {
          number: currentVersion(before).number + 1,
          authorId: author.accountId,
          createdAt: this.#clock().toISOString(),
          message: publication.message ?? '',
          title: publication.title,
          body: publication.body,
        },
      ],
    };
    this.#keep(after);
    await this.#file?.save(() => JSON.stringify([...this.#published.values()]));
    return after;
  }

  #may(operation: keyof Permissions, person: Person, content: Content): boolean {
    const space = this.space(content.spaceId);
    const restriction = content.restrictions?.[operation];
    return (
      space !== undefined &&
      allows(space.permissions[operation], person) &&
      (restriction === undefined || allows(restriction, person))
    );
  }

  #keep(content: Content): void {
    this.#content.set(content.id, content);
    this.#published.set(content.id, content);
  }
}

function allows(groups: readonly string[], person: Person): boolean {
  return groups.some((group) => group === 'anyone' || person.groups.includes(group));
}
