/** The keys of the editor as the reader's keyboard has them. */
export function keyNames(): { next: string; mend: string; search: string; complete: string } {
  const isApple = navigator.userAgent.includes('Mac OS X');
  return isApple
    ? { next: 'F8', mend: '⌘.', search: '⌘F', complete: '⌃Space' }
    : { next: 'F8', mend: 'Ctrl+.', search: 'Ctrl+F', complete: 'Ctrl+Space' };
}
