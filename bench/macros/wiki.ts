import { UserMacros } from '../../host/demo/macro-page';
import { bullets, page, paragraph } from '../../host/demo/prose';
import type { AdfNode } from '../../host/site/wiki/adf';
import type { Content } from '../../host/site/wiki/content';
import type { AppIdentity } from '../../host/site/wiki/macro';
import type { WikiSeed } from '../../host/site/wiki/wiki';
import { benchPage, benchSpace } from '../lib/bench-wiki';

/** How often each of the definitions stands on the page. */
const usesOfEach = 3;

/** How many macros the page has. */
export const macrosOnPage = 10 * usesOfEach;

/** The slug of the page of macros. */
export const pageOfMacros = 'macros';

/** A page with three uses of each definition, and three pages below it. */
export function wikiOfMacros(app: AppIdentity): WikiSeed {
  const macros = new UserMacros(app, pageOfMacros);
  const uses = Array.from({ length: usesOfEach }, (_, turn) => usesIn(macros, turn));
  const top = benchPage(0, pageOfMacros, page(...uses.flat()));
  const below = Array.from({ length: 3 }, (_, index): Content => {
    const body = page(paragraph('Listed by a macro on the page above.'));
    return { ...benchPage(1 + index, `below-${index}`, body), parentId: top.id };
  });
  return { spaces: [benchSpace], content: [top, ...below] };
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
