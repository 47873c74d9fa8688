/** How an invocation ended. */
export type CallStatus =
  'ok' | 'error' | 'crashed' | 'timeout' | 'too-large' | 'refused' | 'throttled';

/** One invocation, without what it was given or answered. */
export interface ForgeCall {
  /** Key of the function. */
  readonly function: string;
  /** Name in the resolver, or key of the web trigger. */
  readonly name: string;
  /** Account id; empty for web triggers. */
  readonly user: string;
  /** Id of the installation. */
  readonly installation: string;
  readonly status: CallStatus;
}

/** An invocation failed; the message is what `invoke` of `@forge/bridge` rejects with. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';

  constructor(
    readonly status: Exclude<CallStatus, 'ok'>,
    reason: string,
  ) {
    super(`There was an error invoking the function - ${reason}`);
  }
}

/** Runs an invocation, and records how it ended. */
export async function recorded<T>(
  calls: ForgeCall[],
  call: Omit<ForgeCall, 'status'>,
  run: () => Promise<T>,
): Promise<T> {
  let status: CallStatus = 'error';
  try {
    const result = await run();
    status = 'ok';
    return result;
  } catch (error) {
    if (error instanceof InvocationError) ({ status } = error);
    throw error;
  } finally {
    calls.push({ ...call, status });
  }
}
