import type { MacroView } from '../../../components/macro-view/macro-view';
import type { MacroAnswer } from '../../../contract/macros';

/**
 * Shows answers one after the other in the view of a macro's frame, clicks what can be clicked, and
 * answers what is wrong with them. Runs in the frame, so that all it needs is in here.
 */
export async function showAll(answers: readonly MacroAnswer[]): Promise<readonly string[]> {
  const problems: string[] = [];
  const view = document.querySelector<MacroView>('ops-macro-view');
  if (!view?.parentElement) return ['there is no view'];
  const outside = document.createElement('p');
  outside.className = 'a x frame';
  outside.textContent = 'Text';
  document.body.append(outside);
  const watched = [document.documentElement, document.body, view.parentElement, view, outside];
  const properties =
    `display visibility opacity position color background-color background-image zoom
    cursor font-size font-family transform filter z-index pointer-events border-top-color margin-top
    padding-top direction content float clip-path overflow-x inset-block-start --ds-text`.split(
      /\s+/,
    );
  const look = (): string =>
    watched
      .map((element) => {
        const style = getComputedStyle(element);
        return properties.map((name) => style.getPropertyValue(name)).join('|');
      })
      .join('\n');
  const sheets = document.adoptedStyleSheets.length;
  // Nobody leaves the page by a link; where it would have led is looked at.
  const followed: string[] = [];
  document.addEventListener(
    'ops-macro-follow',
    (event) => {
      event.stopImmediatePropagation();
      followed.push((event as Event & { url: string }).url);
    },
    true,
  );
  const forbidden = `script, style, link, meta, base, iframe, frame, object, embed, form, input, textarea,
    select, math, template, video, audio, source, noscript, ops-user-macro-page, [onclick], [onload], [onerror]`;

  view.answer = {
    state: 'shown',
    html: '<p>Text</p>',
    styles: { inline: [], sheet: '' },
    alarms: [],
  };
  await view.updateComplete;
  const usual = look();
  for (const answer of answers) {
    view.answer = answer;
    await view.updateComplete;
    const output = view.shadowRoot?.querySelector('[part=output]');
    const of = (what: string): void =>
      void problems.push(`${what}: ${JSON.stringify(answer).slice(0, 1_000)}`);
    if (!output) of('it is not drawn');
    else {
      const found = output.querySelector(forbidden);
      if (found) of(found.outerHTML);
      for (const element of output.querySelectorAll<HTMLElement>('a, summary, img, [tabindex]')) {
        element.click();
      }
      for (const image of output.querySelectorAll('img')) {
        if (!/^(http:\/\/localhost:\d+\/(?!\/)|$)/.test(image.src)) of(image.src);
      }
    }
    if (look() !== usual) of('it changes what is around it');
    if (document.adoptedStyleSheets.length !== sheets) of('it styles the document');
  }
  for (const url of followed) {
    if (!/^(?:https?|mailto):/.test(url)) problems.push(`a link leads to ${url}`);
  }
  if (followed.length === 0) problems.push('no link was followed');
  outside.remove();
  return problems;
}
