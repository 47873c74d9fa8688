import { expect } from '@open-wc/testing';
import { RequestEvent } from '../../../../../../components/internal/request';
import type { SamplesRequest } from '../../../../../../components/macro-samples/samples-view';
import type { LibraryEditor } from '../../../../../../static/admin/sections/library/editor/library-editor';
import { deep, textOf } from '../../../../../components/deep';
import { contentWith, Desk, press, settle, write } from './desk';

/** The templates that previews were asked of, one by one. */
const rendered = (desk: Desk) =>
  desk
    .asked('library.preview')
    .map(({ content }) => (content as { template: string } | undefined)?.template);

const previewOf = (editor: LibraryEditor) => deep(editor, 'ops-template-preview');

function ask(editor: LibraryEditor, request: SamplesRequest): void {
  deep(editor, 'ops-macro-samples').dispatchEvent(new RequestEvent(request));
}

describe('the preview in <ops-library-editor>', () => {
  let desk: Desk;

  beforeEach(() => {
    desk = new Desk();
  });

  it('is there when the tab is opened, and follows after a pause in typing', async () => {
    const editor = await desk.open();
    expect(textOf(previewOf(editor))).to.include('one');

    write(editor, '<p>tw</p>');
    await desk.clock.pass(300);
    write(editor, '<p>two</p>');
    await desk.clock.pass(400);
    await settle();

    expect(rendered(desk)).to.deep.equal(['<p>one</p>', '<p>two</p>']);
    expect(textOf(previewOf(editor))).to.include('two');
  });

  it('has one request in the air, and renders last what was typed last', async () => {
    const editor = await desk.open();
    let answer = (): void => undefined;
    desk.held.set('library.preview', new Promise((resolve) => (answer = resolve)));

    for (const text of ['<p>a</p>', '<p>b</p>', '<p>c</p>']) {
      write(editor, text);
      await desk.clock.pass(500);
    }
    expect(rendered(desk)).to.deep.equal(['<p>one</p>', '<p>a</p>']);
    answer();
    await settle();
    await desk.clock.pass(500);
    await settle();

    expect(rendered(desk)).to.deep.equal(['<p>one</p>', '<p>a</p>', '<p>c</p>']);
    expect(textOf(previewOf(editor))).to.include('c');
  });

  it('tells where a template fails, and keeps the last output, marked as old', async () => {
    const editor = await desk.open();

    write(editor, 'one\nfail');
    await desk.clock.pass(500);
    await settle();

    const words = textOf(previewOf(editor));
    expect(words).to.include('The template fails in line 2, column 3.').and.to.include('one');
    expect(words).to.include('This is what the template last came to before it failed.');
    expect(deep(previewOf(editor), 'ops-macro-stage').hasAttribute('outdated')).to.equal(true);
    await expect(editor).to.be.accessible();
    await press(previewOf(editor), 'Go to line 2');
    const field = deep(editor, 'ops-template-editor');
    expect(field.matches(':focus-within')).to.equal(true);
  });

  it('says that it got no answer, and asks again', async () => {
    const editor = await desk.open();
    desk.refusals.set('library.preview', { ok: false, code: 'upstream' });

    write(editor, '<p>two</p>');
    await desk.clock.pass(500);
    await settle();
    expect(textOf(previewOf(editor))).to.include('No preview was made just now');
    await press(previewOf(editor), 'Try again');

    expect(textOf(previewOf(editor)))
      .to.include('two')
      .and.not.to.include('No preview');
  });
});

describe('samples in <ops-library-editor>', () => {
  let desk: Desk;

  beforeEach(() => {
    desk = new Desk();
    desk.saveSamples([{ name: 'Red', parameters: { Title: 'Stop' } }]);
  });

  it('keeps the output of a sample as expected, and says when it differs', async () => {
    const editor = await desk.open();
    const words = () => textOf(deep(editor, 'ops-macro-samples', 'ops-samples-state'));
    expect(words()).to.include('No output of this sample is kept.');

    await press(editor, 'Keep this output as expected');
    await desk.clock.pass(2_000);
    await settle();
    expect(desk.samples[0]?.expected).to.equal('digest of <p>one</p>');
    expect(words()).to.include('The output is the one that was kept.');
    write(editor, '<p>two</p>');
    await desk.clock.pass(500);
    await settle();

    expect(words()).to.include('The output differs from the one that was kept.');
    await expect(editor).to.be.accessible();
  });

  it('adds, duplicates, removes and gives back', async () => {
    const editor = await desk.open();
    const names = () => desk.samples.map(({ name }) => name);

    await press(editor, 'Duplicate');
    await press(editor, 'Add');
    await desk.clock.pass(2_000);
    await settle();
    expect(names()).to.deep.equal(['Red', 'Red 2', 'New sample']);
    await press(editor, 'Remove');
    await desk.clock.pass(2_000);
    await settle();
    expect(names()).to.deep.equal(['Red', 'Red 2']);
    await press(editor, 'Take it back');
    await desk.clock.pass(2_000);

    expect(names()).to.deep.equal(['Red', 'Red 2', 'New sample']);
  });

  it('looks at a sample as a reader without groups, on a page', async () => {
    const editor = await desk.open();
    const sample = { name: 'Red', parameters: {}, as: { groups: [] } };

    ask(editor, { type: 'replace', sample });
    ask(editor, {
      type: 'set-page',
      page: 'https://site.example/wiki/spaces/OPS/pages/123/Runbook',
    });
    await settle();
    await desk.clock.pass(500);
    await settle();

    const last = desk.asked('library.preview').at(-1);
    expect(last?.['samples']).to.deep.equal([sample]);
    expect(last?.['contentId']).to.equal('123');
  });

  it('loses nothing when another administrator changes samples too', async () => {
    const editor = await desk.open();
    desk.saveSamples([
      { name: 'Red', parameters: { Title: 'Theirs' } },
      { name: 'Blue', parameters: {} },
    ]);

    ask(editor, { type: 'replace', sample: { name: 'Red', parameters: { Title: 'Mine' } } });
    for (let round = 0; round < 3; round += 1) {
      await desk.clock.pass(2_000);
      await settle();
    }

    expect(desk.samples).to.deep.equal([
      { name: 'Red', parameters: { Title: 'Theirs' } },
      { name: 'Blue', parameters: {} },
      { name: 'Red 2', parameters: { Title: 'Mine' } },
    ]);
    expect(textOf(deep(editor, 'ops-macro-samples'))).to.include('yours as: “Red 2”');
  });

  it('says that samples hold no ids of people', async () => {
    const editor = await desk.open();
    desk.refusals.set('library.save-samples', { ok: false, code: 'invalid-input' });

    ask(editor, { type: 'replace', sample: { name: 'Red', parameters: { Title: '712020:1' } } });
    await desk.clock.pass(2_000);
    await settle();

    expect(textOf(deep(editor, 'ops-macro-samples'))).to.include('Use @me');
  });
});

