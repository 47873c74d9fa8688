import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { currentVersion } from '../../host/site/wiki/content';
import { Journal } from '../../migrate/journal';
import { writtenPages } from '../../migrate/undo';
import { app, MigrationStage, type Moment } from './stage';

/** `label` stands on these. */
const pages = ['98502', '98503'];
const args = ['--macro', 'label', '--app', app.appId, '--environment', app.environmentId];

/** Starts the command and kills it at one moment; answers whether it came so far. */
async function killedAt(stage: MigrationStage, moment: Moment, wanted: number, run: string[]) {
  let isKilled = false;
  stage.onRequest = async (at, number) => {
    if (at !== moment || number !== wanted) return;
    isKilled = true;
    await stage.kill();
  };
  await stage.run(...run);
  stage.onRequest = () => undefined;
  return isKilled;
}

describe('npm run migrate-pages, killed between any two steps', () => {
  for (const moment of ['before', 'after'] as const) {
    test(`goes on and writes each page once, ${moment} each request`, async () => {
      let kills = 0;
      for (let number = 1; ; number += 1) {
        const stage = await MigrationStage.open();
        const isKilled = await killedAt(stage, moment, number, [...args, '--apply']);
        kills += Number(isKilled);

        const { code, errors } = await stage.run(...args, '--apply');

        assert.equal(code, 0, `${moment} ${number}: ${errors}`);
        for (const id of pages) {
          const { macros, version } = stage.page(id);
          assert.ok(macros.includes('label'), `${moment} ${number}: ${id}`);
          assert.equal(version, 2, `${moment} ${number}: ${id} was written twice`);
        }
        const journal = Journal.open(stage.journal, stage.url);
        const written = writtenPages(journal).map(([{ id }]) => id);
        assert.deepEqual(written.toSorted(), pages, `${moment} ${number}: all can be put back`);
        await stage.close();
        if (!isKilled) break;
      }
      // The search, then reading and writing of each.
      assert.equal(kills, 5);
    });

    test(`puts each page back once, ${moment} each request`, async () => {
      for (let number = 1; ; number += 1) {
        const stage = await MigrationStage.open();
        const before = pages.map((id) => currentVersion(stage.wiki.content(id)!).body);
        await stage.run(...args, '--apply');
        const undo = ['--undo', stage.journal, '--apply'];
        const isKilled = await killedAt(stage, moment, number, undo);

        const { code } = await stage.run(...undo);

        assert.equal(code, 0, `${moment} ${number}`);
        for (const [index, id] of pages.entries()) {
          const { body, number: version } = currentVersion(stage.wiki.content(id)!);
          assert.deepEqual(body, before[index]);
          assert.equal(version, 3, `${moment} ${number}: ${id}`);
        }
        await stage.close();
        if (!isKilled) break;
      }
    });
  }
});
