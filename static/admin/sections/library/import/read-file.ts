import { failed, type ReadMacros } from '../../../../../rules/import/found';
import { readMacros } from '../../../../../rules/import/read';
import {
  encodingOf,
  textOf,
  UnreadableTextError,
  windowsEncoding,
  type Reading,
  type SourceEncoding,
} from './source-text';

/**
 * Reads user macros out of a file. What could not be read is told in the answer.
 *
 * @throws the signal's reason once nobody wants it any more.
 */
export async function readFile(file: File, reading: Reading): Promise<ReadMacros> {
  try {
    const encoding = await encodingOf(file);
    return await readAs(file, encoding, reading);
  } catch (error) {
    reading.signal.throwIfAborted();
    if (!(error instanceof UnreadableTextError)) throw error;
    return failed(file.name, error.problem, error.subject);
  }
}

async function readAs(file: File, encoding: SourceEncoding, reading: Reading): Promise<ReadMacros> {
  const as = (one: SourceEncoding): Promise<ReadMacros> =>
    readMacros(file.name, textOf(file, one, reading), one.notes);
  try {
    return await as(encoding);
  } catch (error) {
    const isWrong = error instanceof UnreadableTextError && error.problem === 'encoding-wrong';
    // XML is UTF-8 where it says nothing else; templates and spreadsheets are what an editor wrote.
    if (!isWrong || encoding.label !== 'utf-8' || file.name.endsWith('.xml')) throw error;
    return as(windowsEncoding);
  }
}
