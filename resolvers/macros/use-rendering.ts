import type { MacroAnswer, MacroFailure, MacroUse } from '../../contract/macros';
import { bodyHtml } from '../../macros/adf/body/body-html';
import { variablesOf, type Use } from '../../macros/definition/variables';
import { encodeHtml } from '../../macros/encoding/html';
import { insertionOf } from '../../macros/encoding/encoding';
import { contextOf } from '../../macros/host-objects/context';
import type { HostSnapshot } from '../../macros/host-objects/snapshot';
import { World } from '../../macros/host-objects/world';
import { safeOutput, type OutputOptions } from '../../macros/html/output';
import { TooManyElements } from '../../macros/html/read';
import type { Purse } from '../../macros/velocity/limits';
import { render } from '../../macros/velocity/render';
import { unavailable } from './absences';
import { Badges } from './badges';
import type { Prepared } from './prepared';
import { wantsOf, type Want } from './world/wants';

/** What a use came to for now. */
export type Attempt =
  | { readonly is: 'printed'; readonly text: string; readonly badges: Badges }
  /** The template asked for what was not fetched. */
  | { readonly is: 'lacking'; readonly wants: readonly Want[] }
  | { readonly is: 'failed'; readonly failure: MacroFailure }
  /** The renderings of this request have used up their steps. */
  | { readonly is: 'exhausted' };

/** One use of a macro that the reader may see. */
export class UseRendering {
  readonly #prepared: Prepared;
  readonly #use: Use;

  constructor(prepared: Prepared, { parameters, body }: MacroUse) {
    this.#prepared = prepared;
    const { bodyHandling, encoding } = prepared.version.definition;
    const source = typeof body === 'string' ? body : '';
    const isRich = bodyHandling === 'rendered' && typeof body === 'object';
    this.#use = {
      header: prepared.header,
      bodyHandling,
      encoding,
      parameters,
      // A rich body is a document; a text in its place is text.
      body: { source, rendered: isRich ? bodyHtml(body) : encodeHtml(source) },
    };
  }

  /** What the template shows of its needs before it runs. */
  wants(at: { readonly accountId: string; readonly contentId: string | undefined }) {
    const isEncoded = this.#use.encoding !== 'none';
    const variables = variablesOf<string>(this.#use, {
      text: (text) => (isEncoded ? encodeHtml(text) : text),
      alarm: () => undefined,
    });
    return wantsOf(this.#prepared.needs, { ...at, variables });
  }

  /** Runs the template on what was fetched. */
  attempt(
    snapshot: HostSnapshot,
    purse: Purse,
    at: { readonly accountId: string; readonly contentId: string | undefined },
  ): Attempt {
    const { template, alarms } = this.#prepared.version;
    const badges = new Badges(alarms);
    const world = new World(snapshot, badges.ofLiterals);
    const context = contextOf(this.#use, world, badges.ofParameter);
    const rendering = render(template, context, insertionOf(this.#use.encoding), purse);
    if (!rendering.ok) {
      const { code, line, column } = rendering.error;
      if (code === 'limit-steps' && purse.left <= 0) return { is: 'exhausted' };
      return { is: 'failed', failure: { state: 'failed', place: { line, column } } };
    }
    const wants = wantsOf(world.missing, { ...at, variables: new Map() });
    if (wants.length > 0) return { is: 'lacking', wants };
    return { is: 'printed', text: rendering.output, badges };
  }
}

/** The output as a page may show it. */
export function shownOf(
  { text, badges }: Extract<Attempt, { is: 'printed' }>,
  options: Omit<OutputOptions, 'badgeOf'>,
): MacroAnswer {
  try {
    const { html, inline, sheet } = safeOutput(text, { ...options, badgeOf: badges.badgeOf });
    if (html === '') return { state: 'empty' };
    return { state: 'shown', html, styles: { inline, sheet }, alarms: badges.references };
  } catch (error) {
    if (error instanceof TooManyElements) return unavailable('too-large');
    throw error;
  }
}

/** The people whom an output mentions, so that their names can be fetched. */
export function mentionsIn(text: string): readonly string[] {
  const ids = [...text.matchAll(/ri:(?:account-id|userkey)\s*=\s*["']?([\w:.-]{1,128})/gi)];
  return [...new Set(ids.flatMap(([, id]) => id ?? []))].slice(0, mostMentions);
}

/** Each name costs two points of a quota that all sites share. */
const mostMentions = 50;
