import { systemClock } from '../shared/clock';
import { adoptDocumentStyle } from '../shared/document-style';
import { fitFrame } from '../shared/fit-frame';

// Until the frame is told what it is, it has the height that it was given, and no width: a block
// keeps its room, and a frame in text has no size yet that it would have to keep.
const waiting = new CSSStyleSheet();
waiting.replaceSync(`
  html { --ops-macro-view-loading-size: 100vh; }
  html:not([data-layout]) body { inline-size: max-content; min-block-size: 100vh; }
`);

/** Has the document wait for its layout. */
export function awaitLayout(): void {
  adoptDocumentStyle('block');
  document.adoptedStyleSheets.push(waiting);
}

/** Makes the document a part of a sentence, or a block of its own. */
export function adoptLayout(inline: boolean): void {
  document.documentElement.dataset['layout'] = inline ? 'inline' : 'block';
  if (!inline) return;
  adoptDocumentStyle('inline');
  fitFrame(systemClock);
}
