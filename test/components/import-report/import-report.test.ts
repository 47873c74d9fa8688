import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/import-report/define';
import type {
  ImportChooseEvent,
  ImportRenameEvent,
  ImportReport,
} from '../../../components/import-report/import-report';
import { sampleBad, sampleRow, sampleRows } from '../../../components/import-report/samples';
import { deep, focused, textOf } from '../deep';

describe('<ops-import-report>', () => {
  const report = (rows = sampleRows): Promise<ImportReport> =>
    fixture<ImportReport>(
      html`<ops-import-report .rows=${rows} .bad=${sampleBad}></ops-import-report>`,
    );
  const rowsOf = (element: ImportReport): readonly HTMLElement[] => [
    ...element.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr'),
  ];
  const button = (element: ImportReport, text: string): HTMLButtonElement =>
    [...element.shadowRoot!.querySelectorAll('button')].find((each) =>
      (each.ariaLabel ?? textOf(each)).includes(text),
    )!;

  it('says of each macro in words what it is, and of each other entry why it is none', async () => {
    const element = await report();

    expect(rowsOf(element).map(textOf)[0]).to.include('Notice with title').and.to.include('Runs');
    const text = textOf(element);
    expect(text).to.include('Needs rewriting').and.to.include('A macro has this name already.');
    expect(text).to.include('2 entries cannot be imported').and.to.include('It has no template.');
    expect(text).to.include('From line 12 on it is no XML');
    expect(text).to.include('The former name glossary was left out');
    await expect(element).to.be.accessible();
  });

  it('shows findings line by line, by keyboard', async () => {
    const element = await report();
    const opener = button(element, '2 findings in Rows');
    opener.focus();

    await sendKeys({ press: 'Enter' });

    expect(opener).to.have.attribute('aria-expanded', 'true');
    const detail = textOf(deep(element, '.detail'));
    expect(detail).to.include('Line 5:').and.to.include('Call the variable $rowsHtml.');
    expect(detail).to.include('taken to be rendered').and.to.include('From bandana.xml');
    await expect(element).to.be.accessible();
  });

  it('asks to choose one macro, and all that are shown', async () => {
    const element = await report();
    const one = oneEvent<ImportChooseEvent>(element, 'ops-import-choose');
    (deep(element, 'tbody input') as HTMLInputElement).click();
    const told = await one;
    expect([told.ids, told.isChosen]).to.deep.equal([[1], false]);

    button(element, 'Needs rewriting (1)').click();
    await element.updateComplete;
    const all = oneEvent<ImportChooseEvent>(element, 'ops-import-choose');
    button(element, 'Choose all that are shown').click();

    expect((await all).ids).to.deep.equal([3]);
    expect(rowsOf(element)).to.have.length(1);
  });

  it('asks for another name: what is typed, or the one that is free', async () => {
    const element = await report();
    button(element, 'Rename notice').click();
    await element.updateComplete;
    await element.updateComplete;
    expect(focused()).to.have.attribute('data-name-of', '1');
    (focused() as HTMLInputElement).select();
    await sendKeys({ type: 'note' });
    const typed = oneEvent<ImportRenameEvent>(element, 'ops-import-rename');
    await sendKeys({ press: 'Enter' });
    const told = await typed;
    expect([told.id, told.name]).to.deep.equal([1, 'note']);

    const taken = oneEvent<ImportRenameEvent>(element, 'ops-import-rename');
    button(element, 'Call it tabs-2').click();

    expect((await taken).name).to.equal('tabs-2');
  });

  it('turns pages, and changes nothing while it is busy', async () => {
    const rows = Array.from({ length: 120 }, (_, id) => sampleRow({ id, name: `macro-${id}` }));
    const element = await report(rows);
    expect(rowsOf(element)).to.have.length(50);

    button(element, 'Next').click();
    button(element, 'Next').click();
    await element.updateComplete;
    expect(textOf(deep(element, 'nav'))).to.include('101 to 120 of 120');
    element.busy = true;
    await element.updateComplete;

    expect((deep(element, 'tbody input') as HTMLInputElement).disabled).to.equal(true);
    expect(button(element, 'Rename')).to.equal(undefined);
  });
});
