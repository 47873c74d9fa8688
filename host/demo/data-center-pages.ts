import type { AdfDocument, AdfNode } from '../site/wiki/adf';
import { bullets, heading, page, panel, paragraph, steps, strong, table } from './prose';
import { uuidOf } from './uuid-of';

/*
 * Pages as they come along from Data Center: macros are extensions of Confluence's own type, whose key is
 * the macro's name, with parameters in `macroParams` (developer.atlassian.com/platform/adopting-forge-from-connect/migrate-macro/).
 * A plain body is the parameter `__bodyContent` (@atlaskit/renderer, react/nodes/extension).
 */

type Parameters = Readonly<Record<string, string>>;

/** Places macros of Data Center on one page, whose name their ids come from. */
export class OldMacros {
  #placed = 0;

  constructor(private readonly pageName: string) {}

  block(name: string, parameters: Parameters = {}, body?: string): AdfNode {
    const all = body === undefined ? parameters : { ...parameters, __bodyContent: body };
    return this.#node('extension', name, all);
  }

  inline(name: string, parameters: Parameters = {}): AdfNode {
    return this.#node('inlineExtension', name, parameters);
  }

  around(name: string, parameters: Parameters, ...content: readonly AdfNode[]): AdfNode {
    return { ...this.#node('bodiedExtension', name, parameters), content };
  }

  #node(type: string, name: string, parameters: Parameters): AdfNode {
    this.#placed += 1;
    const macroId = uuidOf(`${this.pageName}/data-center/${this.#placed}`);
    const values = Object.entries(parameters).map(([key, value]) => [key, { value }]);
    return {
      type,
      attrs: {
        ...(type === 'inlineExtension' ? {} : { layout: 'default' }),
        extensionType: 'com.atlassian.confluence.macro.core',
        extensionKey: name,
        parameters: {
          macroParams: Object.fromEntries(values) as object,
          macroMetadata: { macroId: { value: macroId }, schemaVersion: { value: '1' } },
        },
        localId: uuidOf(`${this.pageName}/local/${this.#placed}`),
      },
    };
  }
}

/** A page with macros of every shape, and one of Confluence's own. */
export function releaseChecklist(): AdfDocument {
  const macros = new OldMacros('release-checklist');
  const contents = macros.block('toc', { maxLevel: '2' });
  return page(
    { ...contents, attrs: { ...contents.attrs, text: 'Table of contents' } },
    macros.block('notice', {
      Title: 'Before you release',
      Text: 'Ask in <#releases>, "now" & not later.',
      Kind: 'warning',
    }),
    heading(2, 'Where we are'),
    paragraph(
      'The release train is ',
      macros.inline('label', { Text: 'boarding', Colour: 'Green' }),
      ', and the shop is ',
      macros.inline('label', { Text: 'R & D', Colour: 'Blue' }),
      '.',
    ),
    table(
      ['Step', 'State'],
      [['Freeze the branch'], [macros.inline('label', { Text: 'done', Colour: 'Green' })]],
      [['Tell support'], [macros.inline('label', { Text: 'open' })]],
    ),
    heading(2, 'The command'),
    macros.block('snippet', { Caption: 'As it was typed' }, 'if (a < b && b > c) {\n  retry();\n}'),
  );
}

/** Macros around text, in it, and in columns. */
export function incidentHandbook(): AdfDocument {
  const macros = new OldMacros('incident-handbook');
  const column = (...content: readonly AdfNode[]): AdfNode => ({
    type: 'layoutColumn',
    attrs: { width: 50 },
    content,
  });
  return page(
    macros.around(
      'frame',
      { Colour: '#6B778C' },
      paragraph('Whoever is on call reads ', strong('this'), ' first.'),
      bullets([
        'The incident is ',
        macros.inline('label', { Text: 'nested', Colour: 'Yellow' }),
        ' until somebody says so.',
      ]),
      macros.block('notice', { Title: 'In a frame', Text: 'As in Data Center.', Kind: 'tip' }),
    ),
    {
      type: 'layoutSection',
      content: [
        column(macros.block('notice', { Title: 'Left', Text: 'Look.' })),
        column(macros.block('notice', { Title: 'Right', Text: 'Mend.', Kind: 'note' })),
      ],
    },
    panel(
      'info',
      paragraph('The bridge is ', macros.inline('label', { Text: 'open', Colour: 'Green' }), '.'),
    ),
    steps(['Say what you see.'], ['Say what you do.']),
  );
}

/** A blog post with one macro. */
export function movingDay(): AdfDocument {
  const macros = new OldMacros('moving-day');
  return page(
    paragraph('Data Center is switched off, and everything is still here.'),
    macros.block('notice', { Title: 'Moved', Text: 'On the first of March.', Kind: 'info' }),
  );
}

/** A page that not even every administrator may see. */
export function handover(): AdfDocument {
  const macros = new OldMacros('handover');
  return page(macros.block('notice', { Title: 'For operations', Text: 'The safe is open.' }));
}
