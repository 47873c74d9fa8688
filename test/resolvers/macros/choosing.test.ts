import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { choose, type ChoosingAdapters } from '../../../resolvers/macros/choosing';
import { sampleMacro } from './sample-macro';

/** An editor in these groups, on a site where these may insert user macros. */
function editor(groups: readonly string[], inserting: readonly string[], administers = false) {
  const asked: string[] = [];
  const { definition } = sampleMacro('notice', 'text');
  const adapters: ChoosingAdapters = {
    editableSpace: () => Promise.resolve('65537'),
    isAdministrator: () => {
      asked.push('administrator');
      return Promise.resolve(administers);
    },
    groupNamesOf: () => {
      asked.push('groups');
      return Promise.resolve(groups);
    },
    insertingGroups: () => Promise.resolve(inserting),
    listMacros: () => Promise.resolve([{ ...definition, id: '1', version: 1, formerNames: [] }]),
    readMacroVersion: () => Promise.resolve(undefined),
  };
  const who = { installation: 'site', accountId: 'editor-1', contentId: '1' };
  return { asked, chosen: () => choose(adapters, who) };
}

describe('who may insert user macros', () => {
  test('is everybody who may edit the page, where settings name no group; nothing is asked', async () => {
    const { asked, chosen } = editor([], []);

    const choosing = await chosen();

    assert.ok(typeof choosing === 'object');
    assert.equal(choosing.macros.length, 1);
    assert.deepEqual(asked, []);
  });

  test('is the members of any of the groups', async () => {
    const { asked, chosen } = editor(['readers', 'writers'], ['writers', 'leads']);

    assert.equal(typeof (await chosen()), 'object');
    assert.deepEqual(asked, ['groups']);
  });

  test('is nobody else, but administrators', async () => {
    assert.equal(await editor(['readers'], ['writers']).chosen(), 'not-allowed');
    assert.equal(typeof (await editor(['readers'], ['writers'], true).chosen()), 'object');
  });
});
