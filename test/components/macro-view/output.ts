import { fixture, html } from '@open-wc/testing';
import '../../../components/macro-view/define';
import type { MacroView } from '../../../components/macro-view/macro-view';
import type { MacroAnswer, MacroOutput } from '../../../contract/macros';

/** The address of the page that the macros of these tests stand on. */
export const pageUrl = 'https://site.example/wiki/spaces/OPS/pages/98306/Runbook';

/** An answer with this output. */
export function output(markup: string, given: Partial<MacroOutput> = {}): MacroOutput {
  return {
    state: 'shown',
    html: markup,
    styles: { inline: [], sheet: '' },
    alarms: [],
    ...given,
  };
}

/** A macro's view with an answer, or with none yet. */
export async function show(
  answer: MacroAnswer | undefined,
  properties: Partial<MacroView> = {},
): Promise<MacroView> {
  const view = document.createElement('ops-macro-view');
  Object.assign(view, { macroName: 'child-pages', baseUrl: pageUrl, answer }, properties);
  return fixture<MacroView>(html`${view}`);
}

/** What stands in the view's output. */
export function contentOf(view: MacroView): HTMLElement {
  return view.shadowRoot!.querySelector<HTMLElement>('[part=output]')!;
}
