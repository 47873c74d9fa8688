import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regions } from '../../contract/regions';
import { alarmConsoleUrl } from '../../rules/console-url';

/** Reads a link as the console does: `$` for `%` in the fragment. */
function nameIn(url: string): string {
  const fragment = new URL(url).hash.replace('#alarmsV2:alarm/', '');
  return decodeURIComponent(fragment.replaceAll('$', '%'));
}

test('a link opens the alarm in the console of its region', () => {
  assert.equal(
    alarmConsoleUrl('eu-west-1', 'checkout/latency p99'),
    'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/checkout$2Flatency$20p99',
  );
});

test('names survive the way through the link', () => {
  const names = [
    'plain',
    "a!b'c(d)e*f",
    '100% $2F %2F',
    '#?&=;:',
    '日本語 🔥',
    '"><script>',
    '..//..',
  ];
  for (const name of names) {
    const url = alarmConsoleUrl('us-east-1', name) ?? '';

    assert.equal(nameIn(url), name);
    assert.match(new URL(url).hash, /^#alarmsV2:alarm\/[A-Za-z0-9_.~$-]+$/);
  }
});

test('C26: the host is always that of a known region', () => {
  for (const { id } of regions) {
    assert.equal(new URL(alarmConsoleUrl(id, 'x') ?? '').host, `${id}.console.aws.amazon.com`);
  }
  for (const region of ['', 'evil.example/', 'eu-west-1.evil.example', 'EU-WEST-1', 'cn-north-1']) {
    assert.equal(alarmConsoleUrl(region, 'x'), undefined);
  }
});

test('a name that no address can hold has no link', () => {
  assert.equal(alarmConsoleUrl('eu-west-1', 'half \ud83d pair'), undefined);
});
