import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateEditor } from '../../../components/template-editor/template-editor';
import { pressWithControl } from './keys';
import '../../../components/template-editor/define';

function editorOf(value: string): Promise<TemplateEditor> {
  return fixture<TemplateEditor>(html`<ops-template-editor .value=${value}></ops-template-editor>`);
}

describe('<ops-template-editor>', () => {
  it('tells each keystroke, and has the text with it', async () => {
    const editor = await editorOf('<p>1</p>');
    const texts: string[] = [];
    editor.addEventListener('ops-template-change', () => texts.push(editor.value));

    editor.focus();
    await sendKeys({ type: 'ab' });

    expect(texts).to.deep.equal(['a<p>1</p>', 'ab<p>1</p>']);
    await expect(editor).to.be.accessible();
  });

  it('shows what it is given later, tells no event of it, and takes it back with Ctrl+Z', async () => {
    const editor = await editorOf('one two three');
    let told = 0;
    editor.addEventListener('ops-template-change', () => (told += 1));

    editor.value = 'one 2 three';

    expect(editor.value).to.equal('one 2 three');
    expect(told).to.equal(0);
    editor.focus();
    await pressWithControl('z');
    expect(editor.value).to.equal('one two three');
    expect(told).to.equal(1);
  });

  it('goes to a place in the text, and to its end from beyond it', async () => {
    const editor = await editorOf('one\ntwo\nthree');

    editor.goTo(2, 3);
    await sendKeys({ type: '+' });
    editor.goTo(9, 9);
    await sendKeys({ type: '!' });

    expect(editor.value).to.equal('one\ntw+o\nthree!');
  });

  it('keeps the line ends of Windows', async () => {
    const editor = await editorOf('a\r\nb\r\n');

    editor.focus();
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Enter' });

    expect(editor.value).to.equal('x\r\na\r\nb\r\n');
  });

  it('changes nothing of a text with several kinds of line ends by showing it', async () => {
    const editor = await editorOf('a\r\nb\nc\rd');

    expect(editor.value).to.equal('a\r\nb\nc\rd');
  });

  it('goes on where it was when it is moved', async () => {
    const editor = await editorOf('text');
    editor.focus();
    await sendKeys({ type: 'more ' });

    const home = document.body.appendChild(document.createElement('div'));
    home.append(editor);
    editor.focus();

    expect(editor.value).to.equal('more text');
    await pressWithControl('z');
    expect(editor.value).to.equal('text');
    home.remove();
  });

  it('indents with Tab, and is left by Escape and Tab, however late', async () => {
    const before = document.body.appendChild(document.createElement('button'));
    const editor = await editorOf('text');
    const after = document.body.appendChild(document.createElement('button'));
    document.body.insertBefore(before, editor.parentElement);

    editor.focus();
    await sendKeys({ press: 'Tab' });
    expect(editor.value).to.equal('  text');
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Tab' });

    expect(document.activeElement).to.equal(after);
    expect(editor.value).to.equal('  text');
    before.remove();
    after.remove();
  });

  it('can be read only', async () => {
    const editor = await editorOf('text');
    editor.readOnly = true;
    await editor.updateComplete;

    editor.focus();
    await sendKeys({ type: 'x' });

    expect(editor.value).to.equal('text');
    await expect(editor).to.be.accessible();
  });

  it('colours each kind of piece in its own way', async () => {
    const editor = await editorOf('## @param A:title=B\n<p id="x">#if($a.b(1))$c#end</p>## d');
    const looks = [...(editor.shadowRoot?.querySelectorAll('[class^=look-]') ?? [])].map(
      ({ className, textContent }) => `${className.slice(5)} ${textContent}`,
    );

    expect(looks).to.include.members([
      ...['directive ## @param', 'reference A', 'setting title', 'string B', 'element <p'],
      ...['setting id', 'value "x"', 'directive #if(', 'reference $a', 'method .b', 'number 1'],
      ...['reference $c', 'directive #end', 'comment ## d'],
    ]);
    const colours = new Set(
      [...(editor.shadowRoot?.querySelectorAll('[class^=look-]') ?? [])].map(
        (piece) => getComputedStyle(piece).color,
      ),
    );
    expect(colours.size).to.be.greaterThan(6);
  });
});
