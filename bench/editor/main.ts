// Typing into a template of 160 kB in the template editor, beside a plain text area in the same
// browser: what a key takes from its press to the frame that shows it, frames, and the longest task.
//   npm run bench -- editor [keys]
import type { Page } from 'playwright-core';
import { openBenchPage } from '../lib/bench-page';
import { machine } from '../lib/machine';
import { median, quantile } from '../lib/statistics';
import { table } from '../lib/table';
import type { EditorBench, Side } from './page';

declare const bench: EditorBench;

const keys = Number(process.argv[2] ?? 120);
const bytes = 160_000;
/** Milliseconds of one frame of a screen with 60 a second. */
const frame = 1000 / 60;

const part = `#foreach($page in $content.children)
  ## One row a page
  <tr class="row" title="$!{page.title}"><td>$page.title</td><td>$!page.lastModifier.fullName</td></tr>
  #if($page.children.size() > 3 && $paramDepth != "2")<p>More than <b>3</b> of $page.space.name</p>#end
#end
`;
const template = part.repeat(Math.ceil(bytes / part.length));

const { browser, page } = await openBenchPage(import.meta.dirname);

interface Typed {
  /** From the press of a key to the frame after it. */
  readonly latencies: readonly number[];
  readonly frames: readonly number[];
  readonly longest: number;
}

async function type(on: Page, side: Side): Promise<Typed> {
  await on.evaluate(([name, text]) => bench.open(name, text), [side, template] as const);
  // The first key after opening pays for what is made once.
  await on.keyboard.type('#if');
  await on.keyboard.press('Escape');
  await on.evaluate(() => {
    bench.watch();
    const shown: number[] = [];
    Object.assign(globalThis, { shown });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          setTimeout(() => shown.push(performance.now() - timeStamp));
        });
      },
      { capture: true },
    );
  });
  const text = 'if($title) <b>$title.name</b> "quoted" ';
  for (let at = 0; at < keys; at += 1) await on.keyboard.press(keyOf(text, at));
  return on.evaluate(() => {
    const { shown } = globalThis as unknown as { shown: number[] };
    return { latencies: shown, ...bench.stop() };
  });
}

function keyOf(text: string, at: number): string {
  const sign = text.charAt(at % text.length);
  return sign === ' ' ? 'Space' : sign;
}

const typed: (readonly [string, Typed])[] = [];
for (const side of ['textarea', 'editor'] as const) {
  typed.push([side === 'editor' ? 'template editor' : 'plain text area', await type(page, side)]);
}
await browser.close();

console.log(`${machine()}; ${keys} keys into ${template.length} bytes\n`);
console.log(
  table(
    [
      'typing into',
      'key to frame, median ms',
      '95 of 100 ms',
      'frame, median ms',
      'longest task ms',
    ],
    typed.map(([name, { latencies, frames, longest }]) => [
      name,
      median(latencies),
      quantile(latencies, 0.95),
      median(frames),
      longest,
    ]),
  ),
);
console.log(`\na frame is ${frame.toFixed(1)} ms; a task below 50 ms is told as 0`);
