import { validationError } from '../errors';
import { isJsonObject } from './json';

/** What names in a template stand for; undefined where they stand for nothing. */
export interface Scope {
  /** A parameter, a pseudo parameter or a resource. */
  ref(name: string): string | undefined;
  attribute(logicalId: string, attribute: string): string | undefined;
}

/** `Ref: AWS::NoValue` takes out the property whose value it is. */
const noValue = Symbol('AWS::NoValue');

/**
 * A part of a template with `Ref`, `Fn::GetAtt`, `Fn::Sub` and `Fn::Join` replaced.
 *
 * @throws AwsError `ValidationError` where a function is unknown, malformed or refers to nothing.
 */
export function resolve(value: unknown, scope: Scope): unknown {
  const resolved = resolveNode(value, scope);
  return resolved === noValue ? undefined : resolved;
}

/** Names of parameters and resources that a part of a template refers to; pseudo ones left out. */
export function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value)
    .flatMap(([key, content]) => {
      if (key === 'Ref') return [String(content)];
      if (key === 'Fn::GetAtt') return [attributePath(content)[0]];
      if (key === 'Fn::Sub') return substitutionReferences(content);
      return referencesIn(content);
    })
    .filter((name) => !name.startsWith('AWS::'));
}

function resolveNode(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => resolveNode(item, scope)).filter((item) => item !== noValue);
  }
  if (!isJsonObject(value)) return value;
  const [name, ...others] = Object.keys(value);
  if (name !== undefined && others.length === 0 && /^(Ref|Fn::)/.test(name)) {
    return call(name, value[name], scope);
  }
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, content]) => [key, resolveNode(content, scope)] as const)
      .filter(([, content]) => content !== noValue),
  );
}

function call(name: string, content: unknown, scope: Scope): unknown {
  switch (name) {
    case 'Ref':
      return content === 'AWS::NoValue' ? noValue : referred(scope.ref(String(content)), content);
    case 'Fn::GetAtt': {
      const [logicalId, attribute] = attributePath(content);
      return referred(scope.attribute(logicalId, attribute), `${logicalId}.${attribute}`);
    }
    case 'Fn::Sub':
      return substitute(content, scope);
    case 'Fn::Join':
      return join(content, scope);
    default:
      throw validationError(`Template error: ${name} is not supported`);
  }
}

function referred(value: string | undefined, name: unknown): string {
  if (value === undefined) {
    throw validationError(`Template error: nothing to refer to: ${String(name)}`);
  }
  return value;
}

function attributePath(content: unknown): readonly [string, string] {
  const parts: readonly unknown[] =
    typeof content === 'string' ? content.split('.') : Array.isArray(content) ? content : [];
  const [logicalId, attribute] = parts;
  if (parts.length !== 2 || typeof logicalId !== 'string' || typeof attribute !== 'string') {
    throw validationError(
      'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute',
    );
  }
  return [logicalId, attribute];
}

const variable = /\$\{([^!}][^}]*)\}/g;

function substitute(content: unknown, scope: Scope): string {
  const { text, own } = substitution(content);
  return text
    .replace(variable, (_, name: string) => {
      const local = own[name];
      if (local !== undefined) return String(resolveNode(local, scope));
      const [logicalId = '', attribute] = name.split('.');
      const value =
        attribute === undefined ? scope.ref(name) : scope.attribute(logicalId, attribute);
      return referred(value, name);
    })
    .replaceAll('${!', '${');
}

function substitutionReferences(content: unknown): readonly string[] {
  const { text, own } = substitution(content);
  const names = [...text.matchAll(variable)]
    .map(([, name = '']) => name)
    .filter((name) => own[name] === undefined)
    .map((name) => name.split('.')[0] ?? '');
  return [...names, ...referencesIn(own)];
}

function substitution(content: unknown): { text: string; own: Readonly<Record<string, unknown>> } {
  const [text, own] = Array.isArray(content) ? (content as unknown[]) : [content, {}];
  if (typeof text !== 'string' || !isJsonObject(own)) {
    throw validationError(
      "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments.",
    );
  }
  return { text, own };
}

function join(content: unknown, scope: Scope): string {
  const [delimiter, items] = Array.isArray(content) ? (content as unknown[]) : [];
  if (typeof delimiter !== 'string' || !Array.isArray(items)) {
    throw validationError(
      'Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined.',
    );
  }
  return items.map((item) => String(resolveNode(item, scope))).join(delimiter);
}
