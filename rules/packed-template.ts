import { fieldsOf } from './fields';

/**
 * The template of a packed version, which may say only what differs from the one before it; undefined
 * where it is none, or has nothing before it.
 */
export function replaced(template: unknown, before: string | undefined): string | undefined {
  if (typeof template === 'string') return template;
  const { start, end, text } = fieldsOf(template);
  if (before === undefined || typeof text !== 'string') return undefined;
  if (!isCount(start) || !isCount(end) || start + end > before.length) return undefined;
  return `${before.slice(0, start)}${text}${before.slice(before.length - end)}`;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
