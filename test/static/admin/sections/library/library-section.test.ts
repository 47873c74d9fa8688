import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleLibraryMacro } from '../../../../../components/internal/library-samples';
import {
  LibraryChangedEvent,
  LibraryOpenEvent,
} from '../../../../../static/admin/sections/library/library-view';
import { tabs } from '../../../../../static/admin/sections/library/macro/tabs';
import { library } from '../../../../../static/admin/sections/library/section';
import { deep, focused, textOf } from '../../../../components/deep';
import { Scene, navigate, sectionOf, shown } from '../../scene';

describe('<ops-library-section>', () => {
  const notice = sampleLibraryMacro();
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
    scene.backend.macros = [notice, sampleLibraryMacro({ name: 'steps', title: 'Steps' })];
  });

  async function openMacro(): Promise<HTMLElement> {
    const section = await scene.open(library);
    deep(section, 'ops-library-list').dispatchEvent(
      new LibraryOpenEvent({ is: 'macro', id: notice.id }),
    );
    await shown();
    return section;
  }

  const tabsOf = (section: HTMLElement) => [
    ...deep(section, 'ops-library-macro').shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]'),
  ];

  it('lists every macro, however many parts the list comes in', async () => {
    scene.backend.macrosInPart = 1;

    const section = await scene.open(library);

    expect(textOf(section)).to.include('Notice').and.to.include('Steps');
    expect(scene.backend.called('library.list')).to.deep.equal([{}, { after: 'notice' }]);
  });

  it('keeps the parts that came when a later one is refused', async () => {
    scene.backend.macrosInPart = 1;
    const page = await scene.show();
    const { gateway } = scene.ports;
    page.gateway = (async (...asked: Parameters<typeof gateway>) => {
      const after = (asked[1] as { readonly after?: string } | undefined)?.after;
      return after === undefined ? gateway(...asked) : { ok: false, code: 'storage-busy' };
    }) as typeof gateway;

    await navigate(page, library);

    expect(textOf(sectionOf(page)))
      .to.include('Notice')
      .and.not.to.include('Steps');
  });

  it('opens a macro in place of the list and the page’s heading, and reads its title first', async () => {
    const section = await openMacro();

    expect(section).to.have.attribute('whole');
    expect(textOf(focused()!)).to.equal('Notice');
    expect(textOf(section)).to.include('notice').and.to.include('Version 3');
    await expect(section).to.be.accessible();
  });

  it('goes back to the list', async () => {
    const section = await openMacro();

    deep(section, 'ops-library-macro', 'header button').click();
    await shown();

    expect(textOf(section)).to.include('Steps');
    expect(section).not.to.have.attribute('whole');
  });

  it('moves between tabs by the arrow keys, Home and End, and opens one by Enter', async () => {
    const section = await openMacro();
    const all = tabsOf(section);
    const last = all.at(-1)!;

    all[0]!.focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused()).to.equal(last);
    await sendKeys({ press: 'ArrowRight' });
    expect(focused()).to.equal(all[0]);
    await sendKeys({ press: 'End' });
    expect(focused()).to.equal(last);
    await sendKeys({ press: 'Enter' });
    await shown();

    expect(all.map(({ ariaSelected }) => ariaSelected)).to.deep.equal(
      tabs.map((_tab, index) => (index === tabs.length - 1 ? 'true' : 'false')),
    );
    expect(all.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([last]);
  });

  it('shows a macro as the function answered that changed it', async () => {
    const section = await openMacro();
    const part = deep(section, 'ops-library-macro', '[role=tabpanel] > *');

    part.dispatchEvent(
      new LibraryChangedEvent({ saved: [{ ...notice, title: 'Notices', version: 4 }] }),
    );
    await shown();

    expect(textOf(deep(section, 'ops-library-macro', 'header'))).to.include('Notices');
    expect(textOf(section)).to.include('Version 4');
  });

  it('says that a macro is gone which was deleted, and leads back', async () => {
    const section = await openMacro();

    deep(section, 'ops-library-macro').dispatchEvent(
      new LibraryChangedEvent({ deleted: [notice.id] }),
    );
    await shown();

    expect(textOf(section)).to.include('no longer there');
    expect(tabsOf(section)).to.deep.equal([]);
    await expect(section).to.be.accessible();
  });
});
