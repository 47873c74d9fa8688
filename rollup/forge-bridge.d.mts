import type { Plugin } from 'rollup';

/** A plugin that changes sources, with nothing of rollup's around it. */
interface Transforming extends Plugin {
  transform(code: string, id: string): { readonly code: string; readonly map: null } | null;
}

export declare const bridgeParts: Readonly<Record<string, string>>;
/** Source of what stands in for the package's events. */
export declare const eventsPart: string;
/** Source of what stands in for the package's modals. */
export declare const modalPart: string;
export declare const viewParts: Readonly<Record<string, string>>;
export declare function forgeBridge(): Transforming;
