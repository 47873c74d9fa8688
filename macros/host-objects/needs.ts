import type { Expression, Template } from '../velocity/ast';
import { accessesOf, type Access } from './accesses';
import { needKey, type HostNeed, type NeedArgument } from './need';
import { nodesOf } from './nodes';

/**
 * What a template needs of the world, as far as it shows before it runs: only that is to be fetched.
 * An argument that a parameter decides names the variable; one that only rendering can tell is an
 * expression, and rendering lists what it came to (`World.missing`).
 */
export function needs(template: Template): readonly HostNeed[] {
  const assigned = new Set(
    [...nodesOf(template)].flatMap(({ node }) => (node.kind === 'set' ? [node.target.name] : [])),
  );
  const found = accessesOf(template).flatMap((access) => needsOf(access, assigned));
  return [...new Map(found.map((need) => [needKey(need), need])).values()];
}

function needsOf(
  { reference, step, kind, isCurrent, member }: Access,
  assigned: ReadonlySet<string>,
): readonly HostNeed[] {
  if (!step) {
    return isCurrent && (kind === 'content' || kind === 'space')
      ? [{ part: kind, arguments: [] }]
      : [];
  }
  const given =
    step.kind === 'method' ? step.arguments.map((one) => argumentOf(one, assigned)) : [];
  const self = isCurrent ? [] : [{ expression: reference.literal }];
  return [
    ...(member?.part ? [{ part: member.part, arguments: self }] : []),
    ...(member?.needs?.(given) ?? []),
  ];
}

function argumentOf(expression: Expression, assigned: ReadonlySet<string>): NeedArgument {
  switch (expression.kind) {
    case 'string': {
      const { parts, isPadded, text, literal } = expression;
      if (!parts) return { literal: text };
      const [only, ...rest] = isPadded ? parts.slice(0, -1) : parts;
      const isReference = only?.kind === 'reference' && rest.length === 0 && only.prefix === '';
      return isReference ? argumentOf(only, assigned) : { expression: literal };
    }
    case 'integer':
      return { literal: expression.digits };
    case 'reference': {
      const { name, path, escaped, literal } = expression;
      if (path.length > 0 || escaped || assigned.has(name)) return { expression: literal };
      if (name === 'content' || name === 'space') return { current: name };
      return name.startsWith('param') ? { variable: name } : { expression: literal };
    }
    default:
      return { expression: expression.kind };
  }
}
