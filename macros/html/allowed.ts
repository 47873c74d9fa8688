const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Elements that stay. What is neither here nor gone is left out, and what is in it stays. */
export const keptElements = words(
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd
  del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd
  li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table
  tbody td tfoot th thead time tr tt u ul var wbr`,
);

/** Elements that are gone with what is in them: it is no text, or runs, loads or submits. */
export const goneElements = words(
  `applet audio base canvas datalist embed frame frameset head iframe input link math meta noembed
  noframes noscript object option optgroup param plaintext script select source svg template textarea
  title track video xmp`,
);

/** Elements without content. */
export const voidElements = words('br col hr img wbr');

/** Elements that no paragraph can have in it: a browser would end the paragraph before them. */
export const blockElements = words(
  `address article aside blockquote center details div dl figcaption figure footer h1 h2 h3 h4 h5 h6
  header hr li dd dt main nav ol p pre section summary table ul`,
);

const everywhere = words('class dir hidden id lang role title translate');
const presentation = words(
  'align bgcolor border cellpadding cellspacing height nowrap valign width',
);

const ofElement: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['a', words('name rel target')],
  ['bdo', words('dir')],
  ['col', words('span')],
  ['colgroup', words('span')],
  ['del', words('datetime')],
  ['details', words('open')],
  ['font', words('color face size')],
  ['img', words('alt')],
  ['ins', words('datetime')],
  ['li', words('type value')],
  ['ol', words('reversed start type')],
  ['td', words('colspan headers rowspan scope')],
  ['th', words('abbr colspan headers rowspan scope')],
  ['time', words('datetime')],
  ['ul', words('type')],
]);

/** Elements whose looks HTML has attributes for. */
const drawn = words('table tbody thead tfoot tr td th col colgroup img hr div p h1 h2 h3 h4 h5 h6');

/**
 * Whether an attribute stays as it is. Addresses and styles are looked at by themselves; `data-ops…`
 * is what the app writes.
 */
export function keepsAttribute(tag: string, name: string): boolean {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return false;
  if (everywhere.has(name) || name.startsWith('aria-')) return true;
  if (name.startsWith('data-')) return !name.startsWith('data-ops');
  if (drawn.has(tag) && presentation.has(name)) return true;
  return ofElement.get(tag)?.has(name) ?? false;
}
