import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readManifest } from '../../../host/forge/manifest';
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
    ['https://a.example/read/*', 'https://a.example/read/7?page=1#top', true],
    ['https://a.example/read/*', 'https://a.example/read/7?page=1/2#top/3', false],
    ['https://a.example/read/*/*/*', 'https://a.example/read/7?page=1/2#top/3', true],
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

const home = 'console.aws.amazon.com/cloudwatch/home?region=eu-west-1';
const portal = 'https://a.awsapps.com/start/#/console?account_id=111122223333&destination=';

/** Links to alarms by what they hold beside a plain name. */
const links: Readonly<Record<string, string>> = {
  'a region in the host': `https://eu-west-1.${home}#alarmsV2:alarm/cpu`,
  'no region in the host': `https://${home}#alarmsV2:alarm/cpu`,
  'an account in the host': `https://111122223333-abcd.eu-west-1.${home}#alarmsV2:alarm/cpu`,
  'the old fragment': `https://eu-west-1.${home}#s=Alarms&alarm=cpu`,
  'a deep link': `https://eu-west-1.${home.replace('home', 'deeplink.js')}#alarmsV2:alarm/cpu`,
  'a filter': `https://eu-west-1.${home}#alarmsV2:alarm/cpu?~(alarmStateFilter~'ALARM)`,
  'a name with slashes': `https://eu-west-1.${home}#alarmsV2:alarm/prod/checkout/p99`,
  'six segments': `https://eu-west-1.${home}#alarmsV2:alarm/a/b/c/d`,
};

describe('the matchers of the badge', async () => {
  const { macros } = await readManifest('manifest.yml');
  const { autoConvert } = macros.find(({ key }) => key === 'alarm-badge')!;

  for (const matching of ['whole', 'without query and fragment'] as const) {
    for (const [what, link] of Object.entries(links)) {
      test(`take a link with ${what}, compared ${matching}`, () => {
        assert.ok(matchesAutoConvert(autoConvert, link, matching));
      });
    }

    test(`leave links to elsewhere, compared ${matching}`, () => {
      for (const link of [
        'https://console.aws.amazon.com/ec2/home?region=eu-west-1',
        'https://evil.example/cloudwatch/home#alarmsV2:alarm/cpu',
        'https://console.aws.amazon.com.evil.example/cloudwatch/home#alarmsV2:alarm/cpu',
        'https://a.awsapps.com/start/#/console?destination=https%3A%2F%2Fs3.console.aws.amazon.com',
      ]) {
        assert.ok(!matchesAutoConvert(autoConvert, link, matching), link);
      }
    });
  }

  test('take a link by way of a portal only where its fragment is compared', () => {
    const link = portal + encodeURIComponent(links['a region in the host']!);

    assert.ok(matchesAutoConvert(autoConvert, link, 'whole'));
    assert.ok(!matchesAutoConvert(autoConvert, link, 'without query and fragment'));
  });
});

test('a text is a link only when it is nothing else', () => {
  assert.equal(soleLink(' https://a.example/7\n'), 'https://a.example/7');
  assert.equal(soleLink('https://a.example/7 and more'), undefined);
  assert.equal(soleLink('ftp://a.example/7'), undefined);
  assert.equal(soleLink('https://'), undefined);
});
