/** Why a text cannot be taken, and the part of it that the problem is about. */
export interface Problem<Code extends string> {
  readonly problem: Code;
  readonly subject?: string;
}
