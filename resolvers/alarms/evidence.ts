import type { AlarmAbsence } from '../../contract/alarms';
import type { GrantKey } from '../grants/grants';
import {
  fingerprint,
  makeProof,
  openProof,
  type ProofHolder,
  type ProvenFacts,
  type ReadContent,
} from '../grants/proofs';
import { ConfluenceBusy } from '../lib/confluence-busy';
import { asksForConsent } from '../lib/consent';
import { toStorageEntry, type Log } from '../lib/log';
import type { OwnShare } from './own-share';
import { linksIn } from './pasted-links';

const minute = 60_000;

/**
 * How long, in milliseconds, what Confluence allowed is not asked again: each question costs points of
 * an hourly quota that all sites share, and whoever loses a right keeps what is open for so long at
 * most (docs/decisions/proofs.md).
 */
export const allowedFor = 30 * minute;

/** The same where it did not allow: somebody may have published the page since. */
export const refusedFor = 5 * minute;

/** What is dated this far in the future, in milliseconds, was dated by a wrong clock. */
const clocksDiffer = minute;

/** Confluence's quotas are full again with the hour: nobody is to wait for longer, in milliseconds. */
const longestBusy = 60 * minute;

/** A proof goes with every request of a page, and a request may have 500 kB. */
const mostLinks = 1_000;

/** A published page or blog post, as the person who asks may read it. */
interface PublishedContent {
  readonly spaceId: string;
  /** The body in the Atlassian Document Format. */
  readonly body: unknown;
}

/** What asking Confluence, and proving what it said, needs from the outside world. */
export interface EvidenceAdapters {
  readonly readGrantKeys: () => Promise<readonly GrantKey[]>;
  /** As the person who asks may read it; undefined when that person may not, or it is no page. */
  readonly readPublished: (contentId: string) => Promise<PublishedContent | undefined>;
  /** Whether the person who asks can see at least one of the spaces. */
  readonly seesOneOf: (spaceIds: readonly string[]) => Promise<boolean>;
  /** The app's own id, as it stands in the keys of its macros on a page. */
  readonly appId: () => string;
  readonly share: OwnShare;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Who asks, where, and what was proved to them before. */
export interface Occasion extends ProofHolder {
  /** As the page sent it: it counts only if it opens. */
  readonly proof?: string | undefined;
}

/**
 * What Confluence says to one person on one page: it is asked only for what an earlier request has
 * not proved, and not at all while it wants to be left alone.
 */
export class Evidence {
  readonly #adapters: EvidenceAdapters;
  readonly #occasion: Occasion;
  readonly #now: number;
  #facts: ProvenFacts = { spaces: [] };
  /** Fingerprints of the links that the content holds. */
  #held: ReadonlySet<string> = new Set();
  #isNew = true;
  #opening: Promise<void> | undefined;
  #failure: AlarmAbsence | undefined;
  #consent: Error | undefined;

  constructor(adapters: EvidenceAdapters, occasion: Occasion) {
    this.#adapters = adapters;
    this.#occasion = occasion;
    this.#now = adapters.now();
  }

