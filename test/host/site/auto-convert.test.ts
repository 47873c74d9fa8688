import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matchesAutoConvert, soleLink } from '../../../host/site/wiki/auto-convert';

describe('a matcher of autoConvert', () => {
  const cases: readonly [pattern: string, link: string, matches: boolean][] = [
    ['https://a.example/read/*', 'https://a.example/read/7', true],
    ['https://a.example/read/*', 'https://a.example/read/', false],
    ['https://a.example/read/*', 'https://a.example/read/7/8', false],
    ['https://a.example/read/*/*', 'https://a.example/read/7/8', true],
    ['https://a.example/read/*', 'http://a.example/read/7', false],
    ['https://a.example/read/*', 'https://a.example/write/7', false],
    ['https://a.example/read/*', 'https://A.EXAMPLE/read/7', true],
    ['https://a.example/read/*', 'https://a.example/read/7?page=1/2#top/3', true],
    ['https://a.example/read/*', 'https://a.example:8443/read/7', false],
    ['https://*.a.example/read/*', 'https://eu.a.example/read/7', true],
    ['https://*.a.example/read/*', 'https://a.example/read/7', false],
    ['https://*.a.example/read/*', 'https://1.eu.a.example/read/7', true],
    ['https://*.a.example/read/*', 'https://eu.a.example.evil.example/read/7', false],
    ['https://*.a.example/read/*', 'https://evil.example/.a.example/read/7', false],
    ['https://*.a.example/read/*', 'https://evil.example?.a.example/read/7', false],
    ['https://*.a.example/read/*', 'https://evil.example#.a.example/read/7', false],
    ['https://*.a.example/read/*', 'https://eu.a.example@evil.example/read/7', false],
    ['https://*.a.example/read/*', 'https://evil.example@eu.a.example/read/7', false],
    ['https://*.a.example/read/*', String.raw`https://evil.example\.a.example/read/7`, false],
    ['https://a.example/#/go?*read*', 'https://a.example/#/go?to=read&x=1', true],
    ['https://a.example/#/go?*read*', 'https://a.example/#/go?to=write', false],
    ['https://a.example/#/go?*read*', 'https://a.example/', false],
    ['https://a.example/(x)+/*', 'https://a.example/(x)+/7', true],
    ['https://a.example/*', 'javascript:alert(1)', false],
    ['https://a.example/*', 'see https://a.example/7', false],
  ];

  for (const [pattern, link, matches] of cases) {
    test(`${pattern} ${matches ? 'takes' : 'leaves'} ${link}`, () => {
      assert.equal(matchesAutoConvert([pattern], link), matches);
    });
  }
});

test('a text is a link only when it is nothing else', () => {
  assert.equal(soleLink(' https://a.example/7\n'), 'https://a.example/7');
  assert.equal(soleLink('https://a.example/7 and more'), undefined);
  assert.equal(soleLink('ftp://a.example/7'), undefined);
  assert.equal(soleLink('https://'), undefined);
});
