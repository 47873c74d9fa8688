import createDOMPurify, { type Config } from 'dompurify';

// An instance of the element's own: what is set up here holds for nobody else.
const purify = createDOMPurify(window);

const tags =
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr ops-alarm-badge';

const attributes =
  'abbr align alt bgcolor border cellpadding cellspacing cite class color colspan datetime dir face headers height hidden href hreflang id lang name nowrap open reversed role rowspan scope size span src start summary target title translate type valign value width';

const config = {
  ALLOWED_TAGS: tags.split(' '),
  ALLOWED_ATTR: attributes.split(' '),
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  // What stands in a shadow root is no property of the document, whatever its id: there is nothing to
  // clobber, and a heading may be called "title" or "location".
  SANITIZE_DOM: false,
  RETURN_DOM_FRAGMENT: true as const,
} satisfies Config;

/**
 * The second wall around a macro's output, behind the filter of the backend: markup that shows
 * something, and nothing that runs, loads code, submits or styles. The fragment belongs to no
 * document that is shown: its images are loaded once it stands in one.
 */
export function cleanHtml(html: string): DocumentFragment {
  // A frameset in the place of the body leaves nothing, whatever the types say.
  const clean = purify.sanitize(html, config) as DocumentFragment | null;
  return clean ?? document.createDocumentFragment();
}
