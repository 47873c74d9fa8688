import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  MacroFollowEvent,
  MacroRetryEvent,
  type MacroView,
} from '../../../components/macro-view/macro-view';
import type { MacroAnswer } from '../../../contract/macros';
import { focused, textOf } from '../deep';
import { contentOf, output, show } from './output';

const answers: readonly MacroAnswer[] = [
  output('<p>Text</p>'),
  { state: 'empty' },
  { state: 'unknown-macro' },
  { state: 'disabled' },
  { state: 'not-visible' },
  { state: 'failed' },
  { state: 'failed', place: { line: 12, column: 4 } },
  { state: 'unavailable', cause: 'timeout' },
];

/** The event of that type that the view raises next. */
function next<Raised extends Event>(view: MacroView, type: string): Promise<Raised> {
  return new Promise((resolve) => {
    view.addEventListener(type, (event) => resolve(event as Raised), { once: true });
  });
}

function linkOf(view: MacroView): HTMLAnchorElement {
  return contentOf(view).querySelector('a')!;
}

describe('<ops-macro-view>', () => {
  it('tells its state and its macro by attributes, and is accessible in every state', async () => {
    for (const answer of [undefined, ...answers]) {
      const view = await show(answer);

      expect(view.getAttribute('state')).to.equal(answer?.state ?? 'loading');
      expect(view.getAttribute('macro-name')).to.equal('child-pages');
      await expect(view).to.be.accessible();
    }
  });

  it('says why there is no output, and where the template fails only to who is told', async () => {
    expect(textOf(await show({ state: 'unknown-macro' }))).to.contain('child-pages');
    expect(textOf(await show({ state: 'failed' }))).not.to.match(/\d/);
    expect(textOf(await show({ state: 'failed', place: { line: 12, column: 4 } })))
      .to.contain('line 12')
      .and.to.contain('column 4');
    expect(textOf(await show({ state: 'empty' }))).to.equal('');
    expect(textOf(await show({ state: 'empty' }, { editing: true }))).not.to.equal('');
  });

  it('keeps room free before the first answer, as much as it is given', async () => {
    const view = await show(undefined);
    view.style.setProperty('--ops-macro-view-loading-size', '262px');

    expect(view.getBoundingClientRect().height).to.equal(262);
  });

  it('draws its output anew for another answer alone', async () => {
    const answer = output('<p>One</p>');
    const view = await show(answer);
    const paragraph = contentOf(view).querySelector('p');

    view.now = new Date();
    view.readings = [];
    await view.updateComplete;
    expect(contentOf(view).querySelector('p')).to.equal(paragraph);

    view.answer = output('<p>Two</p>');
    await view.updateComplete;
    expect(textOf(view)).to.equal('Two');
  });

  it('keeps its output when it is moved', async () => {
    const view = await show(output('<p>Text</p>'));
    const place = view.parentElement!.appendChild(document.createElement('section'));

    place.append(view);
    await view.updateComplete;

    expect(textOf(view)).to.equal('Text');
  });

  it('applies styles through CSSOM, where no policy stops them, and drops them with the output', async () => {
    const view = await show(
      output('<p class="a" data-ops-style="1">Text</p>', {
        styles: { inline: ['color: red', 'padding-left: 7px'], sheet: '.a { margin-top: 3px }' },
      }),
    );
    const style = getComputedStyle(contentOf(view).querySelector('p')!);
    expect([style.paddingLeft, style.marginTop]).to.deep.equal(['7px', '3px']);

    view.answer = output('<p class="a" data-ops-style="1">Text</p>');
    await view.updateComplete;
    const after = getComputedStyle(contentOf(view).querySelector('p')!);
    expect([after.paddingLeft, after.marginTop]).to.deep.equal(['0px', '0px']);
  });

  it('asks its page to follow links: the site’s in its place, others and modified clicks beside it', async () => {
    const follow = async (markup: string, init: MouseEventInit = {}): Promise<unknown[]> => {
      const view = await show(output(markup));
      const followed = next<MacroFollowEvent>(view, MacroFollowEvent.type);
      const type = init.button ? 'auxclick' : 'click';
      const event = new MouseEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        ...init,
      });
      linkOf(view).dispatchEvent(event);
      const { url, isBeside } = await followed;
      return [url, isBeside, event.defaultPrevented];
    };

    expect(await follow('<a href="/wiki/pages/1">A</a>')).to.deep.equal([
      'https://site.example/wiki/pages/1',
      false,
      true,
    ]);
    expect(await follow('<a href="/wiki/pages/1" target="_blank">A</a>')).to.include(true);
    expect(await follow('<a href="/wiki/pages/1">A</a>', { ctrlKey: true })).to.deep.equal([
      'https://site.example/wiki/pages/1',
      true,
      true,
    ]);
    expect((await follow('<a href="/wiki/pages/1">A</a>', { button: 1 }))[1]).to.equal(true);
    expect(await follow('<a href="https://other.example/x">A</a>')).to.deep.equal([
      'https://other.example/x',
      true,
      true,
    ]);
    expect((await follow('<a href="#elsewhere">A</a>'))[0]).to.match(/98306\/Runbook#elsewhere$/);
  });

  it('follows a link by keyboard', async () => {
    const view = await show(output('<p>See <a href="/wiki/pages/1">A</a></p>'));
    const followed = next<MacroFollowEvent>(view, MacroFollowEvent.type);

    linkOf(view).focus();
    await sendKeys({ press: 'Enter' });

    expect((await followed).url).to.equal('https://site.example/wiki/pages/1');
  });

  it('leads from its contents to a heading by keyboard, and unfolds what hides it', async () => {
    const view = await show(
      output(
        `<nav data-ops="toc"><ul><li><a href="#the%20end">End</a></li></ul></nav>
         <details data-ops="expand"><summary>More</summary><h2 id="the end">End</h2></details>`,
      ),
    );

    linkOf(view).focus();
    await sendKeys({ press: 'Enter' });

    expect(contentOf(view).querySelector('details')!.open).to.equal(true);
    expect(focused()?.localName).to.equal('h2');
  });

  it('gives what unfolds a title where it has none', async () => {
    const view = await show(output('<details data-ops="expand"><summary></summary>a</details>'));

    expect(contentOf(view).querySelector('summary')!.textContent).to.equal('Click here to expand…');
  });

  it('unfolds and folds by keyboard', async () => {
    const view = await show(
      output('<details data-ops="expand"><summary>More</summary><p>Text</p></details>'),
    );
    const details = contentOf(view).querySelector('details')!;

    contentOf(view).querySelector('summary')!.focus();
    await sendKeys({ press: 'Space' });
    expect(details.open).to.equal(true);
    await sendKeys({ press: 'Space' });
    expect(details.open).to.equal(false);
  });

  it('lets the keyboard scroll what is too wide, and stops nowhere else', async () => {
    const wide = `<table><tbody><tr>${'<td>unbreakably</td>'.repeat(60)}</tr></tbody></table>`;
    const view = await show(output(`${wide}<pre>short</pre>`));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

    const stops = [...contentOf(view).querySelectorAll('[tabindex]')];
    expect(stops.map(({ className }) => className)).to.deep.equal(['ops-scroller']);
  });

  it('says of panels and tasks in words what they say by colour and shape', async () => {
    const view = await show(
      output(
        `<div data-ops="panel" data-ops-kind="warning"><p>Hot</p></div>
         <ul data-ops="tasks"><li data-ops="task" data-ops-done="true">Deploy</li></ul>
         <div data-ops="placeholder" data-ops-macro="jira"></div>`,
      ),
    );

    expect(textOf(view)).to.contain('Warning: Hot').and.to.contain('jira');
    expect(contentOf(view).querySelector('[role=img]')!.ariaLabel).to.equal('Done:');
  });

  it('keeps no more free in a panel of Data Center than in one of storage format', async () => {
    const inside = '<p>One</p><p>Two</p>';
    const view = await show(
      output(
        `<div data-ops="panel" data-ops-kind="note">${inside}</div>
         <div class="confluence-information-macro" data-ops="panel" data-ops-kind="note">
           <span class="aui-icon confluence-information-macro-icon"></span>
           <div class="confluence-information-macro-body">${inside}</div>
         </div>
         <div data-ops="panel" data-ops-kind="panel">${inside}</div>
         <div class="panel" data-ops="panel" data-ops-kind="panel">
           <div class="panelContent">${inside}</div>
         </div>`,
      ),
    );

    const [storage, ...others] = [...contentOf(view).querySelectorAll('[data-ops=panel]')].map(
      (panel) => panel.getBoundingClientRect().height,
    );
    expect(others).to.deep.equal([storage, storage, storage]);
  });

  it('can be asked for again where there is no output for now', async () => {
    const view = await show({ state: 'unavailable', cause: 'timeout' });
    const asked = next<MacroRetryEvent>(view, MacroRetryEvent.type);

    view.shadowRoot!.querySelector('button')!.focus();
    await sendKeys({ press: 'Enter' });

    expect(await asked).to.be.instanceOf(MacroRetryEvent);
  });
});
