/** Where something begins in a template; both count from 1, a tab is one column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Located {
  readonly position: Position;
}

/** What the parser makes of a template. */
export interface Template {
  readonly body: Block;
  /** The first `#macro` of each name, wherever it stands, in the template's order. */
  readonly macros: readonly MacroDefinition[];
}

/** What stands between a directive and its `#end`. */
export type Block = readonly Statement[];

/** All that can stand in a template's text. */
export type Statement =
  | Text
  | Comment
  | Reference
  | If
  | SetDirective
  | Foreach
  | MacroDefinition
  | Call
  | Define
  | Evaluate
  | Inclusion
  | Break
  | Stop
  | Unsound;

/** Output as it is, with `#[[…]]#` and escapes already resolved. */
export interface Text extends Located {
  readonly kind: 'text';
  readonly text: string;
}

/** `## …` or `#* … *#` */
export interface Comment extends Located {
  readonly kind: 'comment';
  /** With its delimiters. */
  readonly text: string;
  /** Signs before it that begin nothing, such as the `$` of `$##`: all that it prints. */
  readonly prefix: string;
}

/** `$name.property.method(…)[…]`, also formal and quiet. */
export interface Reference extends Located {
  readonly kind: 'reference';
  /** Empty where Velocity takes something for a reference that cannot have a value. */
  readonly name: string;
  readonly path: readonly Step[];
  /** `$!x`: prints nothing where there is no value. */
  readonly quiet: boolean;
  /** `\$x`: prints itself, or with its backslash where there is no value. */
  readonly escaped: boolean;
  /** Backslashes before it that are printed; twice where there is no value. */
  readonly prefix: string;
  /** Signs before it that are printed, such as the first of `$$x`. */
  readonly signs: string;
  /** What is printed where there is no value. */
  readonly missing: string;
  /** The reference as the template has it. */
  readonly literal: string;
}

/** One step on the way from a reference's name to its value. */
export type Step = PropertyStep | MethodStep | IndexStep;

/** `.name` */
export interface PropertyStep extends Located {
  readonly kind: 'property';
  readonly name: string;
}

/** `.name(arguments)` */
export interface MethodStep extends Located {
  readonly kind: 'method';
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** Whether it stands in a text that `#evaluate` reads, and so not in the template as it was written. */
  readonly isEvaluated: boolean;
}

/** `[index]` */
export interface IndexStep extends Located {
  readonly kind: 'index';
  readonly index: Expression;
}

/** `#if`, its `#elseif`s and its `#else`. */
export interface If extends Located {
  readonly kind: 'if';
  readonly branches: readonly Branch[];
  readonly otherwise: Block | undefined;
}

/** A condition and what it guards. */
export interface Branch extends Located {
  readonly condition: Expression;
  readonly body: Block;
}

/** `#set($target = value)` */
export interface SetDirective extends Located {
  readonly kind: 'set';
  readonly target: Reference;
  readonly value: Expression;
}

/** `#foreach($item in source) … #end` */
export interface Foreach extends Located {
  readonly kind: 'foreach';
  readonly item: string;
  readonly source: Expression;
  readonly body: Block;
}

/** `#macro(name $parameter …) … #end`; prints nothing where it stands. */
export interface MacroDefinition extends Located {
  readonly kind: 'macro';
  readonly name: string;
  /** Without their `$`. */
  readonly parameters: readonly string[];
  readonly body: Block;
}

/** `#name(…)` or `#@name(…) … #end`: a macro's call if one has that name, else text. */
export interface Call extends Located {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** Of `#@name` alone; what `$bodyContent` prints. */
  readonly body: Block | undefined;
  /** The call as the template has it, without the body. */
  readonly literal: string;
}

/** `#define($name) … #end` */
export interface Define extends Located {
  readonly kind: 'define';
  readonly name: string;
  readonly body: Block;
}

/** `#evaluate(argument)` */
export interface Evaluate extends Located {
  readonly kind: 'evaluate';
  readonly argument: Expression;
}

/** `#parse` or `#include`: refused when it is rendered. */
export interface Inclusion extends Located {
  readonly kind: 'parse' | 'include';
  readonly arguments: readonly Expression[];
}

/** `#break`, or `#break($scope)` */
export interface Break extends Located {
  readonly kind: 'break';
  readonly scope: Expression | undefined;
}

/** A directive that Velocity finds to be wrong when it comes to it, and not before. */
export interface Unsound extends Located {
  readonly kind: 'unsound';
  readonly message: string;
}

/** `#stop` */
export interface Stop extends Located {
  readonly kind: 'stop';
}

/** All that has a value. */
export type Expression =
  | StringLiteral
  | IntegerLiteral
  | FloatLiteral
  | BooleanLiteral
  | WordLiteral
  | ListLiteral
  | RangeLiteral
  | MapLiteral
  | Reference
  | Group
  | Not
  | Binary;

/** `"…"` or `'…'` */
export interface StringLiteral extends Located {
  readonly kind: 'string';
  /** The text between the quotes, escapes resolved. */
  readonly text: string;
  /** What a double-quoted text is made of, if anything in it has to be evaluated. */
  readonly parts: Block | undefined;
  /** Whether the parts print one sign more than the text has: a blank that was needed to read it. */
  readonly isPadded: boolean;
  readonly literal: string;
}

/** Too large for an Integer, it is a Long; too large for that, a BigInteger. */
export interface IntegerLiteral extends Located {
  readonly kind: 'integer';
  readonly digits: string;
}

/** A Double. */
export interface FloatLiteral extends Located {
  readonly kind: 'float';
  readonly digits: string;
}

/** `true` or `false` */
export interface BooleanLiteral extends Located {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** A bare word among a directive's arguments, such as `in`. */
export interface WordLiteral extends Located {
  readonly kind: 'word';
  readonly word: string;
}

/** `[a, b]` */
export interface ListLiteral extends Located {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

/** `[from..to]` */
export interface RangeLiteral extends Located {
  readonly kind: 'range';
  readonly from: Expression;
  readonly to: Expression;
  readonly literal: string;
}

/** `{"key": value}` */
export interface MapLiteral extends Located {
  readonly kind: 'map';
  readonly entries: readonly (readonly [key: Expression, value: Expression])[];
}

/** `(inner)` */
export interface Group extends Located {
  readonly kind: 'group';
  readonly inner: Expression;
  /** What stands between the parentheses. */
  readonly literal: string;
}

/** `!operand` */
export interface Not extends Located {
  readonly kind: 'not';
  readonly operand: Expression;
}

/** `left operator right` */
export interface Binary extends Located {
  readonly kind: 'binary';
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
  /** All that stands behind the operator: Velocity takes it for the whole where that has no value. */
  readonly literal: string;
}

/** The operators by their signs, whatever words the template uses for them. */
export type Operator =
  '+' | '-' | '*' | '/' | '%' | '&&' | '||' | '<' | '<=' | '>' | '>=' | '==' | '!=';
