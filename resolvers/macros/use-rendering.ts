import type { MacroAnswer, MacroFailure, MacroUse } from '../../contract/macros';
import type { MacroBody } from '../../macros/definition/body';
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
import type { Badges } from './badges';
import type { Prepared } from './prepared';
import { wantsOf, type Standpoint, type Want } from './world/wants';

/** What a use came to for now. */
export type Attempt =
  | { readonly is: 'printed'; readonly text: string }
  /** The template asked for what was not fetched. */
  | { readonly is: 'lacking'; readonly wants: readonly Want[] }
  | { readonly is: 'failed'; readonly failure: MacroFailure }
  /** The renderings of this request have used up their steps. */
  | { readonly is: 'exhausted' };

/** Who reads, and where. */
type Reader = Pick<Standpoint, 'accountId' | 'contentId'>;

/** One use of a macro that the reader may see. */
export class UseRendering {
  readonly #prepared: Prepared;
  readonly #use: Use;

  constructor(prepared: Prepared, parameters: MacroUse['parameters']) {
    this.#prepared = prepared;
    const { bodyHandling, encoding } = prepared.version.definition;
    this.#use = { header: prepared.header, bodyHandling, encoding, parameters };
  }

  /** What the template shows of its needs before it runs. */
  wants(at: Reader): readonly Want[] {
    const isEncoded = this.#use.encoding !== 'none';
    const variables = variablesOf<string>(this.#use, {
      text: (text) => (isEncoded ? encodeHtml(text) : text),
      alarm: () => undefined,
    });
    return wantsOf(this.#prepared.needs, { ...at, variables });
  }

  /** Runs the template on what was fetched, around a body. */
  attempt(
    snapshot: HostSnapshot,
    purse: Purse,
    at: Reader,
    body: MacroBody,
    badges: Badges,
  ): Attempt {
    const { template, alarms } = this.#prepared.version;
    const world = new World(snapshot, badges.ofLiterals(alarms));
    const context = contextOf({ ...this.#use, body }, world, badges.ofParameter);
    const rendering = render(template, context, insertionOf(this.#use.encoding), purse);
    if (!rendering.ok) {
      const { code, line, column } = rendering.error;
      if (code === 'limit-steps' && purse.left <= 0) return { is: 'exhausted' };
      return { is: 'failed', failure: { state: 'failed', place: { line, column } } };
    }
    const wants = wantsOf(world.missing, { ...at, variables: new Map() });
    if (wants.length > 0) return { is: 'lacking', wants };
    return { is: 'printed', text: rendering.output };
  }
}

/** The output as a page may show it. */
export function shownOf(
  printed: string,
  badges: Badges,
  options: Omit<OutputOptions, 'badgeOf'>,
): MacroAnswer {
  try {
    const { html, inline, sheet } = safeOutput(printed, { ...options, badgeOf: badges.badgeOf });
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
