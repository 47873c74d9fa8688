import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import { mostMacroUses, type MacroAnswer, type MacroUse } from '../../contract/macros';
import type { Result } from '../../contract/result';
import { post, pageDataAt } from '../host/site/visit';
import { inventedPayload, numbers } from '../resolvers/macros/invented-payload';
import { sampleMacro } from '../resolvers/macros/sample-macro';
import { launchBrowser } from './browser';
import { hostileUses, planted, publishedUses } from './hostile/generator';
import { macroPage, openMacroSite, type MacroSite } from './hostile/site';
import { showAll } from './hostile/show-all';
import { until } from './tab';

const generated = hostileUses(20_261_130, 500);
const cases = publishedUses();
/** What the invented payloads ask for. */
const guarded = [
  sampleMacro('open', `## ${planted}\n$content.title $!paramText $!content.parent.title`),
  sampleMacro('closed', planted, { groups: ['finance'] }),
  sampleMacro('off', planted, { enabled: false }),
  sampleMacro('badge', '$cloudwatch.alarm("Demo", $paramText) $!paramText'),
];
/** How many stand on a page in frames of their own; the others are shown in one of these, in turn. */
const placed = generated.filter(({ use }) => typeof use.body !== 'object').slice(0, 30);

let site: MacroSite;
let browser: Browser;
before(async () => {
  [site, browser] = await Promise.all([
    openMacroSite(
      [...generated.map(({ macro }) => macro), ...cases.macros, ...guarded],
      placed.map(({ use }) => use),
    ),
    launchBrowser(),
  ]);
});
after(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** What a person's frame on the page is answered, in as many requests as a page would make. */
async function answersTo(uses: readonly MacroUse[], person: string): Promise<MacroAnswer[]> {
  const { frames } = await pageDataAt(`${site.url}${macroPage.path}?as=${person}`);
  const answers: MacroAnswer[] = [];
  for (let first = 0; first < uses.length; first += mostMacroUses) {
    const { text } = await post(`${site.url}/host/invoke`, {
      token: frames[0]?.token,
      functionKey: 'macros.render',
      payload: {
        uses: uses.slice(first, first + mostMacroUses),
        contentId: macroPage.id,
        site: { url: site.url, locale: 'en-US', timeZone: 'UTC' },
      },
    });
    const { value } = JSON.parse(text) as { value?: Result<{ answers: MacroAnswer[] }> };
    assert.ok(value?.ok, text.slice(0, 500));
    answers.push(...value.answers);
  }
  return answers;
}

describe('hostile user macros', () => {
  test('W27: published attacks and 500 generated templates, parameters and bodies reach nothing', async () => {
    const uses = [...generated.map(({ use }) => use), ...cases.uses];
    const answers = await answersTo(uses, 'reader');
    assert.equal(JSON.stringify(answers).includes(planted), false);
    const shown = answers.filter(({ state }) => state === 'shown');
    assert.ok(shown.length > 800, `${shown.length} of ${answers.length} are shown`);
    assert.equal(
      answers.findIndex(({ state }) => !['shown', 'empty', 'failed'].includes(state)),
      -1,
    );

    const page = await browser.newPage({ viewport: { width: 1100, height: 2400 } });
    const foreign: string[] = [];
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.route('**', (route) => {
      const { hostname } = new URL(route.request().url());
      if (['localhost', '127.0.0.1'].includes(hostname)) return route.continue();
      foreign.push(route.request().url());
      return route.abort();
    });
    await page.goto(`${site.url}${macroPage.path}?as=reader`);
    const frames = await settledFrames(page, placed.length);
    // esbuild names functions by a function of its own.
    await frames[0]!.evaluate('globalThis.__name = (named) => named');
    const problems = await frames[0]!.evaluate(showAll, shown);
    await control(frames[0]!);

    assert.deepEqual(problems, []);
    assert.deepEqual(foreign, []);
    assert.deepEqual(dialogs, [control.words]);
    const { csp, scripts, requests, styles } = site.reports;
    assert.deepEqual(scripts, [`alert(${control.words})`]);
    assert.deepEqual(
      csp.map(({ directive }) => directive),
      ['style-src-attr'],
    );
    assert.deepEqual([requests, styles], [[], []]);
    assert.equal(site.askedAws(), 0);
    await page.close();
  });

  test('what a template hides is in nobody’s answer, whatever the template does', async () => {
    const uses = generated.slice(0, mostMacroUses).map(({ use }) => use);
    for (const person of ['editor', 'admin']) {
      assert.equal(JSON.stringify(await answersTo(uses, person)).includes(planted), false, person);
      for (const type of ['pdf', 'word']) {
        const exported = await fetch(`${site.url}${macroPage.path}/export/${type}?as=${person}`);
        assert.equal(exported.status, 200);
        assert.equal((await exported.text()).includes(planted), false, `${person} ${type}`);
      }
    }
  });

  test('W15: invented payloads get an answer or a code, and nothing that the reader may not see', async () => {
    const next = numbers(14);
    const { frames } = await pageDataAt(`${site.url}${macroPage.path}?as=reader`);
    const codes = new Set<string>();
    for (let round = 0; round < 300; round += 1) {
      const payload = inventedPayload(next, [macroPage.id, '98312', '98401', '98308']);
      const body = { token: frames[0]?.token, functionKey: 'macros.render', payload };
      const { status, text } = await post(`${site.url}/host/invoke`, body);
      const { value } = JSON.parse(text) as { value?: Result };
      assert.ok(status === 200 && value, text);
      codes.add(value.ok ? 'ok' : value.code);
      // A page of a space, and one below this space's, that the reader may not see.
      assert.doesNotMatch(text, /planted|Finance|for some|Closing the books/);
    }

    assert.deepEqual([...codes].toSorted(), ['invalid-input', 'ok']);
    assert.equal(site.askedAws(), 0);
  });
});

/** The frames of the page's user macros, once each of them has an answer. */
async function settledFrames(page: Page, count: number): Promise<Frame[]> {
  const elements = page.locator('iframe[title^="User macro"]');
  await elements.nth(count - 1).waitFor({ state: 'attached' });
  const handles = await elements.elementHandles();
  const frames = (await Promise.all(handles.map((handle) => handle.contentFrame()))).filter(
    (frame) => frame !== null,
  );
  for (const frame of frames) {
    await frame.waitForSelector('ops-macro-view:not([state=loading])', {
      state: 'attached',
      timeout: 60_000,
    });
  }
  return frames;
}

/** Does what no macro may, and waits until the site has counted it: all that came before has come. */
async function control(frame: Frame): Promise<void> {
  await frame.evaluate((words) => {
    document.body.insertAdjacentHTML('beforeend', '<i style="color: red"></i>');
    alert(words);
  }, control.words);
  const { csp, scripts } = site.reports;
  await until(() => Promise.resolve(csp.length > 0 && scripts.length > 0));
}
control.words = 'the test itself';
