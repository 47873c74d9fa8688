import { people } from '../../host/demo/ids';
import { UserMacros } from '../../host/demo/macro-page';
import { bullets, page, paragraph } from '../../host/demo/prose';
import type { AdfDocument, AdfNode } from '../../host/site/wiki/adf';
import type { Content } from '../../host/site/wiki/content';
import type { AppIdentity } from '../../host/site/wiki/macro';
import type { WikiSeed } from '../../host/site/wiki/wiki';

/** How often each of the definitions stands on the page. */
const usesOfEach = 3;

/** How many macros the page has. */
export const macrosOnPage = 10 * usesOfEach;

/** The slug of the page of macros. */
export const pageOfMacros = 'macros';

/** A page with three uses of each definition, and three pages below it. */
export function wikiOfMacros(app: AppIdentity): WikiSeed {
  const space = {
    id: '65537',
    key: 'BENCH',
    name: 'Bench',
    description: '',
    authorId: people.editor,
    createdAt: '2026-03-02T08:30:00.000Z',
    homepageId: '98306',
    permissions: { view: ['confluence-users'], edit: ['confluence-admins'] },
  };
  const macros = new UserMacros(app, pageOfMacros);
  const uses = Array.from({ length: usesOfEach }, (_, turn) => usesIn(macros, turn));
  const below = Array.from({ length: 3 }, (_, index): Content => {
    const body = page(paragraph('Listed by a macro on the page above.'));
    return { ...content(98307 + index, `below-${index}`, body), parentId: '98306' };
  });
  return {
    spaces: [space],
    content: [content(98306, pageOfMacros, page(...uses.flat())), ...below],
  };
}

/** One use of each definition. */
function usesIn(macros: UserMacros, turn: number): readonly AdfNode[] {
  const block = (name: string, parameters: Readonly<Record<string, string>>): AdfNode =>
    macros.block({ name, parameters });
  return [
    block('notice', { Title: `Read & tell <${turn}>`, Kind: ['info', 'note', 'tip'][turn] ?? '' }),
    block('children', { Heading: `Part ${turn}` }),
    block('facts', { Note: `Number ${turn}` }),
    paragraph(
      'Now: ',
      macros.inline({ name: 'progress', parameters: { Done: String(30 * turn) } }),
      ' of all.',
    ),
    block('greeting', { Word: ['Hello', 'Hej', 'Hola'][turn] ?? '' }),
    block('owner', { Role: `Duty ${turn}` }),
    block('for-editors', { Text: `step ${turn}` }),
    block('labels', { Prefix: `Set ${turn}:` }),
    macros.around(
      { name: 'card', parameters: { Title: `Card ${turn}` } },
      paragraph('Anything of the page:'),
      bullets(['a list'], ['of two']),
    ),
    macros.block({
      name: 'code',
      parameters: { Caption: `Step ${turn}` },
      body: 'if (a < b) go();',
    }),
  ];
}

function content(id: number, slug: string, body: AdfDocument): Content {
  return {
    id: String(id),
    type: 'page',
    slug,
    spaceId: '65537',
    versions: [
      {
        number: 1,
        authorId: people.editor,
        createdAt: '2026-03-02T08:30:00.000Z',
        message: '',
        title: slug,
        body,
      },
    ],
  };
}
