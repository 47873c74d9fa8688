import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../../../static/admin/sections/library/gallery/define';
import { sampleLibraryMacro } from '../../../../../components/internal/library-samples';
import { RequestEvent } from '../../../../../components/internal/request';
import type { MacroAction } from '../../../../../components/macro-table/macro-request';
import type { LibraryMacro } from '../../../../../contract/library';
import { library } from '../../../../../static/admin/sections/library/section';
import { deep, focused, textOf } from '../../../../components/deep';
import { Scene, shown } from '../../scene';
import { LibraryBackend } from './library-backend';

describe('<ops-library-list>', () => {
  const notice = sampleLibraryMacro();
  const steps = sampleLibraryMacro({ name: 'steps', title: 'Steps', enabled: false });
  let scene: Scene;
  let backend: LibraryBackend;

  beforeEach(() => {
    scene = new Scene();
    backend = new LibraryBackend([notice, steps]);
  });

  async function open(): Promise<HTMLElement> {
    const host = await fixture<HTMLElement>(
      html`<div>${library.render({ ...scene.ports, gateway: backend.gateway })}</div>`,
    );
    await shown();
    return host.firstElementChild as HTMLElement;
  }
  const list = (section: HTMLElement) => deep(section, 'ops-library-list');
  async function act(section: HTMLElement, type: MacroAction, macro: LibraryMacro) {
    deep(list(section), 'ops-macro-table').dispatchEvent(new RequestEvent({ type, macro }));
    await shown();
  }
  const dialogOf = (section: HTMLElement, kind: 'name' | 'question') =>
    deep(list(section), `ops-macro-${kind}-dialog`);
  async function type(section: HTMLElement, text: string) {
    const dialog = dialogOf(section, 'name');
    const control = deep(dialog, 'ops-text-field', '#control') as HTMLInputElement;
    control.focus();
    control.select();
    await sendKeys({ type: text });
    deep(dialog, 'button.primary').click();
    await shown();
  }
  const hasDialog = (section: HTMLElement) =>
    list(section).shadowRoot!.querySelector('[question],[task],ops-library-gallery') !== null;

  it('renames a macro, and shows it under its new name', async () => {
    const section = await open();
    await act(section, 'open-rename', notice);
    await type(section, 'hint');

    expect(backend.called('library.rename')).to.deep.equal([
      { name: 'notice', seen: 3, to: 'hint' },
    ]);
    expect(hasDialog(section)).to.equal(false);
    expect(textOf(deep(list(section), 'ops-macro-table'))).to.include('hint');
    expect(scene.flags).to.deep.equal(['Notice is called hint from now on.']);
  });

  it('duplicates a macro as a draft', async () => {
    const section = await open();
    await act(section, 'open-duplicate', notice);
    await type(section, 'hint');

    expect(backend.called('library.duplicate')).to.deep.equal([{ name: 'notice', to: 'hint' }]);
    expect(textOf(section)).to.include('3 macros').and.to.include('Not published');
  });

  it('keeps the name that was typed when it is taken, and lets another be tried', async () => {
    backend.refuse('library.rename', 'name-taken');
    const section = await open();
    await act(section, 'open-rename', notice);
    await type(section, 'steps');
    expect(textOf(dialogOf(section, 'name'))).to.include('Another macro has this name');

    await type(section, 'hint');

    expect(textOf(deep(list(section), 'ops-macro-table'))).to.include('hint');
  });

  it('enables at once, and disables after a question', async () => {
    const section = await open();
    await act(section, 'enable', steps);
    expect(scene.flags).to.deep.equal(['Steps is enabled.']);

    await act(section, 'disable', notice);
    deep(dialogOf(section, 'question'), 'button.danger').click();
    await shown();

    expect(backend.called('library.change')).to.deep.equal([
      { name: 'steps', seen: 3, access: { enabled: true } },
      { name: 'notice', seen: 3, access: { enabled: false } },
    ]);
    expect(scene.flags[1]).to.equal('Notice is disabled.');
  });

  it('deletes a macro after a question, and goes to the heading', async () => {
    const section = await open();
    await act(section, 'open-delete', notice);
    deep(dialogOf(section, 'question'), 'button.danger').click();
    await shown();

    expect(textOf(section)).to.include('1 macro').and.not.to.include('Notice');
    expect(focused()).to.equal(deep(list(section), 'h2'));
    expect(scene.flags).to.deep.equal(['Notice was deleted.']);
  });

  it('shows what another administrator made of a macro, and deletes that only when asked again', async () => {
    const section = await open();
    await act(section, 'open-delete', notice);
    backend.macros = [{ ...notice, version: 9, revision: 9 }, steps];
    const press = async () => {
      deep(dialogOf(section, 'question'), 'button.danger').click();
      await shown();
    };

    await press();
    expect(textOf(dialogOf(section, 'question')))
      .to.include('Another administrator changed')
      .and.to.include('9 versions');
    await expect(section).to.be.accessible();
    await press();

    expect(backend.called('library.delete')).to.deep.equal([
      { name: 'notice', seen: 3 },
      { name: 'notice', seen: 9 },
    ]);
    expect(hasDialog(section)).to.equal(false);
  });

  it('takes a macro for gone that another administrator deleted', async () => {
    const section = await open();
    await act(section, 'open-delete', notice);
    backend.macros = [steps];

    deep(dialogOf(section, 'question'), 'button.danger').click();
    await shown();

    expect(textOf(section)).to.not.include('Notice');
  });

  it('says that a macro is gone that was to be renamed or disabled', async () => {
    const section = await open();
    await act(section, 'open-rename', notice);
    backend.macros = [steps];
    await type(section, 'hint');

    expect(hasDialog(section)).to.equal(false);
    expect(textOf(list(section)))
      .to.include('no longer there')
      .and.to.not.include('Notice');
    await act(section, 'disable', steps);
    backend.macros = [];
    deep(dialogOf(section, 'question'), 'button.danger').click();
    await shown();

    expect(textOf(list(section)))
      .to.include('no longer there')
      .and.to.not.include('Steps');
  });

  it('does not take a macro for gone that another administrator renamed', async () => {
    const section = await open();
    await act(section, 'open-delete', notice);
    backend.macros = [{ ...notice, name: 'hint', formerNames: ['notice'], revision: 4 }, steps];

    deep(dialogOf(section, 'question'), 'button.danger').click();
    await shown();

    expect(textOf(dialogOf(section, 'question'))).to.include('deleted or renamed');
    expect(textOf(deep(list(section), 'ops-macro-table'))).to.include('hint');
  });

  it('says why a macro was not enabled', async () => {
    backend.refuse('library.change', 'storage-busy');
    const section = await open();

    await act(section, 'enable', steps);

    expect(textOf(section)).to.include('too many requests');
    await expect(section).to.be.accessible();
  });

  async function openGallery(section: HTMLElement): Promise<HTMLElement> {
    deep(list(section), '.bar button.primary').click();
    await shown();
    return deep(list(section), 'ops-library-gallery');
  }

  it('creates from the gallery by keyboard, with samples, and opens what it made', async () => {
    const section = await open();
    const gallery = await openGallery(section);
    await expect(gallery).to.be.accessible();

    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shown();

    const [created] = backend.called('library.create') as { name: string }[];
    expect(created?.name).to.equal('alarm-status');
    expect(backend.called('library.save-samples')).to.have.length(1);
    expect(textOf(deep(section, 'ops-library-macro', 'h1'))).to.equal('State of an alarm');
  });

  it('suggests a name that is free', async () => {
    const gallery = await openGallery(await open());

    const field = deep(gallery, '[name=name]') as HTMLInputElement;
    expect(field.value).to.equal('notice-2');
  });

  it('asks for a title and a name of an empty template', async () => {
    const gallery = await openGallery(await open());
    const radios = gallery.shadowRoot!.querySelectorAll<HTMLElement>('[type=radio]');
    expect(radios).to.have.length(11);
    radios[10]!.click();
    await shown();

    deep(gallery, 'button.primary').click();
    await shown();

    expect(textOf(gallery)).to.include('Enter a title.').and.to.include('Enter a name.');
    expect(backend.called('library.create')).to.deep.equal([]);
    await expect(gallery).to.be.accessible();
  });

  it('opens a macro though its samples could not be stored', async () => {
    backend.refuse('library.save-samples', 'storage-busy');
    const section = await open();
    const gallery = await openGallery(section);

    deep(gallery, 'button.primary').click();
    await shown();

    expect(textOf(deep(section, 'ops-library-macro', 'h1'))).to.equal('Notice');
  });

  it('says that the library is full, and offers nothing to create', async () => {
    backend.macros = Array.from({ length: 1_000 }, (_, index) =>
      sampleLibraryMacro({ name: `macro-${index}` }),
    );
    const gallery = await openGallery(await open());

    expect(textOf(gallery)).to.include('1,000 macros');
    expect(gallery.shadowRoot!.querySelector('form')).to.equal(null);
    await expect(gallery).to.be.accessible();
  });

  it('reads the rest of a list again that was refused', async () => {
    backend.macrosInPart = 1;
    backend.refuseRest = true;
    const section = await open();
    expect(textOf(section)).to.include('Not all macros could be read');
    await expect(section).to.be.accessible();
    backend.refuseRest = false;

    deep(list(section), 'ops-section-message button').click();
    await shown();

    expect(textOf(section)).to.include('2 macros').and.not.to.include('Not all');
  });
});
