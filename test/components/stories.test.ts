import { expect } from '@open-wc/testing';
import { render, type LitElement } from 'lit';
import { applyTheme } from '../../.storybook/theme.mjs';
import { everyStory } from './story-files';

/** All elements below, in every shadow root. */
function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

async function rendered(root: ParentNode): Promise<void> {
  for (const element of elementsIn(root)) await (element as Partial<LitElement>).updateComplete;
}

for (const { default: meta, ...stories } of everyStory) {
  for (const mode of ['light', 'dark'] as const) {
    describe(`stories of ${meta.title}, ${mode}`, () => {
      let canvasElement: HTMLElement;

      before(() => {
        applyTheme(mode);
      });
      beforeEach(() => {
        canvasElement = document.body.appendChild(document.createElement('main'));
      });
      afterEach(() => {
        canvasElement.remove();
      });

      for (const [name, story] of Object.entries(stories)) {
        it(`${name} shows, and axe finds nothing`, async function () {
          // Axe looks at each of the three hundred options of a full list.
          this.timeout(60_000);
          const args = { ...meta.args, ...story.args };
          const template = (story.render ?? meta.render)?.(args);

          render(template, canvasElement);
          await rendered(canvasElement);
          await story.play?.({ canvasElement, args });

          expect(canvasElement.firstElementChild, 'the story renders nothing').to.exist;
          await expect(canvasElement).to.be.accessible();
        });
      }
    });
  }
}
