import { sendKeys } from '@web/test-runner-commands';

/** Presses a key together with Ctrl. */
export async function pressWithControl(key: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}
