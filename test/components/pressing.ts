import { sendMouse } from '@web/test-runner-commands';

/**
 * Presses an element near its lower edge and releases the mouse after everything has been drawn
 * that the press has brought about, as a hand does: later than the page.
 */
export async function pressLow(element: Element): Promise<void> {
  await holdLow(element);
  await release();
}

/** The first half of a press. */
export async function holdLow(element: Element): Promise<void> {
  const { left, right, bottom } = element.getBoundingClientRect();
  await sendMouse({
    type: 'move',
    position: [Math.round((left + right) / 2), Math.floor(bottom) - 3],
  });
  await sendMouse({ type: 'down' });
  await drawn();
}

/** The second half of a press. */
export async function release(): Promise<void> {
  await sendMouse({ type: 'up' });
  await drawn();
}

function drawn(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
