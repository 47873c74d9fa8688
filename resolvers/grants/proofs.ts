import { createHash } from 'node:crypto';
import { decrypt, encrypt, type Binding } from './encryption';
import { joined, type GrantKey } from './grants';

/** For whom something was proved, and where. A proof counts for the same alone. */
export interface ProofHolder {
  /** Forge's `installContext`: an ARI that names the site. */
  readonly installation: string;
  /** Atlassian's id of the person. */
  readonly accountId: string;
  /** The content that the macros stand on, by the page's own word. */
  readonly contentId: string | undefined;
}

/** A content as Confluence answered it to the person. */
export interface ReadContent {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Where its published version stands; undefined when there is none that the person may read. */
  readonly spaceId?: string;
  /** Fingerprints of links that it holds in macros of ours. */
  readonly links: readonly string[];
  /** Whether it holds no other. */
  readonly isWhole: boolean;
}

/** What Confluence said of the spaces that an account is kept to. */
export interface SeenSpaces {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Fingerprint of the account and all of its spaces. */
  readonly of: string;
  /** Whether the person sees one of them. */
  readonly isSeen: boolean;
}

/** What Confluence said for a person on a page, and when. */
export interface ProvenFacts {
  readonly content?: ReadContent;
  readonly spaces: readonly SeenSpaces[];
  /** Until when it wants to be left alone, in milliseconds since the epoch. */
  readonly busyUntil?: number;
}

/** In bytes; what a proof holds is filled up to a multiple of this. */
const blockBytes = 256;

/**
 * A proof of what Confluence said: encrypted, so that its holder learns nothing from it, and bound to
 * its holder. How long it counts, who opens it decides.
 */
export function makeProof(key: GrantKey, holder: ProofHolder, facts: ProvenFacts): string {
  return encrypt(key, proofFor(holder), facts, blockBytes);
}

/** What a proof of this holder says; undefined where it does not count. */
export function openProof(
  keys: readonly GrantKey[],
  holder: ProofHolder,
  proof: string,
): ProvenFacts | undefined {
  const facts = decrypt(keys, proofFor(holder), proof);
  // What opens was made above: another form of facts gets another version of grants.
  return typeof facts === 'string' ? undefined : (facts as unknown as ProvenFacts);
}

/** 96 bits that stand for some texts, whatever their length. */
export function fingerprint(...texts: readonly string[]): string {
  return createHash('sha256').update(joined(texts)).digest('base64url').slice(0, 16);
}

function proofFor({ installation, accountId, contentId }: ProofHolder): Binding {
  return { purpose: 'proof', boundTo: ['proof', installation, accountId, contentId ?? ''] };
}
