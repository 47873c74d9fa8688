/**
 * The address of a macro's icon where a frame may load it: an image of the site itself. The frame's
 * policy stops images of other hosts, and a macro must not tell one who edits which page.
 *
 * @param icon - An https address, or a path of the site.
 * @param siteUrl - Root of the site; undefined where it is not known.
 */
export function iconAddress(icon: string, siteUrl: string | undefined): string | undefined {
  if (!icon || !siteUrl || !URL.canParse(icon, siteUrl)) return undefined;
  const address = new URL(icon, siteUrl);
  return address.origin === new URL(siteUrl).origin ? address.href : undefined;
}
