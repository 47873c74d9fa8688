import { parseMacroName } from '../macro-name';

/** Why a macro cannot be imported under its name. */
export type NameProblem =
  /** It is no name. */
  | 'no-name'
  /** A macro has it, or had it and is still found by it. */
  | 'taken'
  /** Another macro of the same import has it. */
  | 'twice';

/** A macro that is to be imported under a name. */
export interface Named {
  readonly id: number;
  readonly name: string;
  readonly isChosen: boolean;
}

/** What is wrong with the names of those that are chosen, by their ids; the first of two equal ones counts. */
export function nameProblems(
  macros: readonly Named[],
  taken: ReadonlySet<string>,
): ReadonlyMap<number, NameProblem> {
  const problems = new Map<number, NameProblem>();
  const given = new Set<string>();
  for (const { id, name, isChosen } of macros) {
    if (!isChosen) continue;
    const parsed = parseMacroName(name);
    if (parsed === undefined) problems.set(id, 'no-name');
    else if (taken.has(parsed)) problems.set(id, 'taken');
    else if (given.has(parsed)) problems.set(id, 'twice');
    else given.add(parsed);
  }
  return problems;
}

/** The name with the lowest number behind it that nobody has. */
export function freeName(name: string, isFree: (name: string) => boolean): string {
  const stem = parseMacroName(name) ?? 'macro';
  for (let number = 2; ; number += 1) {
    const next = parseMacroName(`${stem.slice(0, 90)}-${number}`) ?? `macro-${number}`;
    if (isFree(next)) return next;
  }
}
