import {
  pageKey,
  permissionKey,
  type ContentSnapshot,
  type GroupSnapshot,
  type HostSnapshot,
  type PermissionOperation,
  type SiteSnapshot,
  type SpaceSnapshot,
  type UserSnapshot,
} from '../../../macros/host-objects/snapshot';
import { Batch } from './batch';
import { ReaderPermissions } from './permissions';
import type { FoundContent, ReaderReads } from './reads';
import { wantKey, type Want } from './wants';

/** Who reads, where, and how the site writes for them. */
export interface Reading {
  readonly accountId: string;
  readonly contentId: string | undefined;
  readonly site: SiteSnapshot;
  readonly output: HostSnapshot['output'];
}

/**
 * What the macros of one page see of the world: fetched as the reader, each thing once. What fails
 * leaves a hole that is known as one.
 */
export class ReaderWorld {
  readonly #reads: ReaderReads;
  readonly #reading: Reading;
  readonly #contents = new Map<string, ContentSnapshot | null>();
  readonly #spaces = new Map<string, SpaceSnapshot | null>();
  readonly #users = new Map<string, UserSnapshot | null>();
  readonly #groups = new Map<string, GroupSnapshot | null>();
  readonly #pages = new Map<string, string | null>();
  readonly #permissions = new Map<string, boolean>();
  readonly #asked = new Map<string, Promise<void>>();
  readonly #failed = new Map<string, unknown>();
  readonly #may: ReaderPermissions;
  #spaceKeys: readonly string[] | undefined;

  readonly #found: Batch<FoundContent>;
  readonly #spacesById: Batch<SpaceSnapshot>;
  readonly #spacesByKey: Batch<SpaceSnapshot>;
  readonly #people: Batch<UserSnapshot>;

  constructor(reads: ReaderReads, reading: Reading) {
    this.#reads = reads;
    this.#reading = reading;
    this.#may = new ReaderPermissions(reads, reading.accountId);
    this.#found = new Batch(async (ids) => by('id', await reads.contents(ids)));
    this.#spacesById = new Batch(async (ids) => by('id', await reads.spacesByIds(ids)));
    this.#spacesByKey = new Batch(async (keys) => by('key', await reads.spacesByKeys(keys)));
    this.#people = new Batch(async (ids) => by('name', await reads.users(ids)));
  }

  /** Fetches what was not fetched yet. Never rejects: `failureOf` tells what failed. */
  async fetch(wants: readonly Want[]): Promise<void> {
    await Promise.all(
      wants.map((want) => {
        const key = wantKey(want);
        const asked =
          this.#asked.get(key) ??
          this.#get(want).catch((error: unknown) => void this.#failed.set(key, error));
        this.#asked.set(key, asked);
        return asked;
      }),
    );
  }

