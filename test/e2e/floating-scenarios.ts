import assert from 'node:assert/strict';
import type { Stack } from './stack';
import { until, type TabBrowser } from './tab';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In a frame of the app: finds elements in whatever shadow root, and says where a popover stands. */
const tools = `
  const all = (selector, root = document) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? all(selector, shadowRoot) : []),
  ];
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
`;

/** A menu stands under its button, flush with its end, inside its frame; Escape closes it. */
export async function menuStandsAtItsButton(browser: TabBrowser, stack: Stack): Promise<void> {
  const page = await browser.open('');
  await page.goto(`${stack.ready.site}/wiki/admin/confluops`);
  const inFrame = async (script: string): Promise<unknown> => {
    const frame = page.frames().find((each) => /\/admin\/.*index\.html$/.test(each.url()));
    return frame?.evaluate(`(async () => { ${tools} ${script} })()`);
  };
  await until(async () => (await inFrame(`return all('ops-action-menu').length > 0`)) === true);

  const { menu, button, width, closed } = (await inFrame(`
    const root = all('ops-action-menu')[0].shadowRoot;
    const button = root.querySelector('button');
    const menu = root.querySelector('[popover]');
    button.focus();
    button.click();
    await drawn();
    const boxes = { menu: box(menu), button: box(button), width: innerWidth };
    root.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await drawn();
    return { ...boxes, closed: !menu.matches(':popover-open') };
  `)) as { menu: Box; button: Box; width: number; closed: boolean };
  await page.close();

  assert.ok(Math.abs(menu.top - button.bottom - 4) < 1, JSON.stringify({ menu, button }));
  assert.ok(Math.abs(menu.right - button.right) < 1, JSON.stringify({ menu, button }));
  assert.ok(menu.left >= 0 && menu.right <= width);
  assert.ok(closed);
}
