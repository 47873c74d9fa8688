import { VelocityError } from '../velocity/errors';
import { JavaException } from '../velocity/values/java-exception';

/** Runs code of the caller: whatever it throws is an exception of the method that is called. */
export function guarded<Result>(body: () => Result): Result {
  try {
    return body();
  } catch (error) {
    if (error instanceof JavaException || error instanceof VelocityError) throw error;
    throw new JavaException('Exception', messageOf(error));
  }
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } catch {
    return 'the error has no message';
  }
}