  /** Why one of these could not be fetched; undefined where all could. */
  failureOf(wants: readonly Want[]): unknown {
    return wants
      .map((want) => this.#failed.get(wantKey(want)))
      .find((error) => error !== undefined);
  }

  /** Whether the reader may see the content that the macros stand on; undefined while nobody asked. */
  get seesContent(): boolean | undefined {
    const content = this.#contents.get(this.#reading.contentId ?? '');
    return content === undefined ? undefined : content !== null;
  }

  /** Id of the space of that content, as Confluence has it. */
  get currentSpaceId(): string | undefined {
    const key = this.#currentSpaceKey();
    return key === undefined ? undefined : this.#spaces.get(key)?.id;
  }

  /** The groups of the reader; undefined while nobody asked. */
  get readerGroups(): readonly string[] | undefined {
    return this.#users.get(this.#reading.accountId)?.groupNames;
  }

  /** The names of those people of whom the reader may know them. */
  get userNames(): ReadonlyMap<string, string> {
    return new Map([...this.#users].flatMap(([id, user]) => (user ? [[id, user.fullName]] : [])));
  }

  /** All that was fetched until now. */
  snapshot(): HostSnapshot {
    const { accountId, contentId, site, output } = this.#reading;
    const spaceKey = this.#currentSpaceKey();
    return {
      site,
      output,
      reader: this.#users.get(accountId) ?? null,
      ...(contentId === undefined ? {} : { contentId }),
      ...(spaceKey === undefined ? {} : { spaceKey }),
      contents: this.#contents,
      spaces: this.#spaces,
      ...(this.#spaceKeys && { spaceKeys: this.#spaceKeys }),
      users: this.#users,
      groups: this.#groups,
      pages: this.#pages,
      permissions: this.#permissions,
    };
  }

  #currentSpaceKey(): string | undefined {
    return this.#contents.get(this.#reading.contentId ?? '')?.spaceKey;
  }

  async #get({ part, about }: Want): Promise<void> {
    const [first, second] = about;
    const { accountId, contentId } = this.#reading;
    if (part.startsWith('content')) return this.#getOfContent(part, first ?? contentId);
    if (part === 'spaces') this.#spaceKeys = await this.#reads.spaceKeys();
    else if (part.startsWith('space')) await this.#getOfSpace(part, first);
    else if (part === 'reader' || part === 'user') await this.#user(first ?? accountId);
    else if (part === 'user.groups') await this.#getGroupsOf(first ?? accountId);
    else if (part === 'group') await this.#getGroup(first ?? '', false);
    else if (part === 'group.members') await this.#getGroup(first ?? '', true);
    else if (part === 'page') await this.#getPage(first ?? '', second ?? '');
    else if (part === 'permission')
      await this.#getPermission(first ?? '', second ?? contentId ?? '');
  }

  async #getOfContent(part: string, id: string | undefined): Promise<void> {
    const content = id === undefined ? null : await this.#content(id);
    if (!content) return;
    const more = await this.#partOf(content, part);
    // Another part may have come meanwhile.
    this.#contents.set(content.id, { ...(this.#contents.get(content.id) ?? content), ...more });
  }

  async #partOf(content: ContentSnapshot, part: string): Promise<Partial<ContentSnapshot>> {
    switch (part) {
      case 'content.creator':
        if (content.creatorName) await this.#user(content.creatorName);
        return {};
      case 'content.lastModifier':
        if (content.lastModifierName) await this.#user(content.lastModifierName);
        return {};
      case 'content.ancestors':
        return { ancestorIds: await this.#listed(this.#reads.ancestorIds(content)) };
      case 'content.children':
        return { childIds: await this.#listed(this.#reads.childIds(content)) };
      case 'content.labels':
        return { labels: await this.#reads.labels(content) };
      case 'content.attachments':
        return { attachments: await this.#reads.attachments(content) };
      case 'content.comments':
        return { comments: await this.#reads.comments(content) };
      case 'content.body':
        return { body: (await this.#reads.body(content)) ?? '' };
      default:
        return {};
    }
  }

  /** Templates list contents to look at each of them. */
  async #listed(reading: Promise<readonly string[]>): Promise<readonly string[]> {
    const ids = await reading;
    await Promise.all(ids.map((id) => this.#content(id)));
    return ids;
  }

  async #getGroupsOf(name: string): Promise<void> {
    const user = await this.#user(name);
    if (!user) return;
    const groupNames = (await this.#reads.groupNamesOf(user.name)).toSorted();
    this.#users.set(user.name, { ...user, groupNames });
  }

  async #getOfSpace(part: string, key: string | undefined): Promise<void> {
    const { contentId } = this.#reading;
    const current =
      key === undefined && contentId !== undefined ? await this.#content(contentId) : null;
    const wanted = key ?? current?.spaceKey;
    const space = wanted === undefined ? null : await this.#space(wanted);
    if (!space) return;
    if (part === 'space.labels') {
      const labels = await this.#reads.spaceLabels(space.id);
      this.#spaces.set(space.key, { ...(this.#spaces.get(space.key) ?? space), labels });
    }
    if (part === 'space.home' && space.homePageId) await this.#content(space.homePageId);
  }

  async #getGroup(name: string, withMembers: boolean): Promise<void> {
    const id = await this.#reads.groupId(name);
    const memberNames =
      id !== undefined && withMembers ? await this.#reads.memberNames(id) : undefined;
    const known = this.#groups.get(name);
    if (id === undefined) this.#groups.set(name, null);
    else this.#groups.set(name, { ...known, name, ...(memberNames && { memberNames }) });
  }

  async #getPage(spaceKey: string, title: string): Promise<void> {
    const space = await this.#space(spaceKey);
    const id = space && (await this.#reads.pageId(space.id, title));
    const content = id ? await this.#content(id) : null;
    this.#pages.set(pageKey(spaceKey, title), content?.id ?? null);
  }

  async #getPermission(operation: string, target: string): Promise<void> {
    const where = async () => {
      const content = /^\d+$/.test(target) ? await this.#content(target) : undefined;
      const key = content === undefined ? target : content?.spaceKey;
      const space = key === undefined ? null : await this.#space(key);
      return space && { spaceId: space.id, isContent: content !== undefined };
    };
    const may = await this.#may.may(operation, target, where);
    this.#permissions.set(permissionKey(operation as PermissionOperation, target), may);
  }

  /** A content with its space, whose key it does not tell itself. */
  async #content(id: string): Promise<ContentSnapshot | null> {
    const found = await this.#found.load(id);
    const space = found && (await this.#spacesById.load(found.spaceId));
    if (!found || !space) {
      this.#contents.set(id, null);
      return null;
    }
    if (!this.#spaces.get(space.key)) this.#spaces.set(space.key, space);
    const content = this.#contents.get(id) ?? { ...found, spaceKey: space.key };
    this.#contents.set(id, content);
    return content;
  }

  async #space(key: string): Promise<SpaceSnapshot | null> {
    const known = this.#spaces.get(key);
    if (known) return known;
    const space = (await this.#spacesByKey.load(key)) ?? null;
    this.#spaces.set(key, space);
    return space;
  }

  async #user(name: string): Promise<UserSnapshot | null> {
    const found = (await this.#people.load(name)) ?? null;
    const user = this.#users.get(name) ?? found;
    this.#users.set(name, user);
    return user;
  }
}

function by<Name extends string, Value extends Readonly<Record<Name, string>>>(
  name: Name,
  values: readonly Value[],
): ReadonlyMap<string, Value> {
  return new Map(values.map((value) => [value[name], value]));
}
