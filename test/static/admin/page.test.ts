import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../static/admin/define';
import { sampleAccount, waitingAccount } from '../../../components/internal/samples';
import type { PublicAccount } from '../../../contract/accounts';
import type { AdminPage } from '../../../static/admin/page';
import { accounts } from '../../../static/admin/sections/accounts/section';
import { sections } from '../../../static/admin/sections/index';
import { settings } from '../../../static/admin/sections/settings/section';
import { deep, focused, textOf } from '../../components/deep';
import type { Backend, TestClock } from './backend';
import { Scene, linksOf, navigate, sectionOf, shown } from './scene';
import { loads, reads } from './loads';

describe('<ops-admin-page>', () => {
  let scene: Scene;
  let backend: Backend;
  let clock: TestClock;

  beforeEach(() => {
    scene = new Scene();
    ({ backend, clock } = scene);
  });

  const show = () => scene.show();
  const asked = () => backend.calls.map(({ name }) => name);

  function names(page: AdminPage): string[] {
    const table = deep(sectionOf(page), 'ops-account-table') as HTMLElement & {
      accounts: PublicAccount[];
    };
    return table.accounts.map(({ displayName }) => displayName);
  }

  for (const section of loads.keys()) {
    it(`C03: shows nothing of “${section.name()}” to somebody who does not administer Confluence`, async () => {
      const page = await show();
      for (const name of reads) backend.refusals.set(name, { ok: false, code: 'forbidden' });
      await navigate(page, sections.find((other) => other !== section) ?? accounts);
      for (const name of reads) backend.refusals.set(name, { ok: false, code: 'forbidden' });

      await navigate(page, section);

      const text = textOf(sectionOf(page));
      expect(text).to.include('Only Confluence administrators');
      expect(sectionOf(page).shadowRoot?.children).to.have.length(1);
      await expect(page).to.be.accessible();
    });
  }

  for (const section of sections) {
    it(`is never wider than its frame in “${section.name()}”, however narrow that is`, async () => {
      backend.accounts = [sampleAccount()];
      const { innerWidth: width, innerHeight: height } = window;
      await setViewport({ width: 320, height });

      await scene.open(section);
      const { scrollWidth } = document.documentElement;
      await setViewport({ width, height });

      expect(scrollWidth).to.equal(320);
    });
  }

  it('leads to every section with the keyboard alone, and says which one is shown', async () => {
    const page = await show();
    const links = linksOf(page);
    const current = () => links.filter((link) => link.ariaCurrent === 'page').map(textOf);
    expect(current()).to.deep.equal([accounts.name()]);

    links[0]?.focus();
    for (const section of sections.slice(1)) {
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await shown();

      expect(current()).to.deep.equal([section.name()]);
      expect(textOf(sectionOf(page))).to.include(section.name());
      expect(focused()).to.equal(links[sections.indexOf(section)]);
      await expect(page).to.be.accessible();
    }
  });

  it('loads what the section that it shows needs, and nothing of the others', async () => {
    const page = await show();
    expect(asked()).to.deep.equal(['accounts.list', 'broker.show']);

    await navigate(page, settings);

    expect(asked().slice(2)).to.deep.equal(['settings.show', 'settings.versions']);
  });

  it('loads a section anew that is opened again', async () => {
    const page = await scene.show();
    await navigate(page, settings);
    backend.accounts = [sampleAccount()];

    await navigate(page, accounts);

    expect(names(page)).to.deep.equal(['Shop production']);
  });

  it('works in whatever order, and however late, it is given what it needs', async () => {
    backend.accounts = [sampleAccount()];
    const { gateway, host } = scene.ports;
    const page = await fixture<AdminPage>(html`<ops-admin-page></ops-admin-page>`);
    await shown();
    expect(textOf(sectionOf(page))).to.equal('Loading…');

    page.clock = clock;
    await shown();
    page.host = host;
    page.gateway = gateway;
    await shown();
    await scene.act(sectionOf(page), 'open-console', sampleAccount());

    expect(asked()).to.deep.equal(['accounts.list', 'broker.show']);
    expect(names(page)).to.deep.equal(['Shop production']);
    expect(scene.opened).to.have.length(1);
  });

  it('still loads, asks and looks for the role after it was moved', async () => {
    backend.accounts = [waitingAccount()];
    const page = await show();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    await scene.act(sectionOf(page), 'open-wizard', waitingAccount());

    elsewhere.append(page);
    await shown();
    expect(deep(sectionOf(page), 'ops-account-wizard', 'ops-role-wizard')).to.exist;
    backend.diagnosis = undefined;
    await clock.pass(3_000);
    await shown();
    const wizard = deep(sectionOf(page), 'ops-account-wizard', 'ops-role-wizard');
    expect(textOf(deep(wizard, 'h2'))).to.include('is connected');
    deep(wizard, '.actions .primary').click();
    await shown();
    page.remove();
    elsewhere.append(page);
    await scene.act(sectionOf(page), 'accounts.verify', waitingAccount());

    expect(scene.flags.at(-1)).to.include('is connected.');
    expect(asked().filter((name) => name === 'accounts.list')).to.have.length(1);
  });

  it('looks for no role while it is out of the document', async () => {
    backend.accounts = [waitingAccount()];
    const page = await show();
    await scene.act(sectionOf(page), 'open-wizard', waitingAccount());

    page.remove();
    await clock.pass(60_000);

    expect(clock.waiting).to.equal(0);
    expect(backend.called('accounts.verify')).to.deep.equal([]);
  });

  it('makes room for the wizard, and comes back after it', async () => {
    const page = await show();
    const headings = () =>
      [...(page.shadowRoot?.querySelectorAll('header, nav') ?? [])].filter((element) =>
        element.checkVisibility(),
      );

    deep(sectionOf(page), 'ops-account-table', 'button').click();
    await shown();
    expect(headings()).to.deep.equal([]);
    expect(textOf(deep(sectionOf(page), 'ops-account-wizard', 'h1'))).to.include('Connect an AWS');
    const form = deep(sectionOf(page), 'ops-account-wizard', 'ops-role-wizard', 'ops-account-form');
    deep(form, '.actions button[type=button]').click();
    await shown();

    expect(headings()).to.have.length(2);
  });

  it('leads from no account to a connected one with the keyboard alone', async () => {
    backend.broker = undefined;
    const page = await show();
    const press = async (...keys: string[]) => {
      for (const key of keys) await sendKeys({ press: key });
      await shown();
    };
    const write = async (text: string) => {
      await sendKeys({ type: text });
      await sendKeys({ press: 'Tab' });
    };
    const tabTo = async (label: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        if (focused()?.textContent.trim() === label) return;
        await sendKeys({ press: 'Tab' });
      }
      throw new Error(`The keyboard does not reach “${label}”`);
    };

    await tabTo('Connect an account');
    await press('Enter');
    await press('Tab');
    await write('Shop');
    await write('eu-w');
    await write('111122223333');
    await press('Space');
    await tabTo('Continue');
    await press('Enter');
    expect(textOf(deep(sectionOf(page), 'ops-account-wizard', 'ops-role-wizard', 'h2'))).to.include(
      'access key',
    );
    await tabTo('Show the policy');
    await press('Tab');
    await write('AKIAIOSFODNN7EXAMPLE');
    await sendKeys({ type: 'wJalrXUtnFEMI' });
    await press('Enter');
    expect(textOf(deep(sectionOf(page), 'ops-account-wizard', 'ops-role-wizard', 'h2'))).to.include(
      'Create the role',
    );
    await tabTo('I have run it');
    await press('Enter');
    backend.diagnosis = undefined;
    await clock.pass(3_000);
    await shown();

    expect(textOf(deep(sectionOf(page), 'ops-account-wizard', 'ops-role-wizard', 'h2'))).to.equal(
      'Shop is connected',
    );
    await tabTo('Done');
    await press('Enter');
    expect(names(page)).to.deep.equal(['Shop']);
    expect(focused()).to.equal(deep(sectionOf(page), 'h2'));
    expect(backend.called('accounts.create')).to.deep.equal([
      {
        displayName: 'Shop',
        region: 'eu-west-1',
        target: '111122223333',
        placement: { scope: 'everywhere' },
      },
    ]);
  });

  it('C16: leaves no cookie and nothing in the browser’s stores', async () => {
    backend.accounts = [sampleAccount()];
    for (const section of sections) await scene.open(section);

    expect(document.cookie).to.equal('');
    expect(localStorage).to.have.length(0);
    expect(sessionStorage).to.have.length(0);
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(await caches.keys()).to.deep.equal([]);
  });
});
