/** By how many options Page Up and Page Down move. */
const page = 8;

/**
 * The index of the option that a key leads to from the active one, which is -1 while there is none;
 * undefined where the key does not move among options. A single step goes round at the ends, a page
 * stops there.
 */
export function indexAfter(key: string, active: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return active <= 0 ? count - 1 : active - 1;
    case 'PageDown':
      return Math.min(count - 1, active + page);
    case 'PageUp':
      return Math.max(0, (active < 0 ? count : active) - page);
    default:
      return undefined;
  }
}

/** Whether a key moves the caret in the text: the options are left then. */
export function movesCaret(key: string): boolean {
  return ['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(key);
}
