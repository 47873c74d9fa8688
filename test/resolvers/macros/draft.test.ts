import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { RenderMacrosInput, MacroAnswer } from '../../../contract/macros';
import type { Result } from '../../../contract/result';
import { startLocal, type Local } from '../local';
import { sampleMacro } from './sample-macro';
import { stubSite, type StubSite } from './wiki';

/* What the dialog's preview shows on a page that was never published. */

const wiki: StubSite = {
  pages: {
    '1': { title: 'Published', spaceId: '65537' },
    '5': { title: 'Begun', spaceId: '65537', readers: ['editor'], isDraft: true },
  },
};

const uses = [{ name: 'titled', parameters: {} }];

describe('a page that was never published', () => {
  let local: Local;

  before(async () => {
    local = await startLocal();
    await local.publish(local.first, sampleMacro('titled', '$content.title in $space.key'));
  });
  after(() => local.close());
  afterEach(() => {
    local.confluence = undefined;
  });

  async function render(
    input: Omit<RenderMacrosInput, 'uses'>,
    as: 'editor' | 'reader' = 'editor',
  ): Promise<{ readonly answer: MacroAnswer | undefined; readonly asked: readonly string[] }> {
    const seen = { asked: [] as string[], points: 0 };
    local.confluence = stubSite(wiki, seen);
    const payload = { ...input, uses };
    const result = (await local.macros(local.first, 'macros.render', payload, as)) as Result<{
      answers: readonly MacroAnswer[];
    }>;
    assert.ok(result.ok);
    return { answer: result.answers[0], asked: seen.asked };
  }

  test('is what its macros are about, in the preview of who writes it', async () => {
    const { answer } = await render({ contentId: '5', output: 'preview' });

    assert.equal(answer?.state === 'shown' && answer.html, 'Begun in S65537');
  });

  test('is nothing to its other readers, nor to who displays it', async () => {
    const { answer: toReader } = await render({ contentId: '5', output: 'preview' }, 'reader');
    const { answer: displayed } = await render({ contentId: '5' });

    assert.deepEqual([toReader?.state, displayed?.state], ['not-visible', 'not-visible']);
  });

  test('is not looked for where the page was published', async () => {
    const { answer, asked } = await render({ contentId: '1', output: 'preview' });

    assert.equal(answer?.state, 'shown');
    assert.deepEqual(
      asked.filter((path) => path.includes('draft')),
      [],
    );
  });
});
