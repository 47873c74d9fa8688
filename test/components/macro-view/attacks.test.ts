import { expect, fixtureCleanup } from '@open-wc/testing';
import { contentOf, output, pageUrl, show } from './output';

const vectors = new URL('./vectors/dompurify.json', import.meta.url);
const payloads = (await (await fetch(vectors)).json()) as readonly string[];

/** What a macro's markup must never hold, whatever the page's policy would make of it. */
const forbidden =
  'script, style, link, meta, base, iframe, frame, object, embed, form, input, button, textarea, select, svg, math, template, video, audio, source, noscript';

/** Every attribute in the output that runs, loads or styles something. */
function dangersIn(content: HTMLElement): string[] {
  return [...content.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => {
        if (name.startsWith('on') || name === 'style' || name === 'is') return true;
        if (name === 'href') return !/^(https?:|mailto:|#)/.test(value);
        return ['src', 'srcset', 'background', 'poster', 'action', 'formaction'].includes(name);
      })
      .map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
  );
}

describe('<ops-macro-view> under attack', () => {
  const called: string[] = [];
  const blocked: string[] = [];
  const real = window.alert.bind(window);

  /**
   * Browsers report a style already when a document that is never shown is parsed. The backend, which
   * takes all styles out, keeps that from pages; here the cases come without it.
   */
  function tellBlocked(event: SecurityPolicyViolationEvent): void {
    event.stopImmediatePropagation();
    blocked.push(event.effectiveDirective);
  }

  before(() => {
    Object.assign(window, { alert: (words: unknown) => called.push(String(words)) });
    window.addEventListener('securitypolicyviolation', tellBlocked, true);
  });
  after(() => {
    Object.assign(window, { alert: real });
    window.removeEventListener('securitypolicyviolation', tellBlocked, true);
  });

  it('has the published cases to be attacked with', () => {
    expect(payloads.length).to.be.greaterThan(200);
  });

  it('runs nothing, loads nothing and styles nothing of what the published cases write', async () => {
    const before = performance.getEntriesByType('resource').length;

    for (const payload of payloads) {
      const view = await show(output(payload), { baseUrl: undefined });
      const content = contentOf(view);
      // Icons of ours stand in marks of ours.
      for (const mark of content.querySelectorAll('.ops-mark')) mark.remove();

      expect(content.querySelector(forbidden)?.outerHTML, payload).to.equal(undefined);
      expect(dangersIn(content), payload).to.deep.equal([]);
      for (const element of content.querySelectorAll<HTMLElement>('[onclick], a')) element.click();
      fixtureCleanup();
    }
    await new Promise((resolve) => setTimeout(resolve));

    const others = blocked.filter((directive) => !directive.startsWith('style-src'));
    expect(others).to.deep.equal([]);
    expect(called).to.deep.equal([]);
    const requests = performance.getEntriesByType('resource').slice(before);
    expect(requests.map(({ name }) => name)).to.deep.equal([]);
  });

  it('takes the same cases as styles without loading anything', async () => {
    const before = performance.getEntriesByType('resource').length;

    for (const payload of payloads) {
      await show(
        output('<p data-ops-style="0">Text</p>', {
          styles: { inline: [payload], sheet: `p { color: red } ${payload}` },
        }),
      );
      fixtureCleanup();
    }

    expect(called).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });

  it('lets no style load anything, leave the output, or touch an alarm', async () => {
    const view = await show(
      output('<p data-ops-style="0">Text</p><ops-alarm-badge></ops-alarm-badge>', {
        styles: {
          inline: [
            'color: red; background: url(https://evil.example/1); position: fixed; --x: \\75rl(//evil.example/2); border-image: var(--no, \\75rl(//evil.example/3))',
          ],
          sheet: `@import "https://evil.example/4"; @font-face { font-family: x; src: url(https://evil.example/5) }
            :host { display: none } p { color: blue; background-image: image-set("https://evil.example/6" 1x) }
            @media all { ops-alarm-badge::part(state) { background: lime } p { cursor: url(https://evil.example/7), auto } }
            p { & { background: url(https://evil.example/8) } }`,
        },
      }),
    );
    const paragraph = contentOf(view).querySelector('p')!;
    const sheet = view.shadowRoot!.adoptedStyleSheets.at(-1)!;
    const text = [...sheet.cssRules].map(({ cssText }) => cssText).join('');

    expect(paragraph.style.cssText).to.match(/^color: red;/);
    expect(paragraph.style.cssText).not.to.match(/evil|position: fixed|--x/);
    expect(text).not.to.contain('evil.example');
    expect(text).not.to.match(/:host|::part|font-face|import/);
    expect(getComputedStyle(view).display).to.equal('block');
  });

  it('loads images of the site, and makes links of all others', async () => {
    const view = await show(
      output(
        '<img src="https://evil.example/a.png" alt="A pixel"><img src="data:image/png,x" alt="Drawn"><a href="/wiki/x"><img src="//evil.example/b.png" alt="B"></a>',
      ),
    );
    const content = contentOf(view);

    expect(content.querySelector('img')).to.equal(null);
    expect(content.textContent).to.equal('A pixelDrawnB');
    expect([...content.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://evil.example/a.png',
      'https://site.example/wiki/x',
    ]);
    expect(pageUrl).to.contain('site.example');
  });

  it('takes no badge’s word for it: what the markup says of one does not count', async () => {
    const view = await show(
      output(
        '<ops-alarm-badge alarm-name="payments" state="ok" href="https://evil.example" data-ops-alarm="7">OK</ops-alarm-badge>',
      ),
    );
    const badge = contentOf(view).querySelector('ops-alarm-badge')!;

    expect(badge.content.state).to.equal('no-access');
    expect(badge.content.alarmName).to.equal(undefined);
    expect(badge.content.href).to.equal(undefined);
  });
});
