import type { Plugin } from 'rollup';

/** The file of @forge/api that exports each part. */
export declare const apiParts: Readonly<Record<string, string>>;
/** The parts that a function of one of its files makes. */
export declare const fetchPart: {
  readonly from: string;
  readonly made: string;
  readonly names: readonly string[];
};

/** Takes of @forge/api what our functions use. */
export declare function forgeApi(): Plugin;
