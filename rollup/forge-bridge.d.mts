import type { Plugin } from 'rollup';

export declare const bridgeParts: Readonly<Record<string, string>>;
export declare const viewParts: Readonly<Record<string, string>>;
export declare function forgeBridge(): Plugin;
