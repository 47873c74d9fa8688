/** Why a question has no answer of its own. */
export type BatchFailure = 'refused' | 'timeout' | 'internal' | 'unreadable-answer';

/** A function of the backend that takes a list of questions. */
export interface AskedFunction<Question, Answer> {
  /** The backend has this time to answer, in milliseconds. */
  readonly patience: number;
  /**
   * Asks the backend, which answers `{ ok: true, answers }` in the order of the questions, or
   * `{ ok: false, code }`.
   *
   * @param questions - Values that survive JSON.
   * @param contentId - The page or blog post around, where it is known.
   * @param mayLeaveOut - Whether it may leave out for now what takes longer than the rest.
   */
  readonly send: (
    questions: readonly Question[],
    contentId?: string,
    mayLeaveOut?: boolean,
  ) => Promise<unknown>;
  /** Whether what the backend answered says that the question was left out for now. */
  readonly isLeftOut: (answer: unknown) => boolean;
  /**
   * Reads one answer, which comes from the backend or from another frame; undefined where it is
   * none. What it returns survives JSON, and reads as the same answer again.
   */
  readonly parse: (answer: unknown) => Answer | undefined;
  /** What stands for an answer that did not come. */
  readonly failed: (failure: BatchFailure) => Answer;
}

/** One that the frames of a page ask together. */
export interface BatchedFunction<Question, Answer> extends AskedFunction<Question, Answer> {
  /** Frames share requests for functions of the same name alone. */
  readonly name: string;
  /** How many questions go into one request. */
  readonly questionsAtMost: number;
  /**
   * Frames of a page are waited for, in milliseconds: one that has just started, or that is to ask
   * again, is expected to ask within this time, and nobody waits longer for others.
   */
  readonly collectAtMost: number;
  /** Whether an answer is a failure that will pass, and that asking again soon makes worse. */
  readonly isPassing: (answer: Answer) => boolean;
  /** After how many milliseconds the page asks again, where an answer says so. */
  readonly againAfter?: (answer: Answer) => number | undefined;
}
