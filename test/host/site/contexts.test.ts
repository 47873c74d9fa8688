import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { environmentId } from '../../../host/demo/ids';
import { page, paragraph } from '../../../host/demo/prose';
import type { FrameData } from '../../../host/site/client/page-data';
import { Authoring } from '../../../host/site/wiki/authoring';
import type { Content } from '../../../host/site/wiki/content';
import { macroNode, type PlacedMacro } from '../../../host/site/wiki/macro';
import { personByRole } from '../../../host/site/wiki/people';
import { noteApp } from './note-app';
import { appId, openStage, type Stage } from './stage';
import { ask, pageDataAt } from './visit';

const editor = personByRole('editor')!;
const link = 'https://a.notes.example/read/x';
const ari = `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/note`;

function note(more: Partial<PlacedMacro> = {}) {
  const macro = { moduleKey: 'note', localId: 'short', layout: 'inline', ...more } as const;
  return macroNode({ appId, environmentId }, macro);
}

/* The shapes that eight captures on real sites had (host/site/macro-context.ts). */
describe('the context of a macro', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage(await noteApp());
  });
  after(() => stage.close());

  /** Publishes what holds one note, and answers the contexts of its frames, as who looks sees them. */
  async function published(
    kind: Partial<Content> = {},
    macro: Partial<PlacedMacro> = { config: { words: 'a' } },
    query = '?as=reader',
  ): Promise<readonly FrameData['context'][]> {
    const { wiki, site } = stage;
    const id = wiki.nextId();
    const body = page(paragraph(note(macro)));
    const version = wiki.version(1, { title: `Page ${id}`, body }, editor);
    const spaceId = wiki.space('OPS')!.id;
    await wiki.keepContent({ id, type: 'page', slug: id, spaceId, versions: [version], ...kind });
    const { frames } = await pageDataAt(`${site.url}/wiki/pages/${id}${query}`);
    return frames.map(({ context }) => ({
      ...context,
      extension: JSON.parse(
        JSON.stringify(context.extension).replaceAll(id, 'ID').replaceAll(site.url, 'SITE'),
      ) as FrameData['context']['extension'],
    }));
  }

  const viewed = {
    type: 'macro',
    content: { id: 'ID', type: 'page', version: 1 },
    space: { id: '65537', key: 'OPS' },
    location: 'SITE/wiki/pages/ID',
    isEditing: false,
    references: [],
    config: { words: 'a', _parentId: 'ID' },
  };

  test('that is read names version and location, a parent in its config, and no macro', async () => {
    assert.deepEqual(await published(), [{ localId: ari, extension: viewed }]);
  });

  test('that was never set up has nothing in its config but the parent', async () => {
    const [context] = await published({}, {});

    assert.deepEqual(context?.extension['config'], { _parentId: 'ID' });
  });

  test('of a blog post has the type of one', async () => {
    const [context] = await published({ type: 'blogpost' });

    assert.deepEqual(context?.extension['content'], { id: 'ID', type: 'blogpost', version: 1 });
  });

  test('of a live doc says to every reader that it is edited', async () => {
    const [context] = await published({ subtype: 'live' });

    assert.deepEqual(context?.extension, {
      ...viewed,
      content: { id: 'ID', type: 'page', subtype: 'live', version: 1 },
      isEditing: true,
    });
  });

  test('of a pasted link has the link beside the config', async () => {
    const [context] = await published({}, { autoConvertLink: link });

    assert.deepEqual(context?.extension, {
      ...viewed,
      config: { _parentId: 'ID' },
      autoConvertLink: link,
    });
  });

  const edited = {
    type: 'macro',
    content: { id: 'ID', type: 'page' },
    space: { id: '65537', key: 'OPS' },
    isEditing: true,
    references: [],
    config: { words: 'a' },
  };

  test('in the editor has a short local id, and no "macro"', async () => {
    const contexts = await published({}, undefined, '?as=editor&mode=edit');

    assert.deepEqual(contexts, [{ localId: 'short', extension: edited }]);
  });

  test('in its dialog says that it is configured, and whether it is inserted', async () => {
    const body = JSON.stringify({ node: note(), isInserting: true });
    const url = `${stage.site.url}/host/pages/98308/frame?as=editor`;
    const { text } = await ask(url, { method: 'POST', body });

    const { context } = JSON.parse(text) as FrameData;
    assert.equal(context.localId, 'short');
    assert.deepEqual(context.extension['macro'], { isConfiguring: true, isInserting: true });
  });

  test('in a template names the template, and neither content nor space', async () => {
    const id = '98701';
    const written = { title: 'Runbook', body: page(paragraph(note({ config: { words: 'a' } }))) };
    await new Authoring(stage.wiki).saveTemplate(editor, id, written);
    const data = await pageDataAt(`${stage.site.url}/wiki/templates/${id}?as=editor`);

    const { type, isEditing, references, config } = edited;
    assert.deepEqual(
      data.frames.map(({ context }) => context),
      [
        {
          localId: 'short',
          extension: { type, template: { id }, isEditing, references, config },
        },
      ],
    );
    assert.equal(stage.wiki.template(id)?.name, 'Runbook');
    const reader = await ask(`${stage.site.url}/wiki/templates/${id}?as=reader`);
    assert.equal(reader.status, 404);
  });
});
