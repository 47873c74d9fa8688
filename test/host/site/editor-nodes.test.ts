import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { page as documentOf } from '../../../host/demo/prose';
import { nodesOf } from '../../../host/site/wiki/adf';
import { sampleDocument } from './adf-samples';
import { EditorStage } from './editor-stage';

/** Elements that text is written in; those that hold blocks are left out. */
const lines =
  '[data-editor=body] :is(p, h2, h3, code, .decision, .task > div):not(:has(p, h2, h3, div))';

describe('valid documents in the editor', () => {
  let stage: EditorStage;

  before(async () => {
    stage = await EditorStage.open();
  });
  after(() => stage.close());

  for (const seed of [3, 14, 15, 92, 65, 35]) {
    test(`sample ${seed} is as it was after a letter was typed in each line and removed`, async () => {
      // Enough of the format in one page that a failure elsewhere in it would show.
      const samples = Array.from({ length: 4 }, (_, index) => sampleDocument(seed * 1000 + index));
      const body = documentOf(...samples.flatMap(({ content }) => content));
      const id = await stage.newPage(body);
      const page = await stage.browser.newPage();
      const problems: string[] = [];
      page.on('pageerror', ({ message }) => problems.push(message));
      const editor = await stage.edit(page, id);
      const count = await page.locator(lines).count();
      for (let index = 0; index < count; index += 1) {
        const line = page.locator(lines).nth(index);
        const { width, height } = (await line.boundingBox())!;
        await line.click({ position: { x: width - 2, y: height - 4 } });
        await editor.type('x');
        await page.keyboard.press('Backspace');
      }
      await editor.saved();
      await page.close();

      assert.deepEqual(stage.draft(id), body);
      assert.deepEqual(problems, []);
      assert.ok(count > 3, `${count} lines`);
      assert.ok([...nodesOf(body)].length > 20);
    });
  }
});
