import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../../../static/admin/sections/library/macro/access/define';
import { sampleLibraryMacro } from '../../../../../components/internal/library-samples';
import type { LibraryMacro } from '../../../../../contract/library';
import type { LibraryChangedEvent } from '../../../../../static/admin/sections/library/library-view';
import type { LibraryAccess } from '../../../../../static/admin/sections/library/macro/access/access';
import { deep, focused, textOf } from '../../../../components/deep';
import { shown } from '../../scene';
import { LibraryBackend } from './library-backend';

describe('<ops-library-access>', () => {
  const notice = sampleLibraryMacro({ formerNames: ['hint', 'box'] });
  let backend: LibraryBackend;
  beforeEach(() => {
    backend = new LibraryBackend([notice]);
  });

  /** The tab, whose macro is what it told last, as on the page. */
  async function open(macro: LibraryMacro = notice): Promise<LibraryAccess> {
    const groups = () =>
      Promise.resolve(Response.json({ results: [{ name: 'operations' }], _links: {} }));
    const part = await fixture<LibraryAccess>(
      html`<ops-library-access
        .gateway=${backend.gateway}
        .confluence=${groups}
        .macro=${macro}
        @ops-library-changed=${({ change, target }: LibraryChangedEvent) =>
          Object.assign(target as LibraryAccess, { macro: change.saved?.[0] })}
      ></ops-library-access>`,
    );
    await shown();
    return part;
  }
  const form = (part: LibraryAccess) => deep(part, 'ops-macro-access');
  async function choose(part: LibraryAccess, value: string) {
    deep(form(part), `[value=${value}]`).click();
    await shown();
  }
  async function save(part: LibraryAccess) {
    deep(form(part), '[type=submit]').click();
    await shown();
  }
  const changes = () =>
    backend.called('library.change').map((input) => (input as { access: unknown }).access);

  it('is axe clean, with everything chosen and with nothing', async () => {
    await expect(await open()).to.be.accessible();
    await expect(
      await open(
        sampleLibraryMacro({
          enabled: false,
          placement: { scope: 'spaces', spaceIds: ['98305'] },
          groups: ['operations'],
        }),
      ),
    ).to.be.accessible();
  });

  it('stores what was changed, and nothing else', async () => {
    const part = await open();
    await choose(part, 'no');
    await choose(part, 'administrators');
    await save(part);

    expect(changes()).to.deep.equal([{ enabled: false, visibility: 'administrators' }]);
    expect(textOf(form(part))).to.include('Saved.');

    await save(part);
    expect(changes()).to.have.length(1);
  });

  it('asks for spaces where it is to be kept to some, and takes groups by keyboard', async () => {
    const part = await open();
    deep(form(part), 'ops-placement-field', '[value=spaces]').click();
    await shown();
    await save(part);
    expect(textOf(form(part))).to.include('Choose at least one space');
    expect(changes()).to.deep.equal([]);
    await expect(part).to.be.accessible();

    deep(form(part), 'ops-placement-field', '[value=everywhere]').click();
    deep(form(part), 'ops-values-field').focus();
    await sendKeys({ type: 'operations' });
    await shown();
    await sendKeys({ press: 'Enter' });
    await shown();
    await save(part);

    expect(changes()).to.deep.equal([{ groups: ['operations'] }]);
  });

  it('keeps what was changed over what another administrator stored, and stores it when told again', async () => {
    const part = await open();
    await choose(part, 'administrators');
    backend.macros = [{ ...notice, enabled: false, revision: 7 }];

    await save(part);
    expect(textOf(form(part))).to.include('Another administrator changed this meanwhile');
    expect((deep(form(part), '[value=no]') as HTMLInputElement).checked).to.equal(true);
    expect((deep(form(part), '[value=administrators]') as HTMLInputElement).checked).to.equal(true);
    await expect(part).to.be.accessible();
    await save(part);

    expect(backend.called('library.change').at(-1)).to.deep.equal({
      name: 'notice',
      seen: 7,
      access: { visibility: 'administrators' },
    });
    expect(backend.macros[0]).to.include({ enabled: false, visibility: 'administrators' });
  });

  it('says why nothing was stored, and keeps the form', async () => {
    backend.refuse('library.change', 'storage-busy');
    const part = await open();
    await choose(part, 'no');
    await save(part);

    expect(textOf(form(part))).to.include('too many requests');
    expect((deep(form(part), '[value=no]') as HTMLInputElement).checked).to.equal(true);
  });

  it('forgets what was changed when that is wanted', async () => {
    const part = await open();
    await choose(part, 'no');

    deep(form(part), '.actions [type=button]').click();
    await shown();

    expect((deep(form(part), '[value=yes]') as HTMLInputElement).checked).to.equal(true);
    expect(changes()).to.deep.equal([]);
  });

  it('forgets a former name after a question, and goes to the heading of the names', async () => {
    const part = await open();
    deep(part, '[aria-label="Forget the name hint"]').click();
    await shown();
    expect(textOf(deep(part, 'ops-dialog'))).to.include('no such macro');
    await expect(part).to.be.accessible();

    deep(part, 'ops-dialog button.danger').click();
    await shown();

    expect(backend.called('library.forget-name')).to.deep.equal([
      { name: 'notice', seen: 3, formerName: 'hint' },
    ]);
    expect(textOf(deep(part, 'ul')))
      .to.include('box')
      .and.not.to.include('hint');
    expect(focused()).to.equal(deep(part, '#names'));
  });

  it('renames the macro, after which its name so far is a former one', async () => {
    const part = await open(sampleLibraryMacro());
    backend.macros = [sampleLibraryMacro()];
    expect(textOf(part)).to.include('never had another name');
    [...part.shadowRoot!.querySelectorAll('button')]
      .find((button) => textOf(button) === 'Rename')!
      .click();
    await shown();
    const dialog = deep(part, 'ops-macro-name-dialog');
    (deep(dialog, 'ops-text-field', '#control') as HTMLInputElement).select();
    await sendKeys({ type: 'hint' });
    await sendKeys({ press: 'Enter' });
    await shown();

    expect(textOf(part)).to.include('Pages name this macro hint.');
    expect(textOf(deep(part, 'ul'))).to.include('notice');
    expect(part.shadowRoot!.querySelector('ops-macro-name-dialog')).to.equal(null);
  });
});
