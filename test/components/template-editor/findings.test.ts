import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateEditor } from '../../../components/template-editor/template-editor';
import type { TemplateFinding } from '../../../contract/library';
import { reportOn } from '../../../macros/report/report';
import { pressWithControl } from './keys';
import '../../../components/template-editor/define';

const template =
  '#set($row = "<tr>")\n<table onclick="go()">$row ${row}</table>\n<script>a()</script>';

async function editorOf(
  value: string,
  findings: readonly TemplateFinding[] = reportOn(value).findings,
  reported?: string,
): Promise<TemplateEditor> {
  const editor = await fixture<TemplateEditor>(html`
    <ops-template-editor
      .value=${value}
      .findings=${findings}
      .reported=${reported}
    ></ops-template-editor>
  `);
  await editor.updateComplete;
  return editor;
}

const textOf = (editor: TemplateEditor, selector: string): string =>
  editor.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const marked = (editor: TemplateEditor): readonly string[] =>
  [...(editor.shadowRoot?.querySelectorAll('.finding') ?? [])].map((mark) => mark.textContent);

async function press(editor: TemplateEditor, key: string): Promise<void> {
  await sendKeys({ press: key });
  await editor.updateComplete;
}

describe('findings in <ops-template-editor>', () => {
  it('are marked where they are, and counted', async () => {
    const editor = await editorOf(template);

    expect(marked(editor)).to.deep.equal(['onclick', '$row', '<script']);
    expect(textOf(editor, '#findings span')).to.equal('3 findings');
    expect(editor.shadowRoot?.querySelectorAll('.finding-line')).to.have.length(2);
    await expect(editor).to.be.accessible();
  });

  it('are gone to with F8, around the end, and told to screen readers', async () => {
    const editor = await editorOf(template);
    editor.focus();

    await press(editor, 'F8');
    const first = textOf(editor, '[role=status]');
    await press(editor, 'F8');
    const second = textOf(editor, '[role=status]');
    await press(editor, 'F8');
    await press(editor, 'F8');

    expect(first).to.match(
      /^Line 2: The attribute onclick holds a script\..* Remove the attribute/,
    );
    expect(second).to.match(/^Line 2: \$row holds tags/);
    expect(textOf(editor, '[role=status]')).to.equal(first);
    await sendKeys({ down: 'Shift' });
    await press(editor, 'F8');
    await sendKeys({ up: 'Shift' });
    expect(textOf(editor, '[role=status]')).to.match(/^Line 3/);
  });

  it('are mended with one key, everywhere in the template, and the report has them no more', async () => {
    const editor = await editorOf(template);
    editor.focus();
    await press(editor, 'F8');
    await press(editor, 'F8');
    expect(textOf(editor, '.primary')).to.equal('Rename $row to $rowHtml');
    let told = 0;
    editor.addEventListener('ops-template-change', () => (told += 1));

    await pressWithControl('.');
    await editor.updateComplete;

    expect(editor.value).to.equal(
      '#set($rowHtml = "<tr>")\n<table onclick="go()">$rowHtml ${rowHtml}</table>\n<script>a()</script>',
    );
    expect(told).to.equal(1);
    expect(marked(editor)).to.deep.equal(['onclick', '<script']);
    expect(reportOn(editor.value).findings.map(({ code }) => code)).not.to.include(
      'markup-encoded',
    );
    await pressWithControl('z');
    expect(editor.value).to.equal(template);
  });

  it('are mended by a button, too, which a finding for a person has not', async () => {
    const editor = await editorOf(template);
    const buttons = editor.shadowRoot?.querySelectorAll<HTMLElement>('#findings button');
    buttons?.[1]?.click();
    await editor.updateComplete;

    editor.shadowRoot?.querySelector<HTMLElement>('.primary')?.click();
    await editor.updateComplete;

    expect(editor.value).to.contain('<table>');
    editor.focus();
    await press(editor, 'F8');
    await press(editor, 'F8');
    expect(textOf(editor, '[role=status]')).to.match(/^Line 3: The template contains a script/);
    expect(editor.shadowRoot?.querySelector('.primary')).to.equal(null);
    const before = editor.value;
    await pressWithControl('.');
    expect(editor.value).to.equal(before);
  });

  it('stay at their words while somebody types before them', async () => {
    const editor = await editorOf(template);
    editor.focus();

    await sendKeys({ type: '<p>' });
    await press(editor, 'Enter');

    expect(marked(editor)).to.deep.equal(['onclick', '$row', '<script']);
    await press(editor, 'F8');
    expect(textOf(editor, '[role=status]')).to.match(/^Line 3: /);
  });

  it('of a text that was changed since are marked where their words are now', async () => {
    const value = `<p>new</p>\n\n${template}`;
    const editor = await editorOf(value, reportOn(template).findings, template);

    expect(marked(editor)).to.deep.equal(['onclick', '$row', '<script']);
  });

  it('are shown, and not mended, where the template can be read only', async () => {
    const editor = await editorOf(template);
    editor.readOnly = true;
    await editor.updateComplete;
    editor.focus();

    await press(editor, 'F8');
    await pressWithControl('.');

    expect(editor.value).to.equal(template);
    expect(editor.shadowRoot?.querySelector('.primary')).to.equal(null);
  });

  it('may be about places that are not there, and about an empty template', async () => {
    const finding = { line: 9, column: 9, code: 'syntax', what: 'Wrong.', suggestion: 'Mend it.' };
    for (const value of ['', '\n', 'x']) {
      const editor = await editorOf(value, [finding]);

      expect(marked(editor).length).to.be.lessThan(2);
      await expect(editor).to.be.accessible();
    }
  });
});
