import { parseHeader, type Header } from '../definition/header';
import { nodesOf } from '../host-objects/nodes';
import type { Template } from '../velocity/ast';
import { VelocityError } from '../velocity/errors';
import { parse } from '../velocity/parse';
import { findAddresses } from './addresses';
import { findCalls } from './calls';
import { credentialsIn, findCredentials, type Credential } from './credentials';
import { findInDefinition, type ReportedDefinition } from './definition';
import type { Finding, Found, Verdict } from './finding';
import { findEncodedMarkup, findSilentDirectives } from './encoding';
import { findLanguage } from './language';
import { messages } from './messages';
import { findNestedMacros } from './nested-macros';
import { findMarkup } from './scripts';
import { findPageSelectors } from './page-selectors';
import { partsOf, Source } from './source';
import { tagsOf } from './tags';

/** What becomes of a template of Data Center here. */
export interface Report {
  /** As bad as the worst finding. */
  readonly verdict: Verdict;
  /** In the template's order. */
  readonly findings: readonly Finding[];
}

/**
 * Looks through a template that is to be imported, without running it. Code and comments are told
 * apart: what a comment names is not done.
 *
 * @param definition - What is known of the macro beside its template.
 */
export function reportOn(template: string, definition: ReportedDefinition = {}): Report {
  const source = new Source(template);
  const header = parseHeader(template);
  const found: Found[] = header.warnings.map(({ line, column, code, subject }) => ({
    code,
    position: { line, column },
    subject,
  }));
  const tree = read(template, (problem) => void found.push(problem));
  const credentials = credentialsIn(template);
  const { code, comments } = partsOf(source, tree);
  const tags = tagsOf(code);
  found.push(
    ...findMarkup(source, tags),
    ...findAddresses(source, tags, comments, tree),
    ...findPageSelectors(source, tags),
    ...findNestedMacros(source, tags, tree),
    ...findCredentials(source, credentials),
  );
  found.push(...findInDefinition(definition));
  if (tree)
    found.push(...findLanguage(tree), ...findCalls(tree, header), ...undeclared(tree, header));
  if (tree && definition.encoding !== 'none')
    found.push(...findEncodedMarkup(tree), ...findSilentDirectives(tree));

  const findings = inOrder(found).map((one) => toFinding(one, credentials));
  return { verdict: worst(found.map((one) => messages[one.code].verdict)), findings };
}

function read(template: string, tell: (problem: Found) => void): Template | undefined {
  try {
    return parse(template);
  } catch (error) {
    if (!(error instanceof VelocityError)) throw error;
    tell({ code: 'syntax', position: error.position, subject: error.message });
    return undefined;
  }
}

/** Parameters that the template reads and no line declares, where it declares any. */
function undeclared(template: Template, { parameters, declares }: Header): readonly Found[] {
  if (declares === 'nothing') return [];
  const declared = new Set(parameters.map(({ name }) => `param${name}`));
  const reported = new Set<string>();
  return [...nodesOf(template)].flatMap(({ node, string }): readonly Found[] => {
    if (node.kind === 'set') declared.add(node.target.name);
    if (node.kind !== 'reference' || !/^param./.test(node.name)) return [];
    if (declared.has(node.name) || reported.has(node.name)) return [];
    reported.add(node.name);
    const position = string ?? node.position;
    return [{ code: 'param-undeclared', position, subject: `$${node.name}` }];
  });
}

/** Each thing once at its place, from the top down. */
function inOrder(found: readonly Found[]): readonly Found[] {
  const once = new Map(
    found.map((one) => [JSON.stringify([one.position, one.code, one.subject]), one]),
  );
  return [...once.values()].sort(
    (a, b) => a.position.line - b.position.line || a.position.column - b.position.column,
  );
}

/** Signs of a subject; a call or a script may be much longer. */
const longestSubject = 80;

function toFinding({ code, position, subject }: Found, secrets: readonly Credential[]): Finding {
  const hidden = secrets.reduce((text, secret) => text.replaceAll(secret.text, '…'), subject);
  const line = hidden.split(/[\r\n]/, 1)[0] ?? '';
  const shown = line.length > longestSubject ? `${line.slice(0, longestSubject)}…` : line;
  const { what, suggestion } = messages[code];
  return {
    line: position.line,
    column: position.column,
    code,
    // Functions, because a subject may hold what replace would take for a pattern.
    what: what.replace('{subject}', () => shown),
    suggestion: suggestion.replaceAll('{subject}', () => shown),
  };
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('needs-rewrite')) return 'needs-rewrite';
  return verdicts.includes('runs-with-changes') ? 'runs-with-changes' : 'runs';
}
