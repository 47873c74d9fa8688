/** Confluence wants to be left alone: it answered so just now, or a moment ago. */
export class ConfluenceBusy extends Error {
  /** @param until - Milliseconds since the epoch. Before that nobody asks. */
  constructor(readonly until: number) {
    super('Confluence is busy');
  }
}
