import type { Found } from './finding';
import type { Source } from './source';
import type { Tag } from './tags';

/**
 * Ids and classes of Data Center's own page that style sheets of macros are written against: its
 * frame, its title and metadata, the side bar, and what its themes are named by.
 */
const ids =
  'main main-content main-header content page header footer full-height-container title-text ' +
  'title-heading breadcrumbs breadcrumb-section navigation splitter splitter-content ' +
  'splitter-sidebar likes-and-labels-container labels-section comments-section ' +
  'com-atlassian-confluence';
const classes =
  'wiki-content ia-splitter ia-splitter-left ia-fixed-sidebar acs-side-bar page-metadata ' +
  'page-metadata-modification-info pageSection contentLayout contentLayout2 columnLayout ' +
  'theme-default aui-header confluence-dashboard';

const anyOf = (names: string): string => `(?:${names.split(' ').join('|')})`;
const ofPage = new RegExp(
  `((?<![\\w.#-])(?:html|body)|#${anyOf(ids)}|\\.${anyOf(classes)})(?![\\w-])`,
  'g',
);

/** Selectors in the styles of a template that mean Confluence's own page. */
export function findPageSelectors(source: Source, tags: readonly Tag[]): readonly Found[] {
  return tags
    .filter(({ name }) => name === 'style')
    .flatMap(({ content, contentOffset }) => inStyles(source, content, contentOffset));
}

function inStyles(source: Source, styles: string, offset: number): readonly Found[] {
  return [...selectorsIn(styles)].flatMap(({ text, at }) =>
    [...text.matchAll(ofPage)].map((found): Found => {
      const subject = found[1] ?? '';
      const place = offset + at + found.index + found[0].length - subject.length;
      return { code: 'page-selector', position: source.positionOf(place), subject };
    }),
  );
}

/** The texts before the opening braces, with their places; comments are blank. */
function* selectorsIn(styles: string): Generator<{ text: string; at: number }, void> {
  const plain = styles.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => ' '.repeat(comment.length));
  let from = 0;
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at);
    if (sign === '{' && !/[#$]!?$/.test(plain.slice(Math.max(0, at - 2), at))) {
      yield { text: plain.slice(from, at), at: from };
      from = at + 1;
    } else if (sign === '}' || sign === ';') from = at + 1;
  }
}