  /** Learns which of the links the published content holds; it reads the content once, or not at all. */
  async look(links: readonly string[]): Promise<void> {
    const { contentId } = this.#occasion;
    if (contentId === undefined) return;
    await this.#open();
    if (!links.every((link) => this.#isKnown(link))) await this.#read(contentId, links);
  }

  /**
   * The space of the published content that holds a link, once somebody has looked for it; why nobody
   * knows; or undefined where the content does not hold it.
   */
  spaceOf(link: string): { readonly spaceId: string } | AlarmAbsence | undefined {
    if (this.#occasion.contentId === undefined) return undefined;
    if (!this.#isKnown(link)) return this.#failure;
    const { spaceId } = this.#facts.content ?? {};
    return spaceId !== undefined && this.#held.has(fingerprint(link)) ? { spaceId } : undefined;
  }

  /** Whether the person sees one of the spaces that an account is kept to. */
  readonly seesOneOf = async (
    spaceIds: readonly string[],
    connectionId: string,
  ): Promise<boolean> => {
    await this.#open();
    const { content, spaces } = this.#facts;
    // Who may read something of a space sees the space.
    const isHere = content?.spaceId !== undefined && spaceIds.includes(content.spaceId);
    if (isHere && this.#isFresh(content.at, allowedFor)) return true;
    const of = fingerprint(connectionId, ...[...spaceIds].sort());
    const known = spaces.find((each) => each.of === of);
    if (known && this.#isFresh(known.at, known.isSeen ? allowedFor : refusedFor)) {
      return known.isSeen;
    }
    const isSeen = await this.#ask(() => this.#adapters.seesOneOf(spaceIds));
    const others = this.#facts.spaces.filter((each) => each.of !== of);
    this.#learn({ spaces: [...others, { at: this.#now, of, isSeen }] });
    return isSeen;
  };

  /**
   * What goes with the page's next request; undefined where that would say nothing new.
   *
   * @param isAlways - Whether there is to be a proof even if nothing was learned, so that its being
   *   there tells nobody that something was.
   */
  async proof(isAlways: boolean): Promise<string | undefined> {
    const { content, spaces, busyUntil } = this.#facts;
    const isLearned = content !== undefined || spaces.length > 0 || busyUntil !== undefined;
    if (!isAlways && !(this.#isNew && isLearned)) return undefined;
    const keys = await this.#adapters.readGrantKeys();
    const key = keys.find(({ key: bytes, retiredAt }) => bytes && retiredAt === undefined);
    if (key === undefined) return undefined;
    const counting = spaces.filter(({ at }) => this.#isFresh(at, allowedFor));
    return makeProof(key, this.#occasion, { ...this.#facts, spaces: counting });
  }

  /** Forge's request for the person's consent, where it made one in place of asking Confluence. */
  get consent(): Error | undefined {
    return this.#consent;
  }

  /** Whether there is nothing new to ask about the link. */
  #isKnown(link: string): boolean {
    const { content } = this.#facts;
    if (content === undefined) return false;
    if (this.#held.has(fingerprint(link))) return this.#isFresh(content.at, allowedFor);
    return content.isWhole && this.#isFresh(content.at, refusedFor);
  }

  async #read(contentId: string, links: readonly string[]): Promise<void> {
    const started = performance.now();
    try {
      const published = await this.#ask(() => this.#adapters.readPublished(contentId));
      this.#learn({ content: this.#contentOf(published, links) });
    } catch (error) {
      this.#adapters.log(toStorageEntry(error, performance.now() - started));
      this.#failure = unanswered(error);
    }
  }

  #contentOf(published: PublishedContent | undefined, asked: readonly string[]): ReadContent {
    const at = this.#now;
    if (published === undefined) return { at, links: [], isWhole: true };
    const held = linksIn(published.body, this.#adapters.appId());
    // Where there are too many, those that are asked for are not left out.
    const first = new Set([...asked.filter((link) => held.has(link)), ...held]);
    const links = [...first].slice(0, mostLinks).map((link) => fingerprint(link));
    return { at, spaceId: published.spaceId, links, isWhole: links.length === held.size };
  }

  /** @throws ConfluenceBusy without asking, as long as Confluence wants to be left alone. */
  async #ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    const { busyUntil = 0 } = this.#facts;
    if (busyUntil > this.#now && busyUntil <= this.#now + longestBusy) {
      throw new ConfluenceBusy(busyUntil);
    }
    try {
      this.#adapters.share.take(this.#occasion, this.#now);
      return await question();
    } catch (error) {
      if (error instanceof ConfluenceBusy) this.#learn({ busyUntil: error.until });
      if (asksForConsent(error)) this.#consent = error;
      throw error;
    }
  }

  #learn(part: Partial<ProvenFacts>): void {
    this.#know({ ...this.#facts, ...part });
    this.#isNew = true;
  }

  #know(facts: ProvenFacts): void {
    this.#facts = facts;
    this.#held = new Set(facts.content?.links);
  }

  #isFresh(at: number, lifetime: number): boolean {
    return at > this.#now - lifetime && at < this.#now + clocksDiffer;
  }

  /** Takes in what the page has sent, where it opens. */
  #open(): Promise<void> {
    return (this.#opening ??= this.#openProof());
  }

  async #openProof(): Promise<void> {
    const { proof } = this.#occasion;
    if (proof === undefined) return;
    const known = openProof(await this.#adapters.readGrantKeys(), this.#occasion, proof);
    if (known === undefined) return;
    this.#know(known);
    this.#isNew = false;
  }
}

/** What somebody is told where Confluence could not be asked. */
export function unanswered(error: unknown): AlarmAbsence {
  return error instanceof ConfluenceBusy
    ? {
        state: 'unavailable',
        cause: 'confluence-busy',
        retryAt: new Date(error.until).toISOString(),
      }
    : { state: 'unavailable', cause: 'internal' };
}
