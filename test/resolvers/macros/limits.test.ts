import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MacroUse } from '../../../contract/macros';
import { ConfluenceBusy } from '../../../resolvers/lib/confluence-busy';
import type { NewMacro } from '../../../resolvers/macros/definition';
import { TooDemanding } from '../../../resolvers/macros/world/reads';
import { renderUses, type RenderOptions } from './rendering-of';
import { sampleMacro } from './sample-macro';

/** What the uses of these macros come to, each used once. */
function render(macros: readonly NewMacro[], options?: RenderOptions) {
  const uses = macros.map(({ definition: { name } }): MacroUse => ({ name, parameters: {} }));
  return renderUses(macros, uses, options);
}

test('an output that HTML would repeat without end is too large, and takes nothing else along', async () => {
  const formatting = Array.from({ length: 250 }, (_, index) => `<font size="${index}">`).join('');
  const answers = await render([
    sampleMacro('bomb', `<p>${formatting}</p>#foreach($i in [1..5000])<p>x#end`),
    sampleMacro('other', 'x'),
  ]);

  assert.deepEqual(
    answers.map((answer) => [answer.state, 'cause' in answer && answer.cause]),
    [
      ['unavailable', 'too-large'],
      ['shown', false],
    ],
  );
});

test('what does not fit into the answer is left out, and what never would is too large', async () => {
  const answers = await render(
    [
      sampleMacro('small', 'x'),
      sampleMacro('half', 'x'.repeat(600)),
      sampleMacro('other', 'x'.repeat(600)),
      sampleMacro('large', 'x'.repeat(3_000)),
    ],
    { limits: { answerBytes: 2_000 } },
  );

  assert.deepEqual(answers.slice(2), [
    { state: 'unavailable', cause: 'left-out' },
    { state: 'unavailable', cause: 'too-large' },
  ]);
  assert.deepEqual(
    answers.slice(0, 2).map(({ state }) => state),
    ['shown', 'shown'],
  );
  assert.ok(Buffer.byteLength(JSON.stringify(answers)) < 2_000);
});

test('renderings share their steps: who comes after they are used up is left out, not failed', async () => {
  const loop = '#foreach($i in [1..1000])$i #end';

  const answers = await render(
    ['a', 'b', 'c'].map((name) => sampleMacro(name, loop)),
    { limits: { steps: 12_000 } },
  );

  assert.equal(answers[0]?.state, 'shown');
  assert.deepEqual(answers[2], { state: 'unavailable', cause: 'left-out' });
});

test('a Confluence that does not answer in time costs the macros that need it alone', async () => {
  const answers = await render([sampleMacro('asks', '$content.title'), sampleMacro('plain', 'x')], {
    limits: { milliseconds: 500 },
    reads: { contents: () => new Promise(() => undefined) },
  });

  assert.deepEqual(answers[0], { state: 'unavailable', cause: 'timeout' });
  assert.equal(answers[1]?.state, 'shown');
});

test('a Confluence that is busy, fails, or would cost too much is said to be so', async () => {
  const causes = [
    [new ConfluenceBusy(Date.UTC(2026, 0, 1)), 'confluence-busy'],
    [new Error('down'), 'internal'],
    [new TooDemanding(), 'too-demanding'],
  ] as const;
  for (const [error, cause] of causes) {
    const [asks, plain, kept] = await render(
      [
        sampleMacro('asks', '$content.title'),
        sampleMacro('plain', 'x'),
        sampleMacro('kept', 'x', { placement: { scope: 'spaces', spaceIds: ['1'] } }),
      ],
      { reads: { contents: () => Promise.reject(error) } },
    );

    assert.ok(asks?.state === 'unavailable' && asks.cause === cause);
    assert.equal(
      asks.retryAt,
      cause === 'confluence-busy' ? '2026-01-01T00:00:00.000Z' : undefined,
    );
    assert.equal(plain?.state, 'shown');
    assert.ok(kept?.state === 'unavailable' && kept.cause === cause);
  }
});

test('storage that fails leaves every macro unavailable', async () => {
  const answers = await render([sampleMacro('plain', 'x')], {
    adapters: { readMacros: () => Promise.reject(new Error('down')) },
  });

  assert.deepEqual(answers, [{ state: 'unavailable', cause: 'internal' }]);
});

test('Forge’s request for consent goes through, so that Forge can ask the person', async () => {
  const consent = Object.assign(new Error('consent'), { name: 'NEEDS_AUTHENTICATION_ERR' });

  await assert.rejects(
    render([sampleMacro('asks', '$content.title')], {
      reads: { contents: () => Promise.reject(consent) },
    }),
    consent,
  );
});

test('a macro that a page names by several of its names is read once', async () => {
  const macro = sampleMacro('now', '$param0');
  const { definition } = macro;
  const read: number[] = [];
  const adapters: RenderOptions['adapters'] = {
    readMacros: (names) =>
      Promise.resolve(
        new Map(
          names.map((name) => [
            name,
            { ...definition, id: 'same', version: 7, formerNames: ['before'] },
          ]),
        ),
      ),
    readMacroVersion: (_, version) => {
      read.push(version);
      return Promise.resolve({ ...macro, alarms: [], savedAt: 0, kind: 'published' });
    },
  };
  const uses = ['before', 'now'].map((name): MacroUse => ({ name, parameters: { '': name } }));

  const answers = await renderUses([macro], uses, { adapters });

  assert.deepEqual(
    answers.map((answer) => answer.state === 'shown' && answer.html),
    ['before', 'now'],
  );
  assert.deepEqual(read, [7]);
});
