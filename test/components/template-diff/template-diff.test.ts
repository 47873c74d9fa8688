import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateDiff } from '../../../components/template-diff/template-diff';
import type { DiffLayout } from '../../../components/template-diff/views';
import '../../../components/template-diff/define';

const unchanged = Array.from({ length: 30 }, (_, index) => `<li>${index}</li>`).join('\n');
const older = `<p>one</p>\n${unchanged}\n<p>two</p>`;
const newer = `<p>uno</p>\n${unchanged}\n<p>two</p>\n<p>three</p>`;

function diffOf(texts: readonly [string, string], layout: DiffLayout): Promise<TemplateDiff> {
  return fixture<TemplateDiff>(html`
    <ops-template-diff
      older-label="Version 1"
      newer-label="Version 2"
      .older=${texts[0]}
      .newer=${texts[1]}
      layout=${layout}
    ></ops-template-diff>
  `);
}

const textOf = (diff: TemplateDiff, selector: string): string =>
  diff.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const count = (diff: TemplateDiff, selector: string): number =>
  diff.shadowRoot?.querySelectorAll(selector).length ?? 0;

async function press(diff: TemplateDiff, key: string): Promise<void> {
  await sendKeys({ press: key });
  await diff.updateComplete;
}

for (const layout of ['side-by-side', 'unified'] as const) {
  describe(`<ops-template-diff>, ${layout}`, () => {
    it('counts the changes, marks them by signs, and leaves out what did not change', async () => {
      const diff = await diffOf([older, newer], layout);

      expect(textOf(diff, '#bar span')).to.equal('2 changes');
      expect(count(diff, '.cm-collapsedLines')).to.be.greaterThan(0);
      const gutter = diff.shadowRoot?.querySelector('.cm-merge-b .cm-changedLineGutter');
      expect(gutter && getComputedStyle(gutter, '::before').content).to.equal('"+"');
      await expect(diff).to.be.accessible();
    });

    it('goes from change to change with F8, and reads each out', async () => {
      const diff = await diffOf([older, newer], layout);
      diff.shadowRoot?.querySelector<HTMLElement>('.cm-merge-b .cm-content')?.focus();

      await press(diff, 'F8');
      expect(textOf(diff, '[role=status]')).to.equal(
        'Change 1 of 2, line 1 Removed: <p>one</p> Added: <p>uno</p>',
      );
      await press(diff, 'F8');
      expect(textOf(diff, '[role=status]')).to.match(/^Change 2 of 2, line 32 .*Added: .*three/);
      await press(diff, 'F8');
      expect(textOf(diff, '[role=status]')).to.match(/^Change 1 of 2/);
      await sendKeys({ down: 'Shift' });
      await press(diff, 'F8');
      await sendKeys({ up: 'Shift' });
      expect(textOf(diff, '[role=status]')).to.match(/^Change 2 of 2/);
    });

    it('changes nothing of either text, and lets Tab through', async () => {
      const diff = await diffOf([older, newer], layout);
      const content = diff.shadowRoot?.querySelector<HTMLElement>('.cm-merge-b .cm-content');
      content?.focus();
      const text = content?.textContent;

      await sendKeys({ type: 'x' });
      await sendKeys({ press: 'Tab' });

      expect(content?.textContent).to.equal(text);
      expect(diff.shadowRoot?.activeElement).not.to.equal(content);
    });
  });
}

describe('<ops-template-diff>', () => {
  it('is shown as there is room, and as somebody chooses', async () => {
    const diff = await fixture<TemplateDiff>(html`
      <ops-template-diff .older=${older} .newer=${newer}></ops-template-diff>
    `);
    const isWide = diff.offsetWidth >= 640;
    expect(count(diff, '.cm-editor')).to.equal(isWide ? 2 : 1);

    const choice = diff.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=radio]');
    choice?.[1]?.click();
    await diff.updateComplete;
    expect(count(diff, '.cm-editor')).to.equal(1);

    diff.shadowRoot?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await diff.updateComplete;
    expect(count(diff, '.cm-collapsedLines')).to.equal(0);
  });

  it('says that two texts are the same, or differ in their line ends alone', async () => {
    expect(textOf(await diffOf([older, older], 'unified'), '#bar span')).to.equal(
      'There is no difference.',
    );
    expect(textOf(await diffOf(['a\nb', 'a\r\nb'], 'unified'), '#bar span')).to.equal(
      'Only the line ends differ.',
    );
  });

  it('shows what it is given later, and is there again after a move', async () => {
    const diff = await diffOf(['a', 'b'], 'side-by-side');
    diff.newer = 'a';
    await diff.updateComplete;
    expect(textOf(diff, '#bar span')).to.equal('There is no difference.');

    const home = document.body.appendChild(document.createElement('div'));
    home.append(diff);

    expect(count(diff, '.cm-editor')).to.equal(2);
    home.remove();
  });
});
