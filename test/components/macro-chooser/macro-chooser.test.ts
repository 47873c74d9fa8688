import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/macro-chooser/define';
import { manyMacros, sampleMacro, sampleMacros } from '../../../components/internal/macro-samples';
import type { MacroChooser } from '../../../components/macro-chooser/macro-chooser';
import type { MacroSummary } from '../../../contract/macros';
import { textOf } from '../deep';

describe('<ops-macro-chooser>', () => {
  let chooser: MacroChooser;
  let picked: string[];

  async function open(macros: readonly MacroSummary[] = sampleMacros, bodied = false) {
    picked = [];
    chooser = await fixture<MacroChooser>(
      html`<ops-macro-chooser
        .macros=${macros}
        .siteUrl=${location.origin}
        ?bodied=${bodied}
        @ops-macro-pick=${({ macroName }: HTMLElementEventMap['ops-macro-pick']) =>
          picked.push(macroName)}
      ></ops-macro-chooser>`,
    );
    chooser.focus();
  }

  const input = () => chooser.renderRoot.querySelector('input')!;
  const options = () => [...chooser.renderRoot.querySelectorAll<HTMLElement>('[role=option]')];
  const titles = () => options().map((option) => option.querySelector('.title')!.textContent);
  const active = () => {
    const id = input().getAttribute('aria-activedescendant');
    return id && chooser.renderRoot.querySelector(`#${id} .title`)!.textContent;
  };

  it('offers what goes with its macro, and says how to insert the rest', async () => {
    await open();
    expect(titles()).to.deep.equal(['Notice', 'Snippet', 'Table of child pages']);
    expect(textOf(chooser)).to.contain(
      '2 more go around text of the page: insert “User macro around text” for them.',
    );

    await open(sampleMacros, true);
    expect(titles()).to.deep.equal(['Frame', 'Steps to unfold']);
    expect(textOf(chooser)).to.contain('3 more go around no text of the page: insert “User macro”');
  });

  it('goes by keyboard from the search to a macro', async () => {
    await open();

    await sendKeys({ press: 'ArrowDown' });
    expect(active()).to.equal('Notice');
    await sendKeys({ press: 'ArrowUp' });
    expect(active()).to.equal('Table of child pages');
    await sendKeys({ press: 'Enter' });

    expect(picked).to.deep.equal(['child-pages']);
    expect(input().getAttribute('aria-controls')).to.equal('options');
  });

  it('takes the only match by Enter, and none of several', async () => {
    await open();

    await sendKeys({ press: 'Enter' });
    expect(picked).to.deep.equal([]);
    await sendKeys({ type: 'snip' });
    await sendKeys({ press: 'Enter' });

    expect(picked).to.deep.equal(['snippet']);
  });

  it('has no macro active while somebody types, and is emptied by Escape', async () => {
    await open();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ type: 'page' });
    expect(active()).to.equal(null);
    expect(titles()).to.deep.equal(['Table of child pages']);

    await sendKeys({ press: 'Escape' });

    expect(input().value).to.equal('');
    expect(titles().length).to.equal(3);
  });

  it('takes a macro by mouse, and the focus stays in the search', async () => {
    await open();

    options()[1]!.click();

    expect(picked).to.deep.equal(['snippet']);
    expect(chooser.shadowRoot!.activeElement).to.equal(input());
  });

  it('says how many match once somebody stops typing', async () => {
    await open();
    await sendKeys({ type: 'e' });

    await aTimeout(600);

    const status = () => chooser.renderRoot.querySelector('[role=status]')!.textContent.trim();
    expect(status()).to.equal('3 user macros');
    await sendKeys({ type: 'xyz' });
    await aTimeout(600);
    expect(status()).to.equal('No user macro for this place matches “exyz”.');
    await expect(chooser).to.be.accessible();
  });

  it('loads icons of the site alone, and draws one where an image does not load', async () => {
    const icon = (name: string, address: string) =>
      sampleMacro({ name, title: name, icon: address });
    await open([
      icon('a', 'https://elsewhere.example/icon.png'),
      icon('b', '/no/such/icon.png'),
      icon('c', `${location.origin}/static/icons/user-macro.svg`),
      icon('d', '//elsewhere.example/icon.png'),
    ]);

    const images = () => options().map((option) => option.querySelector('img'));
    expect(images().map((image) => image && new URL(image.src).pathname)).to.deep.equal([
      null,
      '/no/such/icon.png',
      '/static/icons/user-macro.svg',
      null,
    ]);
    for (const image of images()) await image?.decode().catch(() => undefined);
    await aTimeout(0);
    expect(images().map((image) => image && getComputedStyle(image).visibility)).to.deep.equal([
      null,
      'hidden',
      'visible',
      null,
    ]);
  });

  it('finds in a thousand macros, and goes through them by page', async () => {
    await open(manyMacros);
    expect(options().length).to.equal(1_000);

    await sendKeys({ type: 'service 99' });

    expect(titles().every((title) => title.includes('99'))).to.equal(true);
    await sendKeys({ press: 'PageDown' });
    await sendKeys({ press: 'Enter' });
    expect(picked.length).to.equal(1);
  });
});
