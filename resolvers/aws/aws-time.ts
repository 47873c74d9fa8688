/** A time as CloudWatch's JSON writes it, in seconds since 1970; undefined for what is none. */
export function parseTime(value: unknown): Date | undefined {
  const time = new Date(typeof value === 'number' ? value * 1_000 : Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
