// What administrators may do, with the template engine, in a file that Forge packs by itself.
export * from '../build/resolvers/admin';
