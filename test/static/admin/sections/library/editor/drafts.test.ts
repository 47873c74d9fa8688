import { expect } from '@open-wc/testing';
import { deep, textOf } from '../../../../../components/deep';
import { contentWith, Desk, press, settle, stateOf, write } from './desk';

const templates = (desk: Desk) =>
  desk
    .asked('library.save-draft')
    .map(({ draft }) => (draft as { content: { template: string } }).content.template);

describe('drafts in <ops-library-editor>', () => {
  let desk: Desk;

  beforeEach(() => {
    desk = new Desk();
  });

  it('shows what readers get, and says so', async () => {
    const editor = await desk.open();

    expect(stateOf(editor)).to.equal('This is what readers get');
    await expect(editor).to.be.accessible();
  });

  it('keeps what is typed after a pause, and at once when it is asked to', async () => {
    const editor = await desk.open();

    write(editor, '<p>two</p>');
    await desk.clock.pass(1_000);
    write(editor, '<p>three</p>');
    await desk.clock.pass(1_000);
    expect(templates(desk)).to.deep.equal([]);
    await desk.clock.pass(1_000);
    await settle();
    expect(templates(desk)).to.deep.equal(['<p>three</p>']);
    expect(stateOf(editor)).to.match(/^Draft saved \d/);
    write(editor, '<p>four</p>');
    dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true }));
    await settle();

    expect(templates(desk)).to.deep.equal(['<p>three</p>', '<p>four</p>']);
    expect(desk.asked('library.save-draft').map(({ seen }) => seen)).to.deep.equal([0, 11]);
  });

  it('keeps the text of who never stops typing within ten seconds', async () => {
    const editor = await desk.open();

    for (let second = 0; second < 11; second += 1) {
      write(editor, `<p>${second}</p>`);
      await desk.clock.pass(1_000);
    }

    expect(templates(desk)).to.deep.equal(['<p>9</p>']);
  });

  it('has one save under way at a time', async () => {
    let answer = (): void => undefined;
    const editor = await desk.open();
    desk.held.set('library.save-draft', new Promise((resolve) => (answer = resolve)));

    write(editor, '<p>two</p>');
    await desk.clock.pass(2_000);
    write(editor, '<p>three</p>');
    await desk.clock.pass(5_000);
    expect(templates(desk)).to.deep.equal(['<p>two</p>']);
    answer();
    await settle();
    await desk.clock.pass(2_000);

    expect(templates(desk)).to.deep.equal(['<p>two</p>', '<p>three</p>']);
    expect(desk.draft?.content.template).to.equal('<p>three</p>');
  });

  it('saves what is typed when the tab is left', async () => {
    const editor = await desk.open();

    write(editor, '<p>two</p>');
    editor.remove();
    await settle();

    expect(desk.draft?.content.template).to.equal('<p>two</p>');
  });

  it('says what is too large, and has it still when the tab is opened again', async () => {
    const editor = await desk.open();

    desk.refusals.set('library.save-draft', { ok: false, code: 'too-large' });
    write(editor, '<p>large</p>');
    await desk.clock.pass(2_000);
    await settle();
    expect(stateOf(editor)).to.include('takes more room than there is');
    desk.refusals.set('library.save-draft', { ok: false, code: 'too-large' });
    editor.remove();
    await settle();
    const again = await desk.open();

    const field = deep(again, 'ops-template-editor') as HTMLInputElement;
    expect(field.value).to.equal('<p>large</p>');
  });

  it('tries a busy storage again by itself', async () => {
    const editor = await desk.open();

    desk.refusals.set('library.save-draft', { ok: false, code: 'storage-busy' });
    write(editor, '<p>two</p>');
    await desk.clock.pass(2_000);
    await settle();
    expect(stateOf(editor)).to.include('storage is getting too many requests');
    await desk.clock.pass(10_000);
    await settle();

    expect(stateOf(editor)).to.match(/^Draft saved/);
  });

  it('keeps a text whose title is missing out of storage, and says why', async () => {
    const editor = await desk.open();
    const form = deep(editor, 'ops-definition-form', '[name=title]') as HTMLInputElement;
    const typeTitle = async (title: string) => {
      form.value = title;
      form.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await desk.clock.pass(2_000);
      await settle();
    };

    await typeTitle('');
    expect(templates(desk)).to.deep.equal([]);
    expect(stateOf(editor)).to.include('a field of the definition is not accepted');
    await typeTitle('Warning');

    expect(desk.draft?.content.title).to.equal('Warning');
  });

  it('offers a draft that is there, discards it, and gives it back', async () => {
    desk.saveDraft({ content: contentWith('<p>draft</p>'), note: '' });
    const editor = await desk.open();
    const text = () => (deep(editor, 'ops-template-editor') as HTMLInputElement).value;
    expect(textOf(deep(editor, '.offer'))).to.include('readers get version 1');
    await expect(editor).to.be.accessible();

    await press(editor, 'Discard the draft');
    expect(text()).to.equal('<p>one</p>');
    expect(desk.draft).to.equal(undefined);
    await press(editor, 'Take it back');
    await desk.clock.pass(2_000);

    expect(text()).to.equal('<p>draft</p>');
    expect(desk.draft).to.not.equal(undefined);
  });
});

