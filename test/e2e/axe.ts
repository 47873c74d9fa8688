import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

interface Axe {
  run(
    root: Document,
    options: { iframes: boolean },
  ): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What axe finds in a frame at this moment: the rule, and the first element that breaks it. */
export async function axeProblems(frame: Frame): Promise<string[]> {
  // The frame's policy lets no other script in; an evaluation comes as a debugger's does.
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(source);
  // A frame is transparent: axe takes it for white unless it is told what shines through.
  const backdrop = await frame
    .parentFrame()
    ?.evaluate(() => getComputedStyle(document.body).backgroundColor);
  return frame.evaluate(async (color) => {
    document.documentElement.style.setProperty('background-color', color ?? '');
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, backdrop);
}
