/**
 * A request as it arrived. Path, query and header values hold one character per byte (latin1), the
 * way Node hands them over, so that nothing is decoded before the signature over it is checked.
 */
export interface SignedRequest {
  readonly method: string;
  /** Undecoded, without the query. */
  readonly path: string;
  /** Undecoded, without the question mark. */
  readonly query: string;
  /** In the order of arrival, repeated names included. */
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
}

export type Header = readonly [name: string, value: string];

/** All values of a header, in the order of arrival; the name in lower case. */
export function headerValues(request: SignedRequest, name: string): readonly string[] {
  return request.headers
    .filter(([candidate]) => candidate.toLowerCase() === name)
    .map(([, value]) => value);
}
