import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readMacros, readMacroVersion } from '../../../resolvers/forge/macros';
import { draftOf, startLibrary, type Library } from './library';

/*
 * Each act is ended before each of its steps in storage, as a kill would end it, and after each: the
 * step is made and its answer never arrives. What is left must be the state before or the state after,
 * to readers and to administrators; and what nobody can reach any more must be gone after the next
 * list. That the local Forge's transactions are whole is tested with SIGKILL in
 * test/host/forge/kvs-crash.test.ts.
 */

let library: Library;
before(async () => {
  library = await startLibrary();
});
after(() => library.storage.close());

class Killed extends Error {}

/** Ends the process, so to say, at one step; resolves with whether there was such a step. */
async function killAt(step: number, when: 'before' | 'after', act: () => Promise<unknown>) {
  let made = 0;
  let isDead = false;
  library.storage.intercept = () => {
    made += 1;
    if (isDead || (when === 'before' && made === step + 1)) {
      isDead = true;
      return Promise.reject(new Killed());
    }
    // Everything behind it is dead: the step itself is made.
    if (made === step + 1) isDead = true;
    return Promise.resolve(undefined);
  };
  try {
    await act();
  } catch (error) {
    assert.ok(isDead, String(error));
  } finally {
    library.storage.intercept = undefined;
  }
  return isDead;
}

/** What readers and administrators see of a site, but for times and counts of writes. */
async function stateOf(site: string, names: readonly string[]): Promise<string> {
  const list = await library.done(site, 'library.list');
  const read = await library.storage.as(site, async () => {
    const found = await readMacros(names);
    return Promise.all(
      [...found].map(async ([name, { id, version }]) => [
        name,
        (await readMacroVersion(id, version))?.template,
      ]),
    );
  });
  const macros = await Promise.all(
    list.macros.map(async ({ name, version, formerNames, groups, draft }) => {
      const { versions } = await library.done(site, 'library.versions', { name });
      const texts = await Promise.all(
        versions.map(async (each) => {
          const asked = { name, version: each.version };
          return (await library.done(site, 'library.version', asked)).version.template;
        }),
      );
      const { draft: stored } = await library.done(site, 'library.read', { name });
      const isDraft = draft !== undefined;
      return { name, version, formerNames, groups, isDraft, stored, texts };
    }),
  );
  return JSON.stringify({ read, macros });
}

const names = ['notice', 'other'];
/** So many that the next one moves older ones into a block. */
const texts = Array.from({ length: 8 }, (_, index) => `text ${index}`);

const acts: Readonly<Record<string, (site: string, revision: number, draft: number) => object>> = {
  'library.publish': (_, seen, draft) => ({ seen, draft }),
  'library.restore': (_, seen) => ({ seen, version: 1, note: 'Back' }),
  'library.rename': (_, seen) => ({ seen, to: 'other' }),
  'library.change': (_, seen) => ({ seen, access: { groups: ['ops'] } }),
  'library.delete': (_, seen) => ({ seen }),
  'library.save-draft': (_, _seen, draft) => ({ seen: draft, basedOn: 8, draft: draftOf('newer') }),
};

describe('a kill at any step of storage', () => {
  for (const [act, payloadOf] of Object.entries(acts)) {
    test(`leaves the state before or after ${act}, and nothing that nobody can reach`, async () => {
      const begin = async () => {
        const site = crypto.randomUUID();
        const { revision } = await library.published(site, 'notice', ...texts);
        const draft = draftOf('draft', 'A note');
        const saved = await library.done(site, 'library.save-draft', {
          name: 'notice',
          seen: 0,
          basedOn: texts.length,
          draft,
        });
        const payload = payloadOf(site, revision, saved.macro.draft?.revision ?? 0);
        const run = () =>
          library.ask(site, act as 'library.publish', { name: 'notice', ...payload });
        return { site, run };
      };
      const whole = await begin();
      const old = await stateOf(whole.site, names);
      assert.deepEqual((await whole.run()).ok, true);
      const done = await stateOf(whole.site, names);
      const kept = keysBy(whole.site);
      assert.notEqual(old, done);

      const seen = new Set<string>();
      for (const when of ['before', 'after'] as const) {
        for (let step = 0; ; step += 1) {
          const { site, run } = await begin();
          const keysBefore = keysBy(site);
          if (!(await killAt(step, when, run))) break;
          const state = await stateOf(site, names);
          assert.ok(state === old || state === done, `${when} step ${step}: ${state}`);
          seen.add(state === old ? 'old' : 'new');
          // The list has swept by now. Older versions may wait for their block until the next change.
          const left = keysBy(site);
          const isLeft = [...left].every(([kind, count]) =>
            kind === 'macro-version'
              ? count <= Math.max(keysBefore.get(kind) ?? 0, texts.length + 1)
              : count <= Math.max(keysBefore.get(kind) ?? 0, kept.get(kind) ?? 0),
          );
          assert.ok(isLeft, `${when} step ${step}: ${JSON.stringify([...left])}`);
          if (act === 'library.delete' && state === done) assert.equal(left.size, 0);
        }
      }
      assert.deepEqual([...seen].sort(), ['new', 'old']);
    });
  }
});

/** How many keys of each kind there are. */
function keysBy(site: string): ReadonlyMap<string, number> {
  const kinds = library.storage.keys(site).map((key) => key.replace(/^values ([a-z-]+):.*$/, '$1'));
  return new Map(
    [...new Set(kinds)].map((kind) => [kind, kinds.filter((each) => each === kind).length]),
  );
}
