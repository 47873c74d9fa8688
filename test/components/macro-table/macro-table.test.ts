import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/macro-table/define';
import {
  manyLibraryMacros,
  sampleLibrary,
  sampleLibraryMacro,
} from '../../../components/internal/library-samples';
import type { RequestEvent } from '../../../components/internal/request';
import type { MacroTableRequest } from '../../../components/macro-table/macro-request';
import type { MacroTable } from '../../../components/macro-table/macro-table';
import type { LibraryMacro } from '../../../contract/library';
import { deep, focused, textOf } from '../deep';

describe('<ops-macro-table>', () => {
  const asked: MacroTableRequest[] = [];
  beforeEach(() => void asked.splice(0));

  const show = (macros: readonly LibraryMacro[]) =>
    fixture<MacroTable>(
      html`<ops-macro-table
        .macros=${macros}
        with-uses
        @ops-request=${({ request }: RequestEvent<MacroTableRequest>) => asked.push(request)}
      ></ops-macro-table>`,
    );
  const rows = (table: MacroTable) => [
    ...table.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr'),
  ];
  const titles = (table: MacroTable) => rows(table).map((row) => textOf(row.querySelector('bdi')!));
  async function search(table: MacroTable, text: string) {
    const field = deep(table, '#control') as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input'));
    await table.updateComplete;
  }
  async function choose(table: MacroTable, filter: string, value: string) {
    const select = deep(table, `#${filter}`) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await table.updateComplete;
  }

  it('says in words how each macro stands, what its report found, and to whom it is shown', async () => {
    const table = await show(sampleLibrary);

    const text = (title: string) => textOf(rows(table).find((row) => textOf(row).includes(title))!);
    expect(text('Notice')).to.include('Enabled').and.to.include('Runs').and.to.include('Everyone');
    expect(text('child pages')).to.include('Disabled').and.to.include('2 findings');
    expect(text('Deploy log'))
      .to.include('Draft not published')
      .and.to.include('Needs rewriting')
      .and.to.include('1 text looks like a credential')
      .and.to.include('Administrators insert')
      .and.to.include('2 spaces')
      .and.to.include('1 group')
      .and.to.include('Version 3');
    expect(text('steps')).to.include('Not published');
    await expect(table).to.be.accessible();
  });

  for (const [of, typed, found] of [
    ['title', 'table CHILD', ['Table of child pages']],
    ['name', 'deploy-l', ['Deploy log']],
    ['description', 'four kinds', ['Notice']],
    ['category', 'confluence content', ['Table of child pages']],
    ['former name', 'unfold', ['steps']],
  ] as const) {
    it(`finds a macro by its ${of}`, async () => {
      const table = await show(sampleLibrary);

      await search(table, typed);

      expect(titles(table)).to.deep.equal(found);
      expect(textOf(deep(table, '.bar [role=status]'))).to.equal('1 of 4 macros');
    });
  }

  for (const [filter, value, found] of [
    ['standing', 'disabled', ['Table of child pages']],
    ['standing', 'unpublished', ['steps']],
    ['standing', 'draft', ['Deploy log', 'steps']],
    ['reach', 'administrators', ['Deploy log']],
    ['reach', 'restricted', ['Deploy log']],
    ['report', 'runs-with-changes', ['Table of child pages']],
    ['report', 'findings', ['Deploy log', 'Table of child pages']],
    ['report', 'credentials', ['Deploy log']],
  ] as const) {
    it(`shows only those that are “${value}” when that is chosen`, async () => {
      const table = await show(sampleLibrary);

      await choose(table, filter, value);

      expect(titles(table)).to.deep.equal(found);
    });
  }

  it('shows everything again after a search that finds nothing', async () => {
    const table = await show(sampleLibrary);
    await choose(table, 'standing', 'disabled');
    await search(table, 'no such macro');
    expect(textOf(table)).to.include('No macro matches');
    await expect(table).to.be.accessible();

    deep(table, '.none button').click();
    await table.updateComplete;

    expect(titles(table)).to.have.length(4);
    expect(focused()).to.equal(deep(table, '#control'));
  });

  it('sorts by each column, and the other way at a second press', async () => {
    const table = await show(sampleLibrary);
    const press = async (index: number) => {
      table.shadowRoot!.querySelectorAll<HTMLElement>('thead button')[index]?.click();
      await table.updateComplete;
    };
    expect(titles(table)).to.deep.equal(['Deploy log', 'Notice', 'steps', 'Table of child pages']);

    await press(2);
    expect(titles(table)[0]).to.equal('Deploy log');
    await press(4);
    expect(titles(table).slice(0, 2)).to.deep.equal(['steps', 'Deploy log']);
    await press(4);

    expect(titles(table).slice(2)).to.deep.equal(['Deploy log', 'steps']);
    expect(table.shadowRoot!.querySelector('[aria-sort=descending]')).to.exist;
  });

  it('draws a page of a thousand macros, and goes on to the next', async () => {
    const table = await show(manyLibraryMacros);
    expect(rows(table)).to.have.length(25);
    const [previous, next] = table.shadowRoot!.querySelectorAll<HTMLElement>('nav button');
    expect(previous?.ariaDisabled).to.equal('true');

    next?.click();
    await table.updateComplete;

    expect(titles(table)[0]).to.equal('Macro 25');
    expect(textOf(deep(table, 'nav [role=status]'))).to.equal('26–50 of 1,000');
  });

  it('keeps the page when a macro changes, and goes to its last one where it is gone', async () => {
    const table = await show(manyLibraryMacros.slice(0, 35));
    table.shadowRoot!.querySelectorAll<HTMLElement>('nav button')[1]?.click();

    table.macros = manyLibraryMacros.slice(0, 30);
    await table.updateComplete;
    expect(rows(table)).to.have.length(5);
    table.macros = manyLibraryMacros.slice(0, 25);
    await table.updateComplete;

    expect(rows(table)).to.have.length(25);
  });

  it('changes the words of the rows that it has when it shows others', async () => {
    const table = await show(manyLibraryMacros);
    const before = rows(table);

    await search(table, 'macro 9');

    expect(titles(table).slice(0, 3)).to.deep.equal(['Macro 9', 'Macro 19', 'Macro 29']);
    expect(rows(table)).to.deep.equal(before);
  });

  it('keeps the focus on a macro that moves to another row', async () => {
    const table = await show(sampleLibrary);
    const [first] = table.shadowRoot!.querySelectorAll<HTMLElement>('[data-open]');
    first?.focus();

    const [, , deployLog] = sampleLibrary;
    table.macros = [...sampleLibrary.slice(0, 2), { ...deployLog!, title: 'Zebra' }];
    await table.updateComplete;

    expect(titles(table)).to.deep.equal(['Notice', 'Table of child pages', 'Zebra']);
    expect(textOf(focused()!)).to.equal('Zebra');
  });

  it('goes from title to title by the arrow keys, and opens a macro by Enter', async () => {
    const table = await show(sampleLibrary);
    const [first] = table.shadowRoot!.querySelectorAll<HTMLElement>('[data-open]');
    first?.focus();

    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });

    expect(asked).to.deep.equal([{ type: 'open', macro: sampleLibrary[0] }]);
  });

  it('opens a row’s menu by keyboard, asks for what is chosen, and gives the focus back', async () => {
    const table = await show(sampleLibrary);
    const button = rows(table)[0]!.querySelector<HTMLElement>('.menu')!;
    button.focus();

    await sendKeys({ press: 'Enter' });
    await new Promise(requestAnimationFrame);
    const items = [
      ...deep(table, 'ops-action-menu').shadowRoot!.querySelectorAll('[role=menuitem]'),
    ];
    expect(items.map(textOf)).to.deep.equal([
      'Edit',
      'Where it is used',
      'Duplicate',
      'Rename',
      'Disable',
      'Delete',
    ]);
    expect(focused()).to.equal(items[0]);
    await expect(table).to.be.accessible();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });

    expect(asked).to.deep.equal([{ type: 'open-delete', macro: sampleLibrary[2] }]);
    expect(focused()?.ariaHasPopup).to.equal('menu');
  });

  it('offers to enable what is disabled, and neither for what was never published', async () => {
    const table = await show([
      sampleLibraryMacro({ enabled: false }),
      sampleLibraryMacro({ name: 'steps', title: 'Steps', version: 0 }),
    ]);
    const offered = async (row: number) => {
      rows(table)[row]!.querySelector<HTMLElement>('.menu')!.click();
      await table.updateComplete;
      await table.shadowRoot!.querySelector('ops-action-menu')!.updateComplete;
      return textOf(deep(table, 'ops-action-menu'));
    };

    expect(await offered(0))
      .to.include('Enable')
      .and.not.to.include('Disable');
    expect(await offered(1)).to.not.match(/Enable|Disable/);
  });

  it('has no element of its own in any row before a menu is opened', async () => {
    const table = await show(manyLibraryMacros);

    const inRows = table.shadowRoot!.querySelectorAll('tbody *');
    expect([...inRows].filter(({ localName }) => localName.includes('-'))).to.deep.equal([]);
  });

  it('leads to a first macro where there is none', async () => {
    const table = await show([]);
    await expect(table).to.be.accessible();

    deep(table, 'button.primary').click();

    expect(asked).to.deep.equal([{ type: 'open-create' }]);
  });

  it('shows a title as text, whatever is in it', async () => {
    const table = await show([sampleLibraryMacro({ title: '<img src=x onerror=alert(1)>‮abc' })]);

    expect(titles(table)[0]).to.include('<img src=x');
    expect(table.shadowRoot!.querySelector('img')).to.equal(null);
  });
});
