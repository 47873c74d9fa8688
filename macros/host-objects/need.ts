/** What host objects are made of, by the parts that are fetched one by one. */
export type HostPart =
  /** A content itself: title, dates, version, names. */
  | 'content'
  /** The user who made the content, or changed it last. */
  | 'content.creator'
  | 'content.lastModifier'
  | 'content.ancestors'
  | 'content.children'
  | 'content.labels'
  | 'content.attachments'
  | 'content.comments'
  | 'content.body'
  /** A space itself: key, name, dates. */
  | 'space'
  | 'space.description'
  | 'space.home'
  | 'space.labels'
  /** The keys of all spaces. */
  | 'spaces'
  /** Who reads. */
  | 'reader'
  | 'user'
  | 'user.groups'
  | 'group'
  | 'group.members'
  /** A page by space key and title. */
  | 'page'
  /** What the reader may do: operation, and the id of a content or the key of a space. */
  | 'permission'
  /** A live badge: account and alarm. */
  | 'alarm';

/**
 * Which user, page or alarm is needed: a text, the content or space that the macro stands on, the
 * value of one variable, or something that only rendering can tell, as the template has it.
 */
export type NeedArgument =
  | { readonly literal: string }
  | { readonly current: 'content' | 'space' }
  | { readonly variable: string }
  | { readonly expression: string };

/**
 * A part that a template needs. Without arguments it is a part of the content, or the space, that
 * the macro stands on, or of the reader.
 */
export interface HostNeed {
  readonly part: HostPart;
  readonly arguments: readonly NeedArgument[];
}

/** The same text for the same need. */
export function needKey({ part, arguments: given }: HostNeed): string {
  return JSON.stringify([part, ...given.map((argument) => Object.entries(argument))]);
}

/** The need of a method that looks this part up by its arguments. */
export function lookupOf(part: HostPart): (given: readonly NeedArgument[]) => readonly HostNeed[] {
  return (given) => [{ part, arguments: given }];
}
