// Forge looks for handlers here only; what it packs is the bundle that the local site runs too.
export * from '../build/resolvers/index';
