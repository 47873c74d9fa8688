/** A variable that templates may read without setting it. */
export interface CompletedVariable {
  /** Without its `$`. */
  readonly name: string;
  /** Of `kinds`; undefined where its value is of the language's own. */
  readonly kind?: string;
  /** A few words about it, such as the title of a parameter. */
  readonly detail?: string;
}

/** What `$object.name` or `$object.name(…)` answers. */
export interface CompletedMember {
  readonly name: string;
  /** Of `kinds`, with `[]` behind it where it is a list; undefined for the language's own values. */
  readonly gives?: string;
  /** How many arguments it takes; undefined for a property. */
  readonly arity?: number;
}

/**
 * What the editor completes beside directives and what it reads in the template itself: its
 * parameters and the variables that it sets.
 */
export interface TemplateCompletions {
  readonly variables: readonly CompletedVariable[];
  /** Members of host objects by the name of their kind. */
  readonly kinds: Readonly<Record<string, readonly CompletedMember[]>>;
}
