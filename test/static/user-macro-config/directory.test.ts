import { expect } from '@open-wc/testing';
import type { DirectoryAnswer } from '../../../components/macro-form/directory';
import { macroDirectory } from '../../../static/user-macro-config/macro-directory';
import { placeIn } from '../../../static/shared/macro-directory/place';
import type { MacroGateway } from '../../../static/shared/gateway';
import { systemClock } from '../../../static/shared/clock';

const told = {
  extension: { content: { id: '42', type: 'page' }, space: { id: '7', key: 'OPS' } },
};

interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly init: RequestInit | undefined;
}

function directoryOn(answer: object, status = 200, context: unknown = told) {
  const asked: Asked[] = [];
  const invoked: [string, unknown][] = [];
  const gateway = ((name: string, input: unknown) => {
    invoked.push([name, input]);
    return Promise.resolve({ ok: true, accounts: [] });
  }) as unknown as MacroGateway;
  const directory = macroDirectory({
    confluence: (address, init) => {
      const { pathname: path, searchParams: query } = new URL(address, 'https://site.invalid');
      asked.push({ path, query, init });
      return Promise.resolve(new Response(JSON.stringify(answer), { status }));
    },
    gateway,
    clock: systemClock,
    place: placeIn(context),
  });
  return { directory, asked, invoked };
}

const entries = (answer: DirectoryAnswer) => (answer.ok ? answer.entries : answer);
const cql = ({ query }: Asked) => query.get('cql');

