import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sampleLibraryMacro } from '../../../../../../components/internal/library-samples';
import { csvOf } from '../../../../../../static/admin/sections/library/uses/csv';
import '../../../../../../static/admin/sections/library/uses/define';
import type { LibraryUses } from '../../../../../../static/admin/sections/library/uses/uses';
import type { AskConfluence } from '../../../../../../static/shared/macro-directory/answer';
import { deep, textOf } from '../../../../../components/deep';
import { settled } from '../../../backend';

/** A page as a search answers it, and the body that it has. */
interface Page {
  readonly id: string;
  readonly title: string;
  readonly macros: readonly string[];
  readonly type?: string;
}

/** Confluence with these pages, of which the old macro stands on the others. */
class Wiki {
  readonly asked: string[] = [];
  /** Answers no more than so many pages of a search at once. */
  limit = 25;
  status = 200;

  constructor(
    readonly pages: readonly Page[],
    readonly old: readonly Page[] = [],
  ) {}

  readonly ask: AskConfluence = (path) => {
    this.asked.push(path);
    const { pathname, searchParams } = new URL(path, 'https://site.example');
    const body = pathname.includes('/search')
      ? this.#search(searchParams)
      : { results: this.#bodies(searchParams) };
    return Promise.resolve(new Response(JSON.stringify(body), { status: this.status }));
  };

  #search(query: URLSearchParams): object {
    const all = query.get('cql')?.includes('user-macro') ? this.pages : this.old;
    const start = Number(query.get('cursor') ?? 0);
    const next = new URLSearchParams(query);
    next.set('cursor', String(start + this.limit));
    const isMore = all.length > start + this.limit;
    return {
      results: all.slice(start, start + this.limit).map(({ id, title, type = 'page' }) => ({
        content: { id, type, title, _links: { webui: `/spaces/OPS/pages/${id}` } },
        resultGlobalContainer: { title: 'Shop <Operations>' },
      })),
      totalSize: all.length,
      _links: isMore ? { next: `/rest/api/search?${next.toString()}` } : {},
    };
  }

  #bodies(query: URLSearchParams): readonly object[] {
    const ids = query.get('id')?.split(',') ?? [];
    return this.pages
      .filter(({ id }) => ids.includes(id))
      .map(({ id, macros }) => ({
        id,
        body: { atlas_doc_format: { value: JSON.stringify({ content: macros.map(macroNode) }) } },
      }));
  }
}

function macroNode(name: string): object {
  return {
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: 'app/env/static/user-macro',
      parameters: { guestParams: { name, parameters: {} } },
    },
  };
}

function pagesOf(count: number, macros: readonly string[] = ['notice']): readonly Page[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index + 1),
    title: `Page ${index + 1}`,
    macros,
  }));
}

