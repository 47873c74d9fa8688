import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SpaceChoice } from '../../../contract/placement';
import { spaceHandlers, type SpacePorts } from '../../../resolvers/spaces/handler';

const shared = ['Shop Operations', 'Finance'].map((name, index): SpaceChoice => ({
  id: `${index}`,
  key: `S${index}`,
  name,
  isPersonal: false,
}));
const erik: SpaceChoice = {
  id: '65540',
  key: '~7120205d4e1c7b37af4f0ea1c22e9b8d6f4a22',
  name: 'Erik Lindqvist',
  isPersonal: true,
};

/** Looks for a text in a Confluence with these personal spaces; `asked` tells which lists were read. */
async function find(text: string, personal: readonly SpaceChoice[] = [erik], complete = true) {
  const asked: string[] = [];
  const list = (kind: string, spaces: readonly SpaceChoice[], isComplete = true) => {
    asked.push(kind);
    return Promise.resolve({ spaces, complete: isComplete });
  };
  const ports: SpacePorts = {
    listSpaces: () => list('shared', shared),
    listPersonalSpaces: () => list('personal', personal, complete),
    readSpaces: () => Promise.resolve([]),
    readSpaceByKey: (key) => Promise.resolve([...shared, erik].filter((each) => each.key === key)),
  };
  const request = { payload: { text }, context: {} } as never;
  const answer = await spaceHandlers(ports)['spaces.find'](request);
  assert.ok(answer.ok);
  return { names: answer.spaces.map(({ name }) => name), complete: answer.complete, asked };
}

describe('spaces are found', () => {
  test('by a part of the name, in small or capital letters', async () => {
    assert.deepEqual((await find('shop')).names, ['Shop Operations']);
  });

  test('by the name of the owner, after which Confluence names a personal space', async () => {
    for (const text of ['Erik Lindqvist', 'lindq', 'ERIK']) {
      assert.deepEqual((await find(text)).names, ['Erik Lindqvist'], text);
    }
  });

  test('with personal ones last, and once each', async () => {
    const financier = { ...erik, id: '7', name: 'Fina Nance' };

    assert.deepEqual((await find('fin', [financier])).names, ['Finance', 'Fina Nance']);
    assert.deepEqual((await find(erik.key)).names, ['Erik Lindqvist']);
  });

  test('without personal ones while no name is typed', async () => {
    for (const text of ['', 'e']) {
      const { names, asked } = await find(text);

      assert.deepEqual(asked, ['shared']);
      assert.equal(names.includes('Erik Lindqvist'), false);
    }
  });

  test('and it is said where there are too many to find all', async () => {
    assert.equal((await find('nobody', [], false)).complete, false);
    assert.equal((await find('nobody', [])).complete, true);
    const many = Array.from({ length: 51 }, (_, index) => ({ ...erik, id: `p${index}` }));
    const found = await find('erik', many);
    assert.deepEqual([found.names.length, found.complete], [50, false]);
  });
});
