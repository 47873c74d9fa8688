import { fieldsOf } from '../../rules/fields';
import { excessOf } from '../../rules/plain-body';

/*
 * A macro that came along from Data Center, as Confluence Cloud keeps it in a page's Atlassian Document
 * Format: an extension of `com.atlassian.confluence.macro.core` whose key is the macro's name, with its
 * parameters in `macroParams`, each `{"value": …}`
 * (developer.atlassian.com/platform/adopting-forge-from-connect/migrate-macro/, "Macro lifecycle"). The
 * one without a name has the empty one, as in storage format. A plain body is the parameter
 * `__bodyContent`, by which Atlassian's renderer tells plain-text macros (@atlaskit/renderer,
 * react/nodes/extension); a rich one is the content of a `bodiedExtension`.
 */

const extensionType = 'com.atlassian.confluence.macro.core';
const plainBody = '__bodyContent';

/** Where a macro may stand, by the type of its node. */
export type NodeType = 'extension' | 'inlineExtension' | 'bodiedExtension';

/** A macro of Data Center on a page. */
export interface OldMacro {
  readonly node: NodeType;
  /** Lower-cased, as Data Center kept names. */
  readonly name: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Of a macro with a plain body. */
  readonly body?: string;
}

/** Why a macro stays as it is. */
export type LeftReason =
  /** A parameter has a form that is not known. */
  | 'parameter-unreadable'
  /** There is a plain body and a rich one. */
  | 'two-bodies'
  /** The app could not render a plain body of that length. */
  | 'body-too-long'
  /** Confluence keeps it in a part of the page that it could not convert. */
  | 'legacy-content';

/** Reads a node; undefined for what is no such macro, a reason for one that cannot be moved. */
export function oldMacroOf(
  type: unknown,
  attributes: unknown,
): OldMacro | { readonly name: string; readonly reason: LeftReason } | undefined {
  if (type !== 'extension' && type !== 'inlineExtension' && type !== 'bodiedExtension') {
    return undefined;
  }
  const attrs = fieldsOf(attributes);
  const { extensionKey } = attrs;
  if (attrs['extensionType'] !== extensionType || typeof extensionKey !== 'string') {
    return undefined;
  }
  const name = extensionKey.toLowerCase();
  const stored = Object.entries(fieldsOf(fieldsOf(attrs['parameters'])['macroParams']));
  const values = new Map(stored.map(([key, told]) => [key, scalarOf(told)]));
  const body = values.get(plainBody);
  values.delete(plainBody);
  const reason = reasonToLeave(type, [...values.values()], body);
  if (reason) return { name, reason };
  return {
    node: type,
    name,
    attrs,
    parameters: Object.fromEntries(values),
    ...(body === undefined ? {} : { body: String(body) }),
  };
}

/** Texts are what Data Center stored; of other forms nobody knows what a template would get. */
function scalarOf(told: unknown): string | number | boolean | undefined {
  const value = typeof told === 'object' ? fieldsOf(told)['value'] : told;
  const isScalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? value : undefined;
}

function reasonToLeave(
  type: NodeType,
  parameters: readonly unknown[],
  body: string | number | boolean | undefined,
): LeftReason | undefined {
  if (parameters.includes(undefined)) return 'parameter-unreadable';
  if (body !== undefined && type === 'bodiedExtension') return 'two-bodies';
  return excessOf(String(body ?? '')) > 0 ? 'body-too-long' : undefined;
}