describe('<ops-library-uses>', () => {
  const opened: string[] = [];

  async function show(wiki: Wiki, macro = sampleLibraryMacro()): Promise<LibraryUses> {
    const host = {
      context: () => Promise.resolve({ siteUrl: 'https://site.example' }),
      open: (url: string) => {
        opened.push(url);
        return Promise.resolve();
      },
      flag: () => undefined,
    };
    const element = await fixture<LibraryUses>(
      html`<ops-library-uses
        .host=${host}
        .confluence=${wiki.ask}
        .macro=${macro}
      ></ops-library-uses>`,
    );
    await atRest(element);
    return element;
  }

  /** However many parts it asks for: it offers to look again once it does not look any more. */
  async function atRest(element: LibraryUses): Promise<void> {
    await element.updateComplete;
    const isAtRest = (): boolean => textOf(deep(element, '.actions')).includes('Look again');
    await waitUntil(isAtRest, 'It is looking all the time.', { timeout: 10_000 });
  }

  it('lists the pages that show the macro, and not those with other macros', async () => {
    const wiki = new Wiki([
      { id: '1', title: '<b>Runbook</b>', macros: ['notice', 'label', 'Notice'] },
      { id: '2', title: 'Elsewhere', macros: ['label'] },
    ]);

    const element = await show(wiki);

    expect(textOf(element))
      .to.include('1 page or blog post shows this macro.')
      .and.to.include('<b>Runbook</b>')
      .and.to.include('Shop <Operations>')
      .and.to.include('No page that you see holds Data Center’s macro of this name.')
      .and.not.to.include('Elsewhere');
    expect(deep(element, 'tbody .number').textContent).to.equal('2');
    await expect(element).to.be.accessible();
  });

  it('tells how far a migration is, and which pages are left', async () => {
    const [left] = pagesOf(1);
    const moved = pagesOf(3).slice(1);
    const wiki = new Wiki([...moved, left!], [left!, { id: '9', title: 'Old', macros: [] }]);

    const element = await show(wiki);

    const bar = deep(element, 'progress') as HTMLProgressElement;
    expect([bar.value, bar.max]).to.deep.equal([2, 4]);
    expect(textOf(element))
      .to.include('2 of 4 pages')
      .and.to.include('2 pages and blog posts still');
    await expect(element).to.be.accessible();
  });

  it('counts pages that name it as it was called before', async () => {
    const wiki = new Wiki(pagesOf(2, ['old-notice']));

    const element = await show(wiki, sampleLibraryMacro({ formerNames: ['old-notice'] }));

    expect(textOf(element)).to.include('2 pages and blog posts show this macro.');
    expect(decodeURIComponent(wiki.asked[0]!)).to.include('"notice",+"old-notice"');
  });

  it('looks at all pages, part by part, and asks before it goes on after 500', async () => {
    const wiki = new Wiki(pagesOf(520));

    const element = await show(wiki);
    const status = deep(element, '[role=status]');
    const said = textOf(status);
    deep(element, '.actions button').click();
    await atRest(element);

    expect(said)
      .to.include('At least 500 pages and blog posts show this macro.')
      .and.to.include('500 of 520 pages with user macros looked at');
    expect(textOf(status)).to.include('520 pages and blog posts show this macro.');
  });

  it('opens a page in a tab of its own, through Confluence', async () => {
    const element = await show(new Wiki(pagesOf(1)));

    deep(element, 'tbody a').click();

    expect(opened).to.deep.equal(['https://site.example/wiki/spaces/OPS/pages/1']);
  });

  for (const [status, words] of [
    [429, 'Confluence gets too many requests.'],
    [403, 'Confluence does not let you search its pages.'],
    [500, 'Confluence did not answer.'],
  ] as const) {
    it(`says so when Confluence answers ${status}, and looks again`, async () => {
      const wiki = new Wiki(pagesOf(1));
      wiki.status = status;
      const element = await show(wiki);
      expect(textOf(element)).to.include(words);
      await expect(element).to.be.accessible();

      wiki.status = 200;
      deep(element, '.actions button').click();
      await atRest(element);

      expect(textOf(element)).to.include('1 page or blog post shows this macro.');
    });
  }

  it('asks nothing anew when the macro’s row is replaced by one of the same names', async () => {
    const wiki = new Wiki(pagesOf(1));
    const element = await show(wiki);
    const asked = wiki.asked.length;

    element.macro = sampleLibraryMacro({ revision: 9 });
    await element.updateComplete;
    await settled();

    expect(wiki.asked.length).to.equal(asked);
  });
});

describe('the list for a spreadsheet', () => {
  it('quotes what has to be quoted, and lets no title become a formula', () => {
    const use = { id: '1', kind: 'page', space: 'A, "B"', path: '/1', times: 2 } as const;
    const text = csvOf(
      [
        { ...use, title: '=HYPERLINK("x")' },
        { ...use, title: 'Line\nbreak' },
      ],
      [{ ...use, kind: 'blogpost', title: 'Old' }],
      ({ path }) => `https://site.example${path}`,
      {
        head: ['Page', 'Space', 'Kind', 'Macro', 'Times', 'Address'],
        page: 'Page',
        blogPost: 'Blog post',
        shown: 'ours',
        old: 'theirs',
      },
    );

    expect(text).to.equal(
      [
        'Page,Space,Kind,Macro,Times,Address',
        '"\'=HYPERLINK(""x"")","A, ""B""",Page,ours,2,https://site.example/1',
        '"Line\nbreak","A, ""B""",Page,ours,2,https://site.example/1',
        'Old,"A, ""B""",Blog post,theirs,2,https://site.example/1',
        '',
      ].join('\r\n'),
    );
  });
});
