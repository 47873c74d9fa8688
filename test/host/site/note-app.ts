import { build } from 'esbuild';
import type { StageOptions } from './stage';

/**
 * A small app with three macros, one in text, one as a block and one around text, which show the words
 * that their config dialog or a pasted link gave them, and those that stand inside of them. It uses the
 * whole unmodified @forge/bridge.
 */
export async function noteApp(): Promise<
  Required<Pick<StageOptions, 'html' | 'files' | 'modules'>>
> {
  return { html, files: { 'app.css': css, 'app.js': await script(), 'note.svg': svg }, modules };
}

const modules = `
    - key: note
      title: Note
      description: Words of your own
      icon: resource:app;note.svg
      layout: inline
      resource: app
      resolver: { function: reader }
      config:
        title: Write a note
        resource: app
        viewportSize: medium
        openOnInsert: true
      autoConvert:
        matchers:
          - pattern: https://*.notes.example/read/*
      adfExport: { function: exporter }
    - key: poster
      title: Poster
      description: Large words
      layout: block
      resource: app
      viewportSize: small
      resolver: { function: reader }
      config: { resource: app }
      autoConvert:
        matchers:
          - pattern: https://posters.example/*
      adfExport: { function: exporter }
    - key: box
      title: Box
      description: A frame around what you write
      layout: bodied
      resource: app
      resolver: { function: reader }
      config: { title: Label the box, resource: app, openOnInsert: true }
      autoConvert:
        matchers:
          - pattern: https://boxes.example/*
      adfExport: { function: exporter }`;

const html = `<!doctype html><html lang="en"><head><title>Note</title>
<link rel="stylesheet" href="./app.css"></head><body>
<p id="words"></p><p id="inside" hidden></p>
<form hidden><label>Words <input name="words"></label>
<button>Save</button> <button type="button" id="apply">Apply</button>
<button type="button" id="fill">Fill</button><p role="alert"></p></form>
<script src="./app.js"></script></body></html>`;

const css = `html, body { margin: 0 } body { inline-size: max-content; font: 14px sans-serif }
p { margin: 0; min-inline-size: 40px; min-block-size: 20px }`;

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle r="9" /></svg>';

/**
 * Typed "null" is saved as null, which the platform refuses. "Fill" saves the words as the macro's
 * body instead. A macro shows all text of its body.
 */
const source = `
  import { events, view } from '@forge/bridge';
  const form = document.querySelector('form');
  const words = document.querySelector('#words');
  const show = async () => {
    const { extension } = await view.getContext();
    form.hidden = !extension.macro?.isConfiguring;
    words.hidden = !form.hidden;
    document.body.dataset.extension = JSON.stringify(extension);
    const { body } = extension.macro ?? {};
    document.querySelector('#inside').hidden = body === undefined;
    document.querySelector('#inside').textContent = textOf(body);
    words.textContent = extension.config?.words ?? extension.autoConvertLink ?? 'no words yet';
    if (!form.words.value) form.words.value = extension.config?.words ?? '';
  };
  const textOf = ({ text = '', content = [] } = {}) => text + content.map(textOf).join('');
  const submit = async (payload) => {
    try {
      await view.submit(payload);
    } catch (error) {
      document.querySelector('[role=alert]').textContent = error.code + ': ' + error.message;
    }
  };
  const save = (keepEditing) => {
    const { value } = form.words;
    return submit({ config: { words: value === 'null' ? null : value }, keepEditing });
  };
  const fill = () => {
    const text = { type: 'text', text: form.words.value };
    const content = [{ type: 'paragraph', content: [text] }];
    submit({ config: {}, body: form.words.value ? { type: 'doc', version: 1, content } : null });
  };
  form.addEventListener('submit', (event) => { event.preventDefault(); save(false); });
  document.querySelector('#apply').addEventListener('click', () => save(true));
  document.querySelector('#fill').addEventListener('click', fill);
  events.on('FORGE_CORE_MACRO_CONFIG_CHANGED', show);
  show();
`;

async function script(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
  });
  return outputFiles[0]!.text;
}
