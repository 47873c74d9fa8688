import { conditionsHold } from './conditions';
import type { RequestContext } from './context';
import type { Policy, Principals, Selection, Statement } from './document';
import { matchesWildcard } from './wildcard';

/** One question to a policy. */
export interface PolicyRequest {
  /** `service:Operation`, as policies write it. */
  readonly action: string;
  /** ARN, or `*` where the action knows no resources. */
  readonly resource: string;
  readonly context: RequestContext;
}

/** What a set of policies says, before other kinds of policies are heard. */
export type Verdict = 'deny' | 'allow' | 'silent';

/** Whether a policy's principals name the caller; undefined where a policy has none. */
export type PrincipalTest = (principals: Principals) => boolean;

/** What policies of one kind say together: one explicit deny outweighs every allow. */
export function verdictOf(
  policies: readonly Policy[],
  request: PolicyRequest,
  isNamed: PrincipalTest = () => true,
): Verdict {
  const statements = policies.flatMap(({ statements }) => statements);
  const applies = (statement: Statement): boolean =>
    statementApplies(statement, request) &&
    (statement.principals === undefined || isNamed(statement.principals));
  const matching = statements.filter(applies);
  if (matching.some(({ effect }) => effect === 'Deny')) return 'deny';
  return matching.length > 0 ? 'allow' : 'silent';
}

function statementApplies(statement: Statement, request: PolicyRequest): boolean {
  const { action, resource, context } = request;
  const actionMatches = selects(statement.actions, (pattern) =>
    matchesWildcard(pattern.toLowerCase(), action.toLowerCase()),
  );
  const resourceMatches =
    statement.resources === undefined ||
    selects(statement.resources, (pattern) => {
      const expanded = context.expand(pattern);
      return expanded !== undefined && matchesWildcard(expanded, resource);
    });
  return actionMatches && resourceMatches && conditionsHold(statement.conditions, context);
}

function selects(selection: Selection, matches: (pattern: string) => boolean): boolean {
  return selection.isNegated !== selection.patterns.some(matches);
}
