// What needs the template engine, in a file that Forge packs by itself.
export * from '../build/resolvers/user-macros';
