import type { CompletedMember, TemplateCompletions } from './completions';

/** A step of a reference: `name`, `name(…)`, each with `[…]` behind it or without. */
const step = String.raw`[A-Za-z_][\w-]*(?:\([^()]*\))?(?:\[[^\]]*\])?`;
const path = String.raw`\$!?\{?(${step}(?:\.${step})*)\}?`;
const assignment = new RegExp(
  String.raw`#set\s*\(\s*\$([\w-]+)\s*=\s*${path}\s*\)|#foreach\s*\(\s*\$([\w-]+)\s+in\s+${path}\s*\)`,
  'g',
);

/** A reference whose last member is being typed: its path up to there, and what there is of it. */
export const unfinishedPath = new RegExp(String.raw`\$!?\{?((?:${step}\.)+)([A-Za-z]\w*)?$`);

/** Variables that a template sets; a name in a loop is one of the list's. */
interface Assigned {
  readonly path: string;
  readonly isItem: boolean;
}

/** How many variables one value may go through. */
const longestChain = 8;

/** What every list answers, as far as it is worth completing. */
const listMembers: readonly CompletedMember[] = [
  { name: 'size', arity: 0 },
  { name: 'isEmpty', arity: 0 },
  { name: 'contains', arity: 1 },
];

/** The variables that a template sets by `#set` and `#foreach`, by their names. */
export function assignedIn(template: string): ReadonlyMap<string, Assigned> {
  const found = new Map<string, Assigned>();
  for (const [, set, value, item, source] of template.matchAll(assignment)) {
    if (set && value) found.set(set, { path: value, isItem: false });
    if (item && source) found.set(item, { path: source, isItem: true });
  }
  return found;
}

/**
 * What a path answers by: the kind of its value, with `[]` behind it for a list; undefined where it is
 * no host object, as far as one can tell without running the template.
 */
export function kindOf(
  reference: string,
  completions: TemplateCompletions,
  assigned: ReadonlyMap<string, Assigned>,
  depth = 0,
): string | undefined {
  const [first = '', ...rest] = reference.match(new RegExp(step, 'g')) ?? [];
  const name = nameOf(first);
  const set = assigned.get(name);
  let kind = completions.variables.find((variable) => variable.name === name)?.kind;
  if (set && depth < longestChain) {
    kind = kindOf(set.path, completions, assigned, depth + 1);
    if (set.isItem) kind = itemOf(kind);
  }
  kind = indexed(first, kind);
  for (const each of rest) {
    const member = memberOf(completions, kind, nameOf(each));
    kind = indexed(each, member);
  }
  return kind;
}

/** Members of what a path answers; none where that is not known. */
export function membersOf(
  kind: string | undefined,
  { kinds }: TemplateCompletions,
): readonly CompletedMember[] {
  if (kind?.endsWith('[]'))
    return [...listMembers, { name: 'get', arity: 1, gives: kind.slice(0, -2) }];
  return kind === undefined ? [] : (kinds[kind] ?? []);
}

function memberOf(
  completions: TemplateCompletions,
  kind: string | undefined,
  name: string,
): string | undefined {
  const members = membersOf(kind, completions);
  const bean = /^(?:get|is)([A-Z]\w*)$/.exec(name)?.[1];
  const property = bean && bean.charAt(0).toLowerCase() + bean.slice(1);
  return (
    members.find((member) => member.name === name) ??
    members.find((member) => member.name === property && member.arity === undefined)
  )?.gives;
}

function nameOf(text: string): string {
  return /^[\w-]+/.exec(text)?.[0] ?? '';
}

function indexed(text: string, kind: string | undefined): string | undefined {
  return text.endsWith(']') ? itemOf(kind) : kind;
}

function itemOf(kind: string | undefined): string | undefined {
  return kind?.endsWith('[]') ? kind.slice(0, -2) : undefined;
}
