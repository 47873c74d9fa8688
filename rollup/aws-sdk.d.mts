import type { Plugin } from 'rollup';

/** Source of each stub, by the package that it stands for. */
export const stubs: Readonly<Record<string, string>>;

/** Puts the stubs in the place of their packages. */
export function awsSdkLean(): Plugin;
