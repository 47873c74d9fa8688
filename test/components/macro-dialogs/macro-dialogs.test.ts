import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/macro-dialogs/define';
import { sampleLibraryMacro } from '../../../components/internal/library-samples';
import type { RequestEvent } from '../../../components/internal/request';
import type { MacroNameDialog } from '../../../components/macro-dialogs/name-dialog';
import type { MacroQuestionDialog } from '../../../components/macro-dialogs/question-dialog';
import { macroRefusalInWords } from '../../../components/macro-refusal/macro-refusal';
import type { MacroDialogRequest } from '../../../components/macro-table/macro-request';
import type { RefusalCode } from '../../../contract/result';
import { deep, focused, textOf } from '../deep';

const asked: MacroDialogRequest[] = [];
const hear = ({ request }: RequestEvent<MacroDialogRequest>) => void asked.push(request);
beforeEach(() => void asked.splice(0));

describe('<ops-macro-question-dialog>', () => {
  const show = (question: 'delete' | 'disable', macro = sampleLibraryMacro()) =>
    fixture<MacroQuestionDialog>(
      html`<ops-macro-question-dialog question=${question} .macro=${macro} @ops-request=${hear}>
        <p slot="uses">Used on 3 pages.</p>
      </ops-macro-question-dialog>`,
    );

  it('says all that goes with a macro, and where it is used', async () => {
    const dialog = await show(
      'delete',
      sampleLibraryMacro({
        formerNames: ['hint', 'box'],
        draft: { revision: 2, savedAt: 0, basedOn: 3 },
      }),
    );

    expect(textOf(dialog))
      .to.include('3 versions')
      .and.to.include('the draft')
      .and.to.include('2 samples')
      .and.to.include('hint, box')
      .and.to.include('Used on 3 pages.');
    await expect(dialog).to.be.accessible();
  });

  it('says nothing of what a macro does not have', async () => {
    const dialog = await show(
      'delete',
      sampleLibraryMacro({ version: 0, samples: { revision: 0, count: 0 } }),
    );

    expect(textOf(deep(dialog, 'ul'))).to.equal('its title, description, spaces and groups');
  });

  it('deletes by keyboard, and first offers not to', async () => {
    const dialog = await show('delete');

    await sendKeys({ press: 'Tab' });
    expect(textOf(focused()!)).to.equal('Cancel');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    dialog.busy = true;
    await dialog.updateComplete;
    await sendKeys({ press: 'Enter' });

    expect(asked).to.deep.equal([{ type: 'library.delete' }]);
  });

  it('disables, and says that nothing is deleted', async () => {
    const dialog = await show('disable');
    expect(textOf(dialog)).to.include('Nothing is deleted');
    await expect(dialog).to.be.accessible();

    deep(dialog, 'button.danger').click();

    expect(asked).to.deep.equal([{ type: 'library.change', access: { enabled: false } }]);
  });

  it('is left by Escape', async () => {
    await show('delete');

    await sendKeys({ press: 'Escape' });

    expect(asked).to.deep.equal([{ type: 'close-dialog' }]);
  });
});

describe('<ops-macro-name-dialog>', () => {
  const show = (task: 'rename' | 'duplicate') =>
    fixture<MacroNameDialog>(
      html`<ops-macro-name-dialog
        task=${task}
        .macro=${sampleLibraryMacro()}
        @ops-request=${hear}
      ></ops-macro-name-dialog>`,
    );

  it('asks for the new name by keyboard, and says that pages keep working', async () => {
    const dialog = await show('rename');
    expect(textOf(dialog)).to.include('go on showing it');
    await expect(dialog).to.be.accessible();

    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Hint' });
    await sendKeys({ press: 'Enter' });

    expect(asked).to.deep.equal([{ type: 'library.rename', to: 'Hint' }]);
  });

  for (const [typed, problem] of [
    ['', 'Enter a name.'],
    ['two words', 'A name has at most 100 characters'],
    ['a{b}', 'A name has at most 100 characters'],
    ['Notice', 'has this name already'],
  ] as const) {
    it(`says what is wrong with “${typed}”, and goes to the field`, async () => {
      const dialog = await show('duplicate');
      await sendKeys({ press: 'Tab' });
      await sendKeys(typed === '' ? { press: 'Delete' } : { type: typed });

      deep(dialog, 'button.primary').click();
      await dialog.updateComplete;

      expect(asked).to.deep.equal([]);
      expect(textOf(dialog)).to.include(problem);
      expect(focused()).to.equal(deep(dialog, 'ops-text-field', '#control'));
    });
  }

  it('takes names in any script', async () => {
    const dialog = await show('duplicate');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '告示' });

    deep(dialog, 'button.primary').click();

    expect(asked).to.deep.equal([{ type: 'library.duplicate', to: '告示' }]);
  });

  it('keeps what was typed when it is refused, and goes to why', async () => {
    const dialog = await show('rename');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'hint' });

    dialog.refusal = { ok: false, code: 'name-taken' };
    await dialog.updateComplete;

    expect(focused()).to.equal(deep(dialog, '#refused'));
    expect((deep(dialog, 'ops-text-field') as HTMLInputElement).value).to.equal('hint');
    await expect(dialog).to.be.accessible();
  });
});

describe('why a macro was not changed', () => {
  const codes: readonly RefusalCode[] = [
    'forbidden',
    'conflict',
    'name-taken',
    'too-many',
    'too-large',
    'not-found',
    'broken-template',
    'storage-busy',
    'invalid-input',
    'upstream',
  ];

  it('has a sentence of its own for each code', () => {
    const sentences = [
      ...codes.map((code) => macroRefusalInWords({ ok: false, code })),
      macroRefusalInWords({ ok: false, code: 'too-many', field: 'formerNames' }),
    ];

    expect(new Set(sentences).size).to.equal(sentences.length);
    expect(sentences[3]).to.include('1,000');
  });
});
