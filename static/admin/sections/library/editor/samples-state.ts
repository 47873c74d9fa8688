import type { MacroSample } from '../../../../../contract/library';

/** The samples of a macro. */
export interface SamplesState {
  readonly samples: readonly MacroSample[];
  /** As storage has them, as far as this page knows. */
  readonly stored: readonly MacroSample[];
  /** Names the samples in storage; 0 for none. */
  readonly revision: number;
  /** Place of the one that is looked at. */
  readonly chosen: number;
  /** The one that was removed last, which can be had back. */
  readonly removed: MacroSample | undefined;
  /** Names of samples that another administrator changed too: both are there. */
  readonly doubled: readonly string[];
}

/** Before anything is known. */
export const unknownSamples: SamplesState = {
  samples: [],
  stored: [],
  revision: 0,
  chosen: 0,
  removed: undefined,
  doubled: [],
};

/** The samples as the tab opens: where there are none, there is one to begin with. */
export function openedSamples(
  stored: readonly MacroSample[],
  revision: number,
  first: string,
): SamplesState {
  const samples = stored.length > 0 ? stored : [{ name: first, parameters: {} }];
  return { ...unknownSamples, samples, stored, revision };
}

/** A name that no sample has, made of another one. */
export function freeName(name: string, taken: readonly MacroSample[]): string {
  const isTaken = (wanted: string): boolean => taken.some((sample) => sample.name === wanted);
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

/**
 * What two administrators made of the same samples. What only one of them changed is as that one has
 * it; of what both changed there are both, ours under another name.
 */
export function mergedSamples(
  base: readonly MacroSample[],
  ours: readonly MacroSample[],
  theirs: readonly MacroSample[],
): Pick<SamplesState, 'samples' | 'doubled'> {
  const before = byName(base);
  const own = byName(ours);
  const merged: MacroSample[] = [];
  const doubled: MacroSample[] = [];
  for (const sample of theirs) {
    const { name } = sample;
    const mine = own.get(name);
    const isTheirsOld = isSame(before.get(name), sample);
    if (mine === undefined) {
      // We removed it, unless it is new, or they changed it meanwhile.
      if (!isTheirsOld) merged.push(sample);
    } else if (isSame(mine, sample) || isSame(mine, before.get(name))) merged.push(sample);
    else if (isTheirsOld) merged.push(mine);
    else {
      merged.push(sample);
      doubled.push(mine);
    }
  }
  const known = byName(theirs);
  for (const mine of ours) {
    // One that they removed comes back only if we changed it meanwhile.
    if (!known.has(mine.name) && !isSame(before.get(mine.name), mine)) merged.push(mine);
  }
  const names: string[] = [];
  for (const mine of doubled) {
    const name = freeName(mine.name, merged);
    merged.push({ ...mine, name });
    names.push(name);
  }
  return { samples: merged, doubled: names };
}

/** Whether two lists of samples are the same, in the same order. */
export function isSameSamples(one: readonly MacroSample[], other: readonly MacroSample[]): boolean {
  return one === other || JSON.stringify(one.map(sorted)) === JSON.stringify(other.map(sorted));
}

function isSame(one: MacroSample | undefined, other: MacroSample | undefined): boolean {
  return JSON.stringify(one && sorted(one)) === JSON.stringify(other && sorted(other));
}

function sorted({ name, parameters, body, as, expected }: MacroSample): unknown {
  const values = Object.entries(parameters).sort(([left], [right]) => (left < right ? -1 : 1));
  return [name, values, body, as, expected];
}

function byName(samples: readonly MacroSample[]): ReadonlyMap<string, MacroSample> {
  return new Map(samples.map((sample) => [sample.name, sample]));
}
