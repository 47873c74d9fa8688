import type { AdfDocument } from '../site/wiki/adf';
import type { Content, Label, Space } from '../site/wiki/content';
import type { AppIdentity } from '../site/wiki/macro';
import type { WikiSeed } from '../site/wiki/wiki';
import { handover, incidentHandbook, movingDay, releaseChecklist } from './data-center-pages';
import { files } from './files';
import { people } from './ids';
import type { GrantOf } from './grant-of';
import { demoBodies, grantedElsewhere } from './pages';
import { page, paragraph } from './prose';

/** What all demo spaces have in common. */
const founded = { authorId: people.admin, createdAt: '2025-11-03T09:00:00.000Z' };

const operations: Space = {
  ...founded,
  id: '65537',
  key: 'OPS',
  name: 'Shop Operations',
  homepageId: '98305',
  description: 'Runbooks, reviews and the state of the shop',
  labels: [label('98901', 'on-call')],
  // Open to the public, so that the platform's answer to anonymous readers can be seen.
  permissions: { view: ['anyone'], edit: ['operations', 'confluence-admins'] },
};

const finance: Space = {
  ...founded,
  id: '65538',
  key: 'FIN',
  name: 'Finance',
  homepageId: '98401',
  description: 'Months and how they are closed',
  permissions: { view: ['finance'], edit: ['finance'] },
};

const engineering: Space = {
  ...founded,
  id: '65539',
  key: 'ENG',
  name: 'Engineering',
  homepageId: '98501',
  description: 'How we build the shop',
  permissions: {
    view: ['confluence-users'],
    edit: ['operations', 'confluence-admins'],
  },
};

const personal: Space = {
  ...founded,
  id: '65540',
  // Confluence makes the key of a personal space of its owner's account id.
  key: `~${people.editor.replaceAll(/[^0-9a-z]/g, '')}`,
  name: 'Erik Lindqvist',
  homepageId: '98601',
  description: '',
  permissions: { view: ['confluence-users'], edit: [people.editor] },
  ownerId: people.editor,
};

/**
 * Spaces of every kind: open to everybody, to logged-in people, to the group `finance` alone (which
 * the editor is not in), and the editor's own; some pages are for some people alone. A template begins
 * with the runbook's badges.
 */
export function demoWiki(app: AppIdentity, grantOf: GrantOf = grantedElsewhere): WikiSeed {
  const bodies = demoBodies(app, grantOf);
  return {
    spaces: [operations, finance, engineering, personal],
    content: [
      content('98305', 'home', operations, 'Shop Operations', home),
      {
        ...content(
          '98306',
          'runbook',
          operations,
          'Checkout: on-call runbook',
          bodies.runbook,
          '98305',
        ),
        labels: [label('98902', 'runbook'), label('98903', 'checkout')],
      },
      content('98307', 'fifty', operations, 'Latency of all fifty services', bodies.fifty, '98305'),
      content('98314', 'kinds', operations, 'Alarms of each kind', bodies.kinds, '98305'),
      content('98308', 'empty', operations, 'Scratch page', bodies.empty, '98305'),
      {
        ...content('98310', 'macros', operations, 'User macros', bodies.macros, '98305'),
        labels: [label('98904', 'data-center'), label('98905', 'r&d')],
        attachments: files.macros,
      },
      {
        ...content('98311', 'below', operations, 'A page below <it>', below, '98310'),
        attachments: files.below,
      },
      {
        ...content('98312', 'hidden', operations, 'A page below it for some', below, '98310'),
        restrictions: { view: ['operations', 'confluence-admins'] },
        labels: [label('98904', 'data-center'), label('98906', 'duty')],
        attachments: files.hidden,
      },
      {
        ...content('98313', 'partners', operations, 'For our partners', partners, '98305'),
        restrictions: { view: ['partners', 'operations', 'confluence-admins'] },
      },
      {
        ...content('98309', 'review', operations, 'Review: the queue that never drained', review),
        type: 'blogpost',
        labels: [label('98907', 'review')],
      },
      content('98401', 'finance', finance, 'Finance', financeHome),
      content('98501', 'engineering', engineering, 'Engineering', engineeringHome),
      ...fromDataCenter,
      content('98601', 'erik', personal, 'Erik Lindqvist', personalHome),
    ],
    templates: [
      { id: '98701', spaceId: operations.id, name: 'On-call runbook', body: bodies.runbook },
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

/** What came along from Data Center, as it came. */
const fromDataCenter: readonly Content[] = [
  content(
    '98502',
    'release-checklist',
    engineering,
    'Release checklist',
    releaseChecklist(),
    '98501',
  ),
  content(
    '98503',
    'incident-handbook',
    engineering,
    'Incident handbook',
    incidentHandbook(),
    '98501',
  ),
  {
    ...content('98504', 'handover', engineering, 'Handover', handover(), '98501'),
    restrictions: { view: ['operations'] },
  },
  {
    ...content('98505', 'moving-day', engineering, 'The day we moved', movingDay()),
    type: 'blogpost',
  },
];

function label(id: string, name: string): Label {
  return { id, prefix: 'global', name };
}

const home = page(
  paragraph('How we keep the shop open: runbooks, the state of our services, and what we learnt.'),
);

const review = page(
  paragraph(
    'A consumer died quietly on a Friday. Nobody looked at the queue until Monday, because nobody had to.',
  ),
);

const below = page(paragraph('Listed by a macro on the page above.'));

const partners = page(paragraph('Whom our partners call, and when we call them.'));

const financeHome = page(paragraph('Closing the books, month by month.'));

const engineeringHome = page(paragraph('How we build the shop, and why it is built like that.'));

const personalHome = page(paragraph('Notes to myself.'));
