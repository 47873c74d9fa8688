import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import '../../components/template-editor/define';

/** What the page of the bench does. */
export interface EditorBench {
  /** Shows a template, with the cursor in its middle. */
  readonly open: (side: Side, template: string) => Promise<void>;
  /** Watches until `stop`, which answers what the browser had to do. */
  readonly watch: () => void;
  readonly stop: () => { readonly longest: number; readonly frames: readonly number[] };
}

/** Ours, or a plain text area. */
export type Side = 'editor' | 'textarea';

let frames: number[] = [];
let longest = 0;
let isWatching = false;

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });
}

async function openEditor(template: string): Promise<void> {
  const editor = document.createElement('ops-template-editor');
  editor.value = template;
  document.body.replaceChildren(editor);
  await editor.updateComplete;
  const content = editor.shadowRoot?.querySelector<HTMLElement>('.cm-editor');
  const view = content && EditorView.findFromDOM(content);
  const middle = Math.floor(template.length / 2);
  view?.dispatch({ selection: EditorSelection.cursor(middle), scrollIntoView: true });
  editor.focus();
}

function openTextArea(template: string): void {
  const area = document.createElement('textarea');
  area.rows = 30;
  area.cols = 100;
  area.value = template;
  document.body.replaceChildren(area);
  area.focus();
  area.setSelectionRange(template.length / 2, template.length / 2);
}

const bench: EditorBench = {
  open: async (side, template) => {
    if (side === 'editor') await openEditor(template);
    else openTextArea(template);
    await nextFrame();
    await nextFrame();
  },
  watch: () => {
    frames = [];
    longest = 0;
    isWatching = true;
    let last = performance.now();
    const tick = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (isWatching) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  },
  stop: () => {
    isWatching = false;
    return { longest, frames };
  },
};
Object.assign(globalThis, { bench });