describe('publishing in <ops-library-editor>', () => {
  let desk: Desk;

  beforeEach(() => {
    desk = new Desk();
    desk.saveSamples([
      { name: 'Red', parameters: {}, expected: 'digest of <p>one</p>' },
      { name: 'Blue', parameters: {} },
    ]);
  });

  it('compares all samples, publishes with a note, and tells alarms without access', async () => {
    const editor = await desk.open();
    write(editor, '<p>two</p>');
    await desk.clock.pass(500);

    await press(editor, 'Publish…');
    const dialog = deep(editor, 'ops-publish-dialog');
    const words = textOf(dialog);
    expect(words).to.include('2 samples differ from what readers get now.');
    expect(words).to.include('1 sample differs from the output that was kept');
    await expect(dialog).to.be.accessible();
    const note = deep(dialog, 'ops-text-area') as HTMLTextAreaElement;
    note.value = 'Two';
    note.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await press(dialog, 'Publish');

    expect(desk.asked('library.publish')).to.deep.equal([{ name: 'notice', seen: 1, draft: 11 }]);
    expect(desk.asked('library.save-draft').at(-1)?.['draft']).to.deep.equal({
      content: contentWith('<p>two</p>'),
      note: 'Two',
    });
    expect(textOf(dialog))
      .to.include('Version 2 is published')
      .and.to.include('cpu of the account Shop');
    await press(dialog, 'Close');
    expect(editor.shadowRoot?.querySelector('ops-publish-dialog')).to.equal(null);
    expect(textOf(deep(editor, '.state'))).to.equal('This is what readers get');
  });

  it('says why it is not published, and shows what another administrator made meanwhile', async () => {
    const editor = await desk.open();
    write(editor, '<p>two</p>');
    await desk.clock.pass(2_500);
    await settle();
    await press(editor, 'Publish…');
    const dialog = deep(editor, 'ops-publish-dialog');
    desk.saveDraft({ content: contentWith('<p>theirs</p>'), note: '' });
    desk.refusals.set('library.publish', { ok: false, code: 'conflict', field: 'draft' });

    await press(dialog, 'Publish');

    expect(textOf(dialog)).to.include('another administrator has changed the macro');
    await press(dialog, 'Cancel');
    expect(textOf(deep(editor, '.conflict'))).to.include('theirs');
  });

  it('publishes a text that storage refused for a moment and that was taken back since', async () => {
    const editor = await desk.open();
    write(editor, '<p>two</p>');
    await desk.clock.pass(2_500);
    await settle();
    desk.refusals.set('library.save-draft', { ok: false, code: 'too-large' });
    write(editor, '<p>large</p>');
    await desk.clock.pass(2_500);
    await settle();
    write(editor, '<p>two</p>');
    await settle();

    await press(editor, 'Publish…');
    await press(deep(editor, 'ops-publish-dialog'), 'Publish');

    expect(desk.asked('library.publish')).to.have.length(1);
    expect(desk.published.template).to.equal('<p>two</p>');
  });

  it('publishes all the same when samples cannot be compared', async () => {
    const editor = await desk.open();
    write(editor, '<p>two</p>');
    await desk.clock.pass(500);
    await settle();
    desk.refusals.set('library.preview', { ok: false, code: 'upstream' });

    await press(editor, 'Publish…');
    const dialog = deep(editor, 'ops-publish-dialog');
    expect(textOf(dialog)).to.include('could not be compared');
    await press(dialog, 'Publish');

    expect(desk.published.template).to.equal('<p>two</p>');
  });
});
