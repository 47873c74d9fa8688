import type { AdfDocument } from '../site/wiki/adf';
import type { Content, Space } from '../site/wiki/content';
import type { AppIdentity } from '../site/wiki/macro';
import type { WikiSeed } from '../site/wiki/wiki';
import { people } from './ids';
import { demoBodies } from './pages';
import { page, paragraph } from './prose';

const operations: Space = {
  id: '65537',
  key: 'OPS',
  name: 'Shop Operations',
  homepageId: '98305',
  // Open to the public, so that the platform's answer to anonymous readers can be seen.
  permissions: { view: ['anyone'], edit: ['operations', 'confluence-admins'] },
};

const finance: Space = {
  id: '65538',
  key: 'FIN',
  name: 'Finance',
  homepageId: '98401',
  permissions: { view: ['finance'], edit: ['finance'] },
};

/** Two spaces: one that everybody may read, one for the group `finance` alone. */
export function demoWiki(app: AppIdentity): WikiSeed {
  const bodies = demoBodies(app);
  return {
    spaces: [operations, finance],
    content: [
      content('98305', 'home', operations, 'Shop Operations', home),
      content('98306', 'runbook', operations, 'Checkout: on-call runbook', bodies.runbook, '98305'),
      content('98307', 'fifty', operations, 'Latency of all fifty services', bodies.fifty, '98305'),
      content('98308', 'empty', operations, 'Scratch page', bodies.empty, '98305'),
      {
        ...content('98309', 'review', operations, 'Review: the queue that never drained', review),
        type: 'blogpost',
      },
      content('98401', 'finance', finance, 'Finance', financeHome),
    ],
  };
}

function content(
  id: string,
  slug: string,
  space: Space,
  title: string,
  body: AdfDocument,
  parentId?: string,
): Content {
  return {
    id,
    type: 'page',
    slug,
    spaceId: space.id,
    ...(parentId ? { parentId } : {}),
    versions: [
      {
        number: 1,
        authorId: people.editor,
        createdAt: '2026-03-02T08:30:00.000Z',
        message: '',
        title,
        body,
      },
    ],
  };
}

const home = page(
  paragraph('How we keep the shop open: runbooks, the state of our services, and what we learnt.'),
);

const review = page(
  paragraph(
    'A consumer died quietly on a Friday. Nobody looked at the queue until Monday, because nobody had to.',
  ),
);

const financeHome = page(paragraph('Closing the books, month by month.'));
