import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AdminPage } from './admin-page';
import { Administrator } from './administrator';
import { axeProblems } from './axe';
import { openStage, type Stage } from './stage';

/*
 * What an administrator does with a macro beside its template, in a browser and by keyboard alone.
 */

let stage: Stage;
before(async () => {
  stage = await openStage('--empty');
});
after(() => stage.close());

interface Listed {
  readonly macros: readonly {
    readonly name: string;
    readonly version: number;
    readonly formerNames: readonly string[];
    readonly visibility: string;
    readonly enabled: boolean;
    readonly revision: number;
    readonly draft?: { readonly revision: number };
  }[];
}

test('a macro is created from the gallery, renamed, restricted, disabled and deleted', async () => {
  const administrator = await Administrator.of(stage.stack);
  const page = await stage.browser.newPage({ reducedMotion: 'reduce' });
  const admin = await AdminPage.openIn(page, stage.stack);
  const problems: Record<string, readonly string[]> = {};
  const look = async (state: string) => {
    const found = await axeProblems(page.frames()[1]!);
    if (found.length > 0) problems[state] = found;
  };
  const stored = async () => (await administrator.ask<Listed>('library.list')).macros;
  /** Opens the menu of a row, and goes to its item. */
  const choose = async (title: string, item: string) => {
    await admin.press(`More actions for ${title}`);
    const entry = admin.frame.getByRole('menuitem', { name: item, exact: true });
    await entry.waitFor();
    for (let presses = 0; presses < 8; presses += 1) {
      if (await entry.evaluate((element) => element.matches(':focus'))) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
  };

  await admin.goTo('User macros');
  await look('empty');
  await admin.press('Create a macro');
  await admin.heading('Create a macro').waitFor();
  await look('gallery');
  await admin.tabTo(admin.frame.getByRole('radio', { checked: true }));
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowDown');
  await admin.press('Create');
  await admin.heading('Listing').waitFor();
  const [made] = await stored();
  assert.equal(made?.name, 'listing');
  assert.equal(made.version, 0);
  await administrator.ask('library.publish', {
    name: 'listing',
    seen: made.revision,
    draft: made.draft?.revision,
  });

  // The page is opened anew: what was published without it is read.
  await page.reload();
  await admin.goTo('User macros');
  await admin.row('listing').waitFor();
  await look('list');
  await choose('Listing', 'Rename');
  await admin.heading('Rename Listing').waitFor();
  await look('rename');
  await admin.type('New name', 'Source');
  await admin.press('Rename');
  await admin.row('source').waitFor();
  assert.deepEqual(
    (await stored()).map(({ name, formerNames }) => [name, formerNames]),
    [['source', ['listing']]],
  );

  await admin.press('Listing');
  await admin.heading('Listing').waitFor();
  const access = admin.frame.getByRole('tab', { name: 'Access and names' });
  await admin.tabTo(admin.frame.getByRole('tab', { selected: true }));
  for (let presses = 0; presses < 8; presses += 1) {
    if (await access.evaluate((element) => element.matches(':focus'))) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await admin.heading('Access').first().waitFor();
  await admin.tabTo(admin.frame.getByRole('radio', { name: 'Everyone', exact: true }));
  await page.keyboard.press('ArrowDown');
  await admin.press('Save');
  await admin.frame.getByText('Saved.').waitFor();
  await look('access');
  assert.equal((await stored())[0]?.visibility, 'administrators');

  await admin.press('All user macros');
  await admin.row('source').waitFor();
  await choose('Listing', 'Disable');
  await admin.heading('Disable Listing?').waitFor();
  await admin.frame.getByText('No page that you can see uses it.').waitFor();
  await look('disable');
  await admin.press('Disable');
  await admin.row('source').filter({ hasText: 'Disabled' }).waitFor();
  assert.equal((await stored())[0]?.enabled, false);

  await choose('Listing', 'Delete');
  await admin.heading('Delete Listing?').waitFor();
  await look('delete');
  await admin.press('Delete');
  await admin.heading('There is no user macro yet').waitFor();
  assert.deepEqual(await stored(), []);

  assert.deepEqual(problems, {});
});
