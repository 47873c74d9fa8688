import { fieldsOf } from '../../rules/fields';
import type { BegunMacro } from '../library/stored-macro';
import { commit } from './commit';
import {
  blockKey,
  draftKey,
  macroEntity,
  remainsPrefix,
  rowKey,
  samplesKey,
  versionKey,
} from './macro-keys';
import { deleteValue, deleteValues, listValues } from './store';

/**
 * Removes what is left of macros that were deleted. Each is named by a value that goes last, so that
 * what a crash leaves is found again.
 *
 * @returns Of how many macros something was left.
 */
export async function sweepRemains(): Promise<number> {
  const remains = await listValues(remainsPrefix);
  for (const [id, value] of remains) {
    const { version, packed, blocks } = fieldsOf(value);
    const firsts = Array.isArray(blocks) ? blocks.filter((first) => typeof first === 'number') : [];
    const alone = Math.max(0, Number(version) - Number(packed)) || 0;
    await deleteValues([
      ...Array.from({ length: alone }, (_, at) => versionKey(id, Number(packed) + 1 + at)),
      ...firsts.map((first) => blockKey(id, first)),
    ]);
    await deleteValue(`${remainsPrefix}${id}`);
  }
  return remains.size;
}

/**
 * Gives up an import that is under way, and names what of it is to be removed; resolves with false when
 * it went on, or ended, since it was seen.
 */
export async function dropBegun({ name, id, change, ...begun }: BegunMacro): Promise<boolean> {
  const { upTo, blocks, hasDraft, samples, record } = begun;
  const isComplete = upTo > 0 && upTo === record.versions;
  return commit({
    rows: [{ entity: macroEntity, key: rowKey(name), seen: { macroId: id, change } }],
    values: new Map([
      [`${remainsPrefix}${id}`, { version: upTo, packed: isComplete ? upTo - 1 : upTo, blocks }],
    ]),
    deleted: [...(hasDraft ? [draftKey(id)] : []), ...(samples > 0 ? [samplesKey(id)] : [])],
  });
}
