import type { Signer } from './signer';
import { personByAccountId, type Person } from './wiki/people';

/** Everything that an invocation may rely on, fixed when the page was made. */
export interface FrameContext {
  /** Id of the installation. */
  readonly installation: string;
  readonly accountId: string;
  readonly moduleKey: string;
  readonly localId: string;
  /** Id of the page, blog post, comment or template that the module stands on; absent in settings. */
  readonly placeId?: string;
  /** The module's part of the context, as facts of the page that the app must not trust. */
  readonly extension: Readonly<Record<string, unknown>>;
}

/** How long a token is good: fifteen minutes, in milliseconds. */
const lifetime = 15 * 60 * 1000;

/** What a token turned out to be. */
export type OpenedContext =
  | { readonly is: 'good'; readonly context: FrameContext; readonly person: Person }
  | { readonly is: 'late'; readonly context: FrameContext; readonly person: Person }
  | { readonly is: 'foreign' };

/**
 * Makes and opens context tokens. A frame's invocations name only a resolver key and a payload:
 * who asks, for which module of which page, stands in the token that the page around it holds.
 */
export class ContextTokens {
  constructor(
    private readonly signer: Signer,
    private readonly clock: () => Date,
  ) {}

  /** A token that is good for fifteen minutes. */
  issue(context: FrameContext): string {
    const until = this.clock().getTime() + lifetime;
    return this.signer.sign('context', { context, until });
  }

  open(token: string): OpenedContext {
    const signed = this.signer.open('context', token);
    if (signed === undefined) return { is: 'foreign' };
    const { context, until } = signed as { context: FrameContext; until: number };
    const person = personByAccountId(context.accountId);
    if (!person) return { is: 'foreign' };
    return { is: this.clock().getTime() < until ? 'good' : 'late', context, person };
  }
}
