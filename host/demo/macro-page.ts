import type { AdfDocument, AdfNode } from '../site/wiki/adf';
import { macroNode, type AppIdentity } from '../site/wiki/macro';
import type { BadgeConfig } from '../../contract/badge';
import { files } from './files';
import { alarms, connections, people } from './ids';
import type { GrantOf } from './grant-of';
import { bullets, heading, page, panel, paragraph, strong } from './prose';
import { uuidOf } from './uuid-of';

/** What the page stores of a user macro. */
interface PlacedUserMacro {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Typed into the dialog. */
  readonly body?: string;
}

const titles = {
  'user-macro': 'User macro',
  'user-macro-inline': 'User macro in a sentence',
  'user-macro-body': 'User macro around text',
} as const;

/** Places user macros on one page. */
export class UserMacros {
  #placed = 0;

  constructor(
    private readonly app: AppIdentity,
    private readonly pageName: string,
  ) {}

  /** On lines of its own. */
  block(macro: PlacedUserMacro): AdfNode {
    return this.#node('user-macro', macro);
  }

  /** In a sentence. */
  inline(macro: PlacedUserMacro): AdfNode {
    return this.#node('user-macro-inline', macro);
  }

  /** Around a rich body. */
  around(macro: PlacedUserMacro, ...content: readonly AdfNode[]): AdfNode {
    return this.#node('user-macro-body', macro, content);
  }

  /** A badge, to stand in the body of one. */
  badge(config: BadgeConfig): AdfNode {
    this.#placed += 1;
    return macroNode(this.app, {
      moduleKey: 'alarm-badge',
      localId: uuidOf(`${this.pageName}/badge/${this.#placed}`),
      layout: 'inline',
      title: 'CloudWatch alarm',
      config: { ...config },
    });
  }

  #node(
    moduleKey: keyof typeof titles,
    { name, parameters = {}, body }: PlacedUserMacro,
    content?: readonly AdfNode[],
  ): AdfNode {
    this.#placed += 1;
    return macroNode(this.app, {
      moduleKey,
      localId: uuidOf(`${this.pageName}/user-macro/${this.#placed}`),
      layout: moduleKey === 'user-macro-inline' ? 'inline' : 'block',
      title: titles[moduleKey],
      config: { name, parameters, ...(body === undefined ? {} : { body }) },
      ...(content ? { body: { type: 'doc', version: 1, content } } : {}),
    });
  }
}

/** A file that is attached to a page, as Confluence's editor names it. */
function image({ fileId }: { readonly fileId: string }, pageId: string, alt: string): AdfNode {
  const attrs = { type: 'file', id: fileId, collection: `contentId-${pageId}`, alt };
  return {
    type: 'mediaSingle',
    attrs: { layout: 'center' },
    content: [{ type: 'media', attrs }],
  };
}

/** User macros of every shape: blocks, in sentences, around text, and those that show no output. */
export function macrosPage(app: AppIdentity, grantOf: GrantOf): AdfDocument {
  const macros = new UserMacros(app, 'macros');
  return page(
    paragraph(
      'What the macros of our old Confluence have become. The checkout is ',
      macros.inline({ name: 'label', parameters: { Text: 'open', Colour: 'Green' } }),
      ' and the move is ',
      macros.inline({ name: 'label', parameters: { Text: 'R & D', Colour: 'Blue' } }),
      '.',
    ),
    macros.block({
      name: 'notice',
      parameters: {
        Title: 'Moved from Data Center',
        Text: 'Templates run unchanged; <b>markup</b> in parameters is text.',
        Kind: 'info',
      },
    }),
    heading(2, 'About this page'),
    macros.block({ name: 'page-facts' }),
    macros.block({ name: 'child-pages', parameters: { Heading: 'Below this page' } }),
    heading(2, 'Alarms'),
    macros.block({ name: 'service-status' }),
    macros.block({
      name: 'owned-alarm',
      parameters: {
        Alarm: grantOf(connections.demo, alarms.database),
        Owner: people.editor,
      },
    }),
    heading(2, 'Around text'),
    macros.around(
      { name: 'frame', parameters: { Colour: '#6B778C' } },
      paragraph('Anything of the page stands in the ', strong('frame'), ':'),
      bullets(['a list'], ['of two']),
      paragraph(
        'It holds other macros: this is ',
        macros.inline({ name: 'label', parameters: { Text: 'nested', Colour: 'Yellow' } }),
        ', and the queue is ',
        macros.badge({ reference: grantOf(connections.demo, alarms.database) }),
        '.',
      ),
      macros.block({
        name: 'notice',
        parameters: { Title: 'A notice in a frame', Text: 'As in Data Center.', Kind: 'tip' },
      }),
      image(files.macros[0], '98310', 'A week of the orders queue'),
    ),
    macros.around(
      { name: 'steps', parameters: { Title: 'If the queue grows' } },
      heading(3, 'Look'),
      paragraph('Is anybody consuming?'),
      heading(3, 'Mend'),
      paragraph('Start the workers again.'),
      panel('warning', paragraph('Never twice within a minute.')),
    ),
    macros.block({
      name: 'snippet',
      parameters: { Caption: 'As it was typed' },
      body: 'if (a < b && b > c) {\n  retry();\n}',
    }),
    heading(2, 'For some of us'),
    macros.around(
      { name: 'show-to-group', parameters: { Group: 'operations' } },
      paragraph('The phone of the duty manager is in the safe.'),
    ),
    macros.block({ name: 'finance-note', parameters: { Text: 'Booked under 4711.' } }),
    macros.block({ name: 'old-banner' }),
    macros.block({ name: 'never-written' }),
  );
}