describe('two administrators in <ops-library-editor>', () => {
  let desk: Desk;

  beforeEach(() => {
    desk = new Desk();
  });

  async function meet() {
    const editor = await desk.open();
    desk.saveDraft({ content: contentWith('<p>theirs</p>'), note: '' });
    write(editor, '<p>mine</p>');
    await desk.clock.pass(2_000);
    await settle();
    return editor;
  }

  it('shows both texts, and keeps mine', async () => {
    const editor = await meet();
    const conflict = textOf(deep(editor, '.conflict'));
    expect(conflict).to.include('Another administrator has saved another draft');
    await expect(editor).to.be.accessible();

    await press(editor, 'Keep mine');
    expect(desk.draft?.content.template).to.equal('<p>mine</p>');
    await press(editor, 'Take it back');
    await desk.clock.pass(2_000);

    expect(desk.draft?.content.template).to.equal('<p>theirs</p>');
  });

  it('takes theirs, and still has mine', async () => {
    const editor = await meet();

    await press(editor, 'Take theirs');
    expect(desk.draft?.content.template).to.equal('<p>theirs</p>');
    await press(editor, 'Take it back');
    await desk.clock.pass(2_000);

    expect(desk.draft?.content.template).to.equal('<p>mine</p>');
  });

  it('goes on where it is when the macro gets another name', async () => {
    const editor = await desk.open();
    const field = deep(editor, 'ops-template-editor');
    write(editor, '<p>two</p>');
    desk.macro = { ...desk.macro, name: 'hint', formerNames: [desk.macro.name] };
    editor.addEventListener('ops-library-changed', ({ change }) => {
      editor.macro = change.saved?.[0];
    });
    await desk.clock.pass(2_500);
    await settle();

    expect(editor.macro?.name).to.equal('hint');
    expect(deep(editor, 'ops-template-editor')).to.equal(field);
    write(editor, '<p>three</p>');
    await desk.clock.pass(2_500);
    await settle();
    expect(desk.asked('library.save-draft').at(-1)?.['name']).to.equal('hint');
  });

  it('asks nobody when only who may see the macro was changed', async () => {
    const editor = await desk.open();
    desk.macro = { ...desk.macro, version: 2, revision: 2, enabled: false };

    write(editor, '<p>mine</p>');
    await desk.clock.pass(2_000);
    await settle();
    await desk.clock.pass(2_000);

    expect(desk.draft?.content.template).to.equal('<p>mine</p>');
    expect(editor.shadowRoot?.querySelector('.conflict')).to.equal(null);
  });

  it('knows its own text when the answer to a save was lost', async () => {
    const editor = await desk.open();
    const { gateway } = desk;
    let isLost = true;
    editor.gateway = (async (...asked: Parameters<typeof gateway>) => {
      const answer = await gateway(...asked);
      if (asked[0] !== 'library.save-draft' || !isLost) return answer;
      isLost = false;
      throw new Error('offline');
    }) as typeof gateway;
    await settle();

    write(editor, '<p>mine</p>');
    await desk.clock.pass(2_000);
    await settle();
    await desk.clock.pass(10_000);
    await settle();

    expect(editor.shadowRoot?.querySelector('.conflict')).to.equal(null);
    expect(stateOf(editor)).to.match(/^Draft saved/);
  });
});
