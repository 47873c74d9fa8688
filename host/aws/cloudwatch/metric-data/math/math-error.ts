/** What is wrong with an expression, without the expression's id. */
export class MathError extends Error {}
