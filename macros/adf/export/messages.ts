/** What an export says in the place of what it cannot show. */
export interface ExportWords {
  /** In the place of a macro of another app; `{name}` is that macro's. */
  readonly placeholder: string;
  /** In the place of an alarm that nobody looked up. */
  readonly alarm: string;
  /** In the place of somebody without a name. */
  readonly person: string;
}

/** The English words. */
export const exportWords: ExportWords = {
  placeholder: 'Macro {name}',
  alarm: 'CloudWatch alarm, whose state is shown on the page',
  person: 'Unknown user',
};
