/** An object without the members that are undefined. */
export function present<Shape extends object>(shape: {
  [Member in keyof Shape]: Shape[Member] | undefined;
}): Shape {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as Shape;
}
