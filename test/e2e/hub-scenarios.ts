import assert from 'node:assert/strict';
import { count, type Stack } from './stack';
import { seat, Tab, until, type TabBadge, type TabBrowser } from './tab';

const reported = ['ok', 'alarm', 'insufficient-data'];

/** Fails unless so many badges show what AWS reported. */
export function assertReported(badges: readonly TabBadge[], expected: number): void {
  assert.equal(badges.length, expected);
  const others = badges.filter(({ state }) => !reported.includes(state));
  assert.deepEqual(others, []);
}

/** The leader's frame is taken out of the page while AWS is still answering. */
export async function leaderGoesAway(browser: TabBrowser, stack: Stack): Promise<void> {
  await stack.clearCalls();
  await stack.fault('cloudwatch', 'DescribeAlarms', 'slow');
  const tab = await Tab.open(browser, `${stack.ready.site}/wiki/pages/fifty`);
  await tab.release();
  await until(async () => count(await stack.calls(), 'AssumeRole') > 0);

  await tab.removeLeader();
  const badges = await tab.settled(49);
  await tab.close();

  assertReported(badges, 49);
  const { forge } = await stack.calls();
  assert.ok(forge.length <= 3, `${forge.length} invocations`);
}

/** Frames that come after the others have their answers. */
export async function framesComeLate(browser: TabBrowser, stack: Stack): Promise<void> {
  const tab = await Tab.open(browser, `${stack.ready.site}/wiki/pages/fifty`);
  await tab.release(40);
  await tab.settled(40);
  await assertRestIsAsked(tab, stack);
}

/** Lets the frames go that are held back, and fails unless all show a state for two requests at most. */
async function assertRestIsAsked(tab: Tab, stack: Stack): Promise<void> {
  await stack.clearCalls();
  await tab.release();
  const badges = await tab.settled(50);
  await tab.close();

  assertReported(badges, 50);
  const { forge } = await stack.calls();
  assert.ok(forge.length <= 2, `${forge.length} invocations`);
}

/** What a poisoned hub does when it is asked. */
export type Poison = 'throws' | 'never answers' | 'answers garbage';

const poisons: Readonly<Record<Poison, string>> = {
  throws: `() => { throw new Error('poisoned'); }`,
  'never answers': '() => undefined',
  'answers garbage': `(questions, told) => told('garbage')`,
};

/** The leader turns bad before the other frames start. */
export async function hubIsPoisoned(
  browser: TabBrowser,
  stack: Stack,
  poison: Poison,
): Promise<void> {
  const tab = await Tab.open(browser, `${stack.ready.site}/wiki/pages/fifty`);
  await tab.release(1);
  await tab.settled(1);
  await tab.inFrames(`${seat} = { ...${seat}, hub: { open: true, ask: ${poisons[poison]} } }; 0`);
  await assertRestIsAsked(tab, stack);
}
