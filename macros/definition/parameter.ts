/**
 * Types of parameters as a template spells them: those of Data Center's MacroParameterType, and
 * ours, `alarm`, whose value carries a grant.
 */
export const parameterTypes = [
  'attachment',
  'boolean',
  'color',
  'confluence-content',
  'date',
  'enum',
  'group',
  'int',
  'label',
  'percentage',
  'relativedate',
  'spacekey',
  'string',
  'url',
  'username',
  'alarm',
] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** Attributes that only pickers of one type look at, such as `includeDatePath` of content. */
export const optionNames = [
  'delimiter',
  'includeDatePath',
  'key',
  'noun',
  'showKeyInPlaceholder',
  'showNameInPlaceholder',
  'showValueInPlaceholder',
  'spaceKey',
] as const;
export type OptionName = (typeof optionNames)[number];

/** One parameter of a user macro, as its `## @param` line declares it. */
export interface Parameter {
  /** As stored with the page; the template reads it as `$param` and this name. */
  readonly name: string;
  /** What the form calls it: the name where the line gives no title. */
  readonly title: string;
  readonly type: ParameterType;
  readonly description: string;
  readonly required: boolean;
  /** Several values in one text, with a delimiter between them. */
  readonly multiple: boolean;
  /** What the template sees where the page stores nothing. */
  readonly default: string | undefined;
  /** The choices of an `enum`, in the form's order. */
  readonly enumValues: readonly string[];
  /** Names under which older pages store it. */
  readonly aliases: readonly string[];
  /** Not in the form; its default, or what the page stores, counts all the same. */
  readonly hidden: boolean;
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
}

/** What was tolerated, and what was left out, in the header of a template. */
export type HeaderWarningCode =
  /** `@param` that no name follows. */
  | 'param-without-name'
  /** A name that no Velocity reference can spell. */
  | 'param-name-unreadable'
  /** The name is declared twice: the first counts. */
  | 'param-declared-twice'
  /** The name ends in something else than a colon. */
  | 'param-separator'
  /** Text behind the name that is no attribute. */
  | 'param-text-ignored'
  /** An attribute that neither Data Center nor we know. */
  | 'attribute-unknown'
  /** An attribute's name in other letters than Data Center's. */
  | 'attribute-spelling'
  /** The attribute stands twice: the last counts. */
  | 'attribute-twice'
  /** Neither `true` nor `false`: it counts as false. */
  | 'not-a-boolean'
  /** A type that does not exist: it counts as string. */
  | 'type-unknown'
  /** A type in other letters than Data Center's. */
  | 'type-spelling'
  /** An `enum` that has nothing to choose. */
  | 'enum-without-values'
  /** A default that is none of the choices. */
  | 'default-not-a-choice'
  /** `@noparams`, and parameters all the same: they count. */
  | 'noparams-with-params'
  /** A line that looks like a declaration and is none. */
  | 'declaration-unreadable';

/** A warning about one line of the header. */
export interface HeaderWarning {
  readonly line: number;
  readonly column: number;
  readonly code: HeaderWarningCode;
  /** The parameter, attribute, type or text that it is about. */
  readonly subject: string;
}
