/** `allowed`, or the name of the error that a call met. */
export async function outcome(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'allowed',
    (error: unknown) => (error as { name: string }).name,
  );
}

/** `put`, or the code of the error that a call met. */
export async function attempt(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'put',
    (error: unknown) => String((error as { Code?: string }).Code),
  );
}
