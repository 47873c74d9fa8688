import type { OptionalRead } from '../../contract/optional-reads';
import { listFormat } from '../internal/intl';
import { message } from './messages';

/** The reads by their names, as a list in the reader's language. */
export function readsInWords(reads: readonly OptionalRead[]): string {
  if (reads.length === 0) return message('short.none');
  return listFormat({ type: 'conjunction' }).format(reads.map((read) => message(read)));
}
