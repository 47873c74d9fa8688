/**
 * Lets the keyboard scroll whatever is wider than its place, for as long as it is; what fits is no
 * stop on the way through the page. Returns what stops that.
 */
export function watchScrollers(content: HTMLElement): () => void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const scroller of content.querySelectorAll('.ops-scroller, pre')) observer.observe(scroller);
  return () => observer.disconnect();
}
