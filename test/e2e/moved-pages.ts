import type { AdfDocument } from '../../host/site/wiki/adf';
import { OldMacros } from '../../host/demo/data-center-pages';
import { page, paragraph } from '../../host/demo/prose';
import type { Stack } from './stack';

/** A page that came along from Data Center, with old macros on lines of their own and in a sentence. */
export function teamHandbook(): AdfDocument {
  const macros = new OldMacros('team-handbook');
  const log = 'WARN retry (1 < 3) && "slow"';
  return page(
    macros.block('team-card', { Team: 'Payments', Rota: 'https://rota.example/payments' }),
    macros.block('rows', { Items: 'cards, transfers' }),
    paragraph('The audit is ', macros.inline('deadline', { Date: '2026-12-24' }), ' at noon.'),
    macros.block('log-excerpt', { Host: 'web-1' }, log),
  );
}

/** Another one, whose old macros stand around text and in the body of one another. */
export function releaseDay(): AdfDocument {
  const macros = new OldMacros('release-day');
  return page(
    macros.around(
      'warning-panel',
      { Title: 'Before you release' },
      paragraph('Tell support, ', macros.inline('deadline', { Date: '2026-12-01' }), '.'),
      macros.block('team-card', { Team: 'Releases', Channel: '#releases' }),
    ),
    macros.around('show-if-group', { Group: 'finance' }, paragraph('Booked under 4711.')),
  );
}

/** Publishes a page as an editor, and answers its path. */
export async function publishPage(
  { ready: { site } }: Stack,
  space: string,
  title: string,
  body: AdfDocument,
): Promise<string> {
  const begun = await fetch(`${site}/wiki/create?space=${space}&as=editor`, { redirect: 'manual' });
  const { pathname } = new URL(begun.headers.get('location') ?? '', site);
  const id = pathname.split('/').at(-1) ?? '';
  const published = await fetch(`${site}/host/pages/${id}/publish?as=editor`, {
    method: 'POST',
    body: JSON.stringify({ title, body }),
  });
  if (published.status !== 200) throw new Error(await published.text());
  return pathname;
}
