import { expect } from '@open-wc/testing';
import { descriptionParts, mainLink } from '../../../components/alarm-details/description';

const linksIn = (text: string) => descriptionParts(text).flatMap(({ url }) => (url ? [url] : []));
const said = (text: string) =>
  descriptionParts(text)
    .map((part) => part.text)
    .join('');

describe('an alarm’s description', () => {
  it('keeps every letter, with its https addresses apart', () => {
    const text = 'See https://a.example/x, then (https://b.example/y_(z)). Done.';

    expect(said(text)).to.equal(text);
    expect(linksIn(text)).to.deep.equal(['https://a.example/x', 'https://b.example/y_(z)']);
  });

  for (const text of [
    'http://a.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'HTTPS//a.example',
    'https://',
    'https://user:secret@a.example/',
    'https://wiki.example@evil.example/',
    'https://a.example:99999/',
  ]) {
    it(`makes no link of ${text}`, () => {
      expect(linksIn(text)).to.deep.equal([]);
      expect(said(text)).to.equal(text);
    });
  }

  it('ends an address where markup begins', () => {
    expect(linksIn('<a href="https://a.example/x">y</a>')).to.deep.equal(['https://a.example/x']);
  });

  it('shows what an address is where its letters look like others', () => {
    expect(said('https://\u0430pple.example/')).to.equal('https://xn--pple-43d.example/');
  });

  it('is shown without signs that turn its direction', () => {
    expect(said('a\u202Eb https://a.example/\u202Ec')).to.equal('ab https://a.example/c');
  });

  it('finds the runbook by its address or by the words before it, and else the first address', () => {
    const main = (text: string) => mainLink(descriptionParts(text));

    expect(main('https://a.example https://b.example/runbooks/x')).to.deep.include({
      url: 'https://b.example/runbooks/x',
      isRunbook: true,
    });
    expect(main('Board https://a.example Runbook: https://b.example/1')?.host).to.equal(
      'b.example',
    );
    expect(main('https://a.example/ https://b.example/')).to.deep.include({
      host: 'a.example',
      isRunbook: false,
    });
    expect(main('none')).to.equal(undefined);
  });
});
