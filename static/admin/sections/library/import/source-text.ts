import type { Note, ProblemCode } from '../../../../../rules/import/found';

/** A file's text could not be read. */
export class UnreadableTextError extends Error {
  override readonly name = 'UnreadableTextError';

  constructor(
    readonly problem: Extract<
      ProblemCode,
      `encoding-${string}` | 'file-binary' | 'file-unreadable'
    >,
    readonly subject = '',
  ) {
    super(problem);
  }
}

/** How a file's bytes are a text. */
export interface SourceEncoding {
  readonly label: string;
  readonly notes: readonly Note[];
}

/** As much of a file as its XML declaration may stand in. */
const headBytes = 1_024;

/**
 * The encoding of a file: its byte order mark, then what its XML declaration says, then UTF-8, which
 * all of Data Center writes (https://www.w3.org/TR/xml/#charencoding).
 *
 * @throws {UnreadableTextError} for one that browsers do not know, and for bytes that are no text.
 */
export async function encodingOf(file: Blob): Promise<SourceEncoding> {
  const head = new Uint8Array(await bytesOf(file.slice(0, headBytes)));
  const marked = markedEncoding(head);
  // No text holds a zero byte, but for UTF-16, which begins with its mark; archives and pictures do.
  if (!marked?.startsWith('utf-16') && head.includes(0)) {
    throw new UnreadableTextError('file-binary');
  }
  const label = marked ?? declaredEncoding(head) ?? 'utf-8';
  try {
    new TextDecoder(label);
  } catch {
    throw new UnreadableTextError('encoding-unknown', label);
  }
  return { label, notes: [] };
}

/** What a file is read as that is not UTF-8, and says of itself nothing else: text of older Windows. */
export const windowsEncoding: SourceEncoding = {
  label: 'windows-1252',
  notes: [{ code: 'encoding-guessed', subject: '' }],
};

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

function declaredEncoding(head: Uint8Array): string | undefined {
  const text = String.fromCharCode(...head);
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(text)?.[1];
}

/** What somebody reads a file for. */
export interface Reading {
  /** Ends the reading. */
  readonly signal: AbortSignal;
  /** Called with how many bytes were read. */
  readonly read: (bytes: number) => void;
}

/**
 * A file's text as it comes; no more than a part of it is in memory.
 *
 * @throws {UnreadableTextError} where its bytes are none of that encoding, or cannot be read.
 * @throws the signal's reason.
 */
export async function* textOf(
  file: Blob,
  { label }: SourceEncoding,
  { signal, read }: Reading,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  const reader = file.stream().getReader();
  let bytes = 0;
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read().catch(unreadable);
      if (done) break;
      bytes += value.length;
      yield decoded(decoder, label, value);
      read(bytes);
    }
    yield decoded(decoder, label);
  } finally {
    // A stream that failed refuses this with its own error, which was told already.
    await reader.cancel().catch(() => undefined);
  }
}

function decoded(decoder: TextDecoder, label: string, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw new UnreadableTextError('encoding-wrong', label);
  }
}

function bytesOf(part: Blob): Promise<ArrayBuffer> {
  return part.arrayBuffer().catch(unreadable);
}

function unreadable(): never {
  throw new UnreadableTextError('file-unreadable');
}
