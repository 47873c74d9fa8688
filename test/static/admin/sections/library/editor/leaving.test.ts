import { expect } from '@open-wc/testing';
import { RequestEvent } from '../../../../../../components/internal/request';
import type { SamplesRequest } from '../../../../../../components/macro-samples/samples-view';
import type { RefusalCode } from '../../../../../../contract/result';
import type { LibraryEditor } from '../../../../../../static/admin/sections/library/editor/library-editor';
import { deep, textOf } from '../../../../../components/deep';
import { Desk, settle, write } from './desk';

/** Whether the browser asks before it closes the window. */
function asksBeforeClosing(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

/** The window goes to the background, as when another tab is shown or a telephone is locked. */
async function hideWindow(): Promise<void> {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'visibilityState');
  await settle();
}

async function leave(editor: LibraryEditor): Promise<void> {
  editor.remove();
  await settle();
}

const changed = { name: 'Red', parameters: { Title: 'Go' } };

function changeSample(editor: LibraryEditor): void {
  const request: SamplesRequest = { type: 'replace', sample: changed };
  deep(editor, 'ops-macro-samples').dispatchEvent(new RequestEvent(request));
}

const samplesIn = (editor: LibraryEditor) =>
  textOf(deep(editor, 'ops-macro-samples', 'ops-samples-state'));

describe('a window with <ops-library-editor>', () => {
  let desk: Desk;
  const refuse = (name: 'library.save-samples' | 'library.save-draft', code: RefusalCode) =>
    desk.refusals.set(name, { ok: false, code });

  beforeEach(() => {
    desk = new Desk();
    desk.saveSamples([{ name: 'Red', parameters: { Title: 'Stop' } }]);
  });

  it('saves text and samples when it is hidden', async () => {
    const editor = await desk.open();
    await hideWindow();
    expect(desk.asked('library.save-draft')).to.deep.equal([]);

    write(editor, '<p>two</p>');
    changeSample(editor);
    await hideWindow();

    expect(desk.draft?.content.template).to.equal('<p>two</p>');
    expect(desk.samples).to.deep.equal([changed]);
  });

  it('is closed without a question when storage has everything', async () => {
    const editor = await desk.open();
    expect(asksBeforeClosing()).to.equal(false);

    write(editor, '<p>two</p>');
    changeSample(editor);
    await desk.clock.pass(2_000);
    await settle();

    expect(asksBeforeClosing()).to.equal(false);
  });

  for (const [what, change, isSaved] of [
    [
      'text',
      (editor: LibraryEditor) => write(editor, '<p>two</p>'),
      () => desk.draft?.content.template === '<p>two</p>',
    ],
    ['samples', changeSample, () => desk.samples[0]?.parameters['Title'] === 'Go'],
  ] as const) {
    it(`asks before it is closed with ${what} that storage does not have, and saves that`, async () => {
      const editor = await desk.open();
      change(editor);

      expect(asksBeforeClosing()).to.equal(true);
      await settle();

      expect(isSaved()).to.equal(true);
      expect(asksBeforeClosing()).to.equal(false);
    });
  }

  for (const [code, words] of [
    ['too-large', 'They stay here; remove one'],
    ['storage-busy', 'storage is getting too many requests'],
    ['upstream', 'The samples stay here'],
  ] as const) {
    it(`has samples still that storage refused as “${code}” when the tab was left`, async () => {
      const editor = await desk.open();
      refuse('library.save-samples', code);
      changeSample(editor);
      await leave(editor);
      expect(desk.samples[0]?.parameters).to.deep.equal({ Title: 'Stop' });
      expect(asksBeforeClosing()).to.equal(true);

      const again = await desk.open();
      expect(samplesIn(again)).to.include('They stay here until they are');
      refuse('library.save-samples', code);
      await desk.clock.pass(2_000);
      await settle();
      expect(samplesIn(again)).to.include(words);
      await leave(again);

      expect(desk.samples).to.deep.equal([changed]);
      expect(asksBeforeClosing()).to.equal(false);
    });
  }

  it('keeps both samples when another administrator saved theirs while the tab was left', async () => {
    const editor = await desk.open();
    refuse('library.save-samples', 'too-large');
    changeSample(editor);
    await leave(editor);
    desk.saveSamples([{ name: 'Red', parameters: { Title: 'Theirs' } }]);

    const again = await desk.open();
    for (let round = 0; round < 3; round += 1) {
      await desk.clock.pass(2_000);
      await settle();
    }

    expect(desk.samples).to.deep.equal([
      { name: 'Red', parameters: { Title: 'Theirs' } },
      { ...changed, name: 'Red 2' },
    ]);
    expect(textOf(deep(again, 'ops-macro-samples'))).to.include('yours as: “Red 2”');
  });

  it('knows samples by their macro when that has another name', async () => {
    const editor = await desk.open();
    refuse('library.save-samples', 'too-large');
    changeSample(editor);
    await leave(editor);
    desk.macro = { ...desk.macro, name: 'renamed', formerNames: ['notice'] };

    await desk.open();
    await desk.clock.pass(2_000);
    await settle();

    expect(desk.asked('library.save-samples').at(-1)?.['name']).to.equal('renamed');
    expect(desk.samples).to.deep.equal([changed]);
  });

  it('asks before it is closed with a text that storage refused when the tab was left', async () => {
    const editor = await desk.open();
    refuse('library.save-draft', 'too-large');
    write(editor, '<p>large</p>');
    await leave(editor);
    expect(asksBeforeClosing()).to.equal(true);

    await leave(await desk.open());

    expect(desk.draft?.content.template).to.equal('<p>large</p>');
    expect(asksBeforeClosing()).to.equal(false);
  });
});
