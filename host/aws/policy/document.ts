import { AwsError } from '../errors';
import { parseOperator, type ConditionOperator } from './operators';

/** A policy, normalised: every element that may be one value or several is a list. */
export interface Policy {
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  /** In policies of roles only. */
  readonly principals?: Principals;
  readonly actions: Selection;
  /** Absent in trust policies, whose resource is the role itself. */
  readonly resources?: Selection;
  readonly conditions: readonly Condition[];
}

/** `Action` or `NotAction`, `Resource` or `NotResource`. */
export interface Selection {
  readonly isNegated: boolean;
  readonly patterns: readonly string[];
}

export interface Principals {
  /** ARNs, account numbers or `*` of the kind `AWS`; other kinds never match a caller of ours. */
  readonly aws: readonly string[];
}

export interface Condition {
  readonly operator: ConditionOperator;
  readonly key: string;
  readonly values: readonly string[];
}

/** Where a policy will be attached, which decides what its statements must and must not have. */
export type PolicyKind = 'identity' | 'trust';

type Json = Readonly<Record<string, unknown>>;

const statementElements = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

/** An ARN whose parts may hold wildcards; only the partition and the service must be written out. */
const arn = /^arn:[\w*?-]+:[a-z0-9-]+:[^:]*:[^:]*:.+$/;

/**
 * Reads a policy document.
 *
 * @throws AwsError `MalformedPolicyDocument` with the reason.
 */
export function parsePolicy(text: string, kind: PolicyKind): Policy {
  const document = parseJson(text);
  const unknown = Object.keys(document).find(
    (key) => !['Version', 'Id', 'Statement'].includes(key),
  );
  if (unknown !== undefined) throw malformed(`Unknown field ${unknown}`);
  const version = document['Version'] ?? '2008-10-17';
  if (version !== '2012-10-17' && version !== '2008-10-17') {
    throw malformed('The policy must contain a valid version string');
  }
  const statements = listOf(document['Statement']);
  if (statements.length === 0) throw malformed('Syntax errors in policy.');
  return { statements: statements.map((statement) => parseStatement(statement, kind)) };
}

/** The error for a policy document that cannot be used. */
export function malformed(message: string): AwsError {
  return new AwsError('MalformedPolicyDocument', message, {
    shape: 'MalformedPolicyDocumentException',
  });
}

function parseJson(text: string): Json {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  if (!isObject(parsed)) throw malformed('Syntax errors in policy.');
  return parsed;
}

function parseStatement(statement: unknown, kind: PolicyKind): Statement {
  if (!isObject(statement)) throw malformed('Syntax errors in policy.');
  const unknown = Object.keys(statement).find((key) => !statementElements.has(key));
  if (unknown !== undefined) throw malformed(`Unknown field ${unknown}`);
  const effect = statement['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') throw malformed('Syntax errors in policy.');
  const principals = parsePrincipals(statement);
  const resources = selection(statement, 'Resource');
  const actions = selection(statement, 'Action');
  if (actions === undefined) throw malformed('Policy statement must contain actions.');
  const badAction = actions.patterns.find((action) => !/^(\*|[\w-]+:[\w*?]+)$/.test(action));
  if (badAction !== undefined) {
    throw malformed(`Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.`);
  }
  // Trust policies know no NotPrincipal (reference_policies_elements_notprincipal.html), the policies
  // of users and roles know no principal at all.
  if (statement['NotPrincipal'] !== undefined) throw malformed('Has prohibited field NotPrincipal');
  if (kind === 'trust') {
    if (resources !== undefined) throw malformed('Has prohibited field Resource');
    if (principals === undefined) throw malformed('Missing required field Principal');
    if (!actions.patterns.every((action) => /^sts:/i.test(action))) {
      throw malformed('AssumeRole policy may only specify STS AssumeRole actions.');
    }
  } else {
    if (principals !== undefined)
      throw malformed('Policy document should not specify a principal.');
    if (resources === undefined) throw malformed('Policy statement must contain resources.');
    const noArn = resources.patterns.find((pattern) => pattern !== '*' && !arn.test(pattern));
    if (noArn !== undefined) throw malformed(`Resource ${noArn} must be in ARN format or "*".`);
  }
  return {
    effect,
    actions,
    conditions: parseConditions(statement['Condition']),
    ...(principals && { principals }),
    ...(resources && { resources }),
  };
}

function selection(statement: Json, name: 'Action' | 'Resource'): Selection | undefined {
  const plain = statement[name];
  const negated = statement[`Not${name}`];
  if (plain !== undefined && negated !== undefined) throw malformed('Syntax errors in policy.');
  const chosen = plain ?? negated;
  if (chosen === undefined) return undefined;
  const patterns = textsOf(chosen);
  if (patterns.length === 0) throw malformed('Syntax errors in policy.');
  return { isNegated: plain === undefined, patterns };
}

function parsePrincipals(statement: Json): Principals | undefined {
  const chosen = statement['Principal'];
  if (chosen === undefined) return undefined;
  if (chosen === '*') return { aws: ['*'] };
  if (!isObject(chosen)) throw malformed('Syntax errors in policy.');
  for (const [kind, value] of Object.entries(chosen)) {
    if (!['AWS', 'Service', 'Federated', 'CanonicalUser'].includes(kind)) {
      throw malformed(`Unknown field ${kind}`);
    }
    textsOf(value);
  }
  return { aws: textsOf(chosen['AWS'] ?? []) };
}

function parseConditions(block: unknown): readonly Condition[] {
  if (block === undefined) return [];
  if (!isObject(block)) throw malformed('Syntax errors in policy.');
  return Object.entries(block).flatMap(([written, keys]) => {
    const operator = parseOperator(written);
    if (operator === undefined) throw malformed(`Invalid Condition type : ${written}`);
    if (!isObject(keys)) throw malformed('Syntax errors in policy.');
    return Object.entries(keys).map(([key, values]) => ({
      operator,
      key,
      values: textsOf(values),
    }));
  });
}

/** Booleans and numbers may stand without quotes. */
function textsOf(value: unknown): readonly string[] {
  return listOf(value).map((item) => {
    if (!['string', 'boolean', 'number'].includes(typeof item)) {
      throw malformed('Syntax errors in policy.');
    }
    return String(item);
  });
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