describe('the directory of a user macro’s form', () => {
  it('finds pages and blog posts by their titles, and names them as Data Center does', async () => {
    const content = (title: string, change: object = {}) => ({
      content: { title, type: 'page', space: { key: 'OPS', name: 'Operations' }, ...change },
    });
    const { directory, asked } = directoryOn({
      results: [
        content('Runbook'),
        content('Run: now'),
        content('Run', { space: { key: 'HR', name: 'People' } }),
        content('News', {
          type: 'blogpost',
          _links: { webui: '/spaces/OPS/blog/2024/01/31/99/News' },
        }),
        content('Old', { type: 'blogpost', history: { createdDate: '2023-05-06T07:08:09.000Z' } }),
        {
          content: { title: 'Bare', type: 'page' },
          resultGlobalContainer: { title: 'People', displayUrl: '/spaces/HR' },
        },
        { content: { type: 'page' } },
      ],
      _links: {},
    });

    const answer = await directory.find({ kind: 'content', text: 'run "b' });

    expect(asked.map(cql)).to.deep.equal([
      'type in (page, blogpost) and title ~ "run*" and title ~ "b*"',
    ]);
    expect(asked[0]?.path).to.equal('/wiki/rest/api/search');
    expect(entries(answer)).to.deep.equal([
      { value: 'Runbook', label: 'Runbook', detail: 'Operations' },
      { value: 'OPS:Run: now', label: 'Run: now', detail: 'Operations' },
      { value: 'HR:Run', label: 'Run', detail: 'People' },
      { value: '/2024/01/31/News', label: 'News', detail: 'Operations, 2024-01-31' },
      { value: '/2023/05/06/Old', label: 'Old', detail: 'Operations, 2023-05-06' },
      { value: 'HR:Bare', label: 'Bare', detail: 'People' },
    ]);
  });

  it('looks for content in the space that a template names, or in the page’s own', async () => {
    const { directory, asked } = directoryOn({ results: [] });

    await directory.find({ kind: 'content', text: '', spaceKey: '@self' });
    await directory.find({ kind: 'content', text: '', spaceKey: 'H"R' });

    expect(asked.map(cql)).to.deep.equal([
      'type in (page, blogpost) and space = "OPS" order by lastmodified desc',
      'type in (page, blogpost) and space = "HR" order by lastmodified desc',
    ]);
  });

  it('finds spaces by name or key', async () => {
    const { directory, asked } = directoryOn({
      results: [{ space: { key: 'HR', name: 'People' } }, { title: 'no space' }],
      _links: { next: '/rest/api/search?cursor=x' },
    });

    const answer = await directory.find({ kind: 'space', text: 'HR' });
    await directory.find({ kind: 'space', text: 'a b' });
    await directory.find({ kind: 'space', text: '' });

    expect(answer).to.deep.equal({
      ok: true,
      entries: [{ value: 'HR', label: 'People', detail: 'HR' }],
      isComplete: false,
    });
    expect(asked.map(cql)).to.deep.equal([
      'type = space and ((space.title ~ "HR*") or space.key = "HR")',
      'type = space and (space.title ~ "a*" and space.title ~ "b*")',
      'type = space',
    ]);
  });

  it('finds people by name, and not apps, and names those whose ids are stored', async () => {
    const anna = { accountId: '712020:1a', accountType: 'atlassian', displayName: 'Anna Berg' };
    const { directory, asked } = directoryOn({
      results: [{ user: anna }, { user: { ...anna, accountType: 'app' } }, anna],
    });

    const found = await directory.find({ kind: 'user', text: 'an' });
    const named = await directory.people(['712020:1a', 'jsmith']);
    const nobody = await directory.people(['jsmith']);

    expect(entries(found)).to.deep.equal([{ value: '712020:1a', label: 'Anna Berg', detail: '' }]);
    expect(cql(asked[0]!)).to.equal('user.fullname ~ "an"');
    expect([asked[1]?.path, asked[1]?.init?.method, asked[1]?.init?.body]).to.deep.equal([
      '/wiki/api/v2/users-bulk',
      'POST',
      '{"accountIds":["712020:1a"]}',
    ]);
    expect(entries(named)).to.have.length(1);
    expect(entries(nobody)).to.deep.equal([]);
    expect(asked).to.have.length(2);
  });

  it('finds groups by a part of their names, and lists them for no text', async () => {
    const { directory, asked } = directoryOn({
      results: [{ type: 'group', name: 'ops', id: 'x' }],
    });

    expect(entries(await directory.find({ kind: 'group', text: 'op' }))).to.deep.equal([
      { value: 'ops', label: 'ops' },
    ]);
    await directory.find({ kind: 'group', text: '' });

    expect(asked.map(({ path, query }) => [path, query.get('query')])).to.deep.equal([
      ['/wiki/rest/api/group/picker', 'op'],
      ['/wiki/rest/api/group', null],
    ]);
  });

  it('lists labels of the space and files of the page once, and searches them itself', async () => {
    const { directory, asked } = directoryOn({
      results: [{ name: 'runbook' }, { title: 'run.pdf' }, { title: 'plan.pdf' }],
    });

    const labels = await directory.find({ kind: 'label', text: 'run' });
    await directory.find({ kind: 'label', text: 'plan' });
    const files = await directory.find({ kind: 'attachment', text: 'RUN.' });

    expect(entries(labels)).to.deep.equal([
      { value: 'runbook', label: 'runbook' },
      { value: 'run.pdf', label: 'run.pdf' },
    ]);
    expect(entries(files)).to.deep.equal([{ value: 'run.pdf', label: 'run.pdf' }]);
    expect(asked.map(({ path }) => path)).to.deep.equal([
      '/wiki/api/v2/spaces/7/content/labels',
      '/wiki/api/v2/pages/42/attachments',
    ]);
  });

  it('asks for files of a blog post as such, and for nothing where the place is not known', async () => {
    const post = { extension: { content: { id: '42', type: 'blogpost' } } };
    const { directory, asked } = directoryOn({ results: [] }, 200, post);
    await directory.find({ kind: 'attachment', text: '' });
    await directory.find({ kind: 'label', text: '' });

    expect(asked.map(({ path }) => path)).to.deep.equal(['/wiki/api/v2/blogposts/42/attachments']);
  });

  for (const [status, code] of [
    [429, 'busy'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [500, 'unavailable'],
  ] as const) {
    it(`says ${code} for a ${status}, and asks again the next time`, async () => {
      const { directory, asked } = directoryOn({}, status);

      expect(await directory.find({ kind: 'label', text: '' })).to.deep.equal({ ok: false, code });
      await directory.find({ kind: 'label', text: '' });

      expect(asked).to.have.length(2);
    });
  }

  it('says that it is unavailable when there is no answer, or one that cannot be read', async () => {
    const { directory } = directoryOn({ no: 'results' });
    const broken = macroDirectory({
      confluence: () => Promise.reject(new Error('no bridge')),
      gateway: () => Promise.reject(new Error('away')),
      clock: systemClock,
      place: placeIn(undefined),
    });

    for (const each of [directory, broken]) {
      const answer = await each.find({ kind: 'space', text: 'x' });
      expect(answer).to.deep.equal({ ok: false, code: 'unavailable' });
    }
    expect(await broken.accounts()).to.deep.equal({ ok: false, code: 'upstream' });
  });

  it('asks the backend for accounts and alarms that may be placed on this content', async () => {
    const { directory, invoked } = directoryOn({});

    await directory.accounts();
    await directory
      .alarmsOf('c')
      .first()
      .catch(() => undefined);

    expect(invoked).to.deep.equal([
      ['placing.accounts', { contentId: '42' }],
      ['placing.alarms', { contentId: '42', connectionId: 'c' }],
    ]);
    expect(directory.alarmsOf('c')).to.equal(directory.alarmsOf('c'));
  });
});
