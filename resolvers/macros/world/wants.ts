import type { HostNeed, HostPart, NeedArgument } from '../../../macros/host-objects/need';

/** A part of the world, by texts: ids, keys and names. Without them it is the current one's. */
export interface Want {
  readonly part: HostPart;
  readonly about: readonly string[];
}

/** The same text for the same want. */
export function wantKey({ part, about }: Want): string {
  return JSON.stringify([part, ...about]);
}

/** Where a macro stands, and what its parameters are to the template. */
export interface Standpoint {
  readonly accountId: string;
  readonly contentId: string | undefined;
  /** The variables of the template by name, as texts. */
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * The parts that can be fetched before the template runs. An argument that only rendering can tell
 * is asked for after that; but whose groups a template looks at is nearly always the reader.
 */
export function wantsOf(needs: readonly HostNeed[], at: Standpoint): readonly Want[] {
  return needs.flatMap(({ part, arguments: given }): readonly Want[] => {
    // Badges are granted, never fetched.
    if (part === 'alarm') return [];
    const about = given.map((argument) => textOf(argument, at));
    if (about.every((text) => text !== undefined)) return [{ part, about }];
    return part === 'user.groups' ? [{ part, about: [at.accountId] }] : [];
  });
}

function textOf(argument: NeedArgument, { variables, contentId }: Standpoint): string | undefined {
  if ('literal' in argument) return argument.literal;
  if ('variable' in argument) return variables.get(argument.variable);
  if ('current' in argument && argument.current === 'content') return contentId;
  return undefined;
}
