import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../bench/lib/random';
import { regions } from '../../contract/regions';
import { parseAlarmLink } from '../../rules/alarm-link';
import { alarmConsoleUrl, throughPortal } from '../../rules/console-url';
import { randomName } from './random-names';

const host = 'https://eu-west-1.console.aws.amazon.com';
const home = `${host}/cloudwatch/home?region=eu-west-1`;
const region = 'eu-west-1';

describe('a link of the AWS console', () => {
  const forms: Readonly<Record<string, readonly [link: string, name: string]>> = {
    'as its address bar shows it': [`${home}#alarmsV2:alarm/cpu-high`, 'cpu-high'],
    'as its own button copies it': [`${home}#alarmsV2:alarm/api$2Fcpu$20high?`, 'api/cpu high'],
    'with a filter behind the name': [`${home}#alarmsV2:alarm/cpu?~(alarmStateFilter~'OK)`, 'cpu'],
    'with slashes left as they are': [`${home}#alarmsV2:alarm/api/eu/cpu`, 'api/eu/cpu'],
    'from the e-mail of a topic': [
      `${host}/cloudwatch/deeplink.js?region=eu-west-1#alarmsV2:alarm/High%20CPU`,
      'High CPU',
    ],
    'from an e-mail of before 2021': [`${home}#s=Alarms&alarm=cpu-high`, 'cpu-high'],
    'from an e-mail that names the service': [`${home}#c=CloudWatch&s=Alarms&alarm=cpu`, 'cpu'],
    'from an old script': [`${home}#alarm:alarmFilter=ANY;name=cpu-high`, 'cpu-high'],
    'without the region in its host': [
      'https://console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/cpu',
      'cpu',
    ],
    'with the region in its host only': [`${host}/cloudwatch/home#alarmsV2:alarm/cpu`, 'cpu'],
    'whose fragment a mail program encoded': [`${home}#alarmsV2%3Aalarm%2Fcpu`, 'cpu'],
    'with a name that is only half encoded': [`${home}#alarmsV2:alarm/100% caf%C3%A9`, '100% café'],
  };
  for (const [title, [link, name]] of Object.entries(forms)) {
    test(title, () => {
      const read = parseAlarmLink(`  ${link}\n`);
      assert.ok('region' in read);
      assert.deepEqual([read.region, read.shownName], [region, name]);
      assert.ok(read.alarmNames.includes(name), read.alarmNames.join());
    });
  }

  test('of a session of several accounts, gives the account', () => {
    const session = 'https://111122223333-a1b2c3d4.eu-west-1.console.aws.amazon.com';

    assert.deepEqual(
      parseAlarmLink(`${session}/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/cpu`),
      { region, accountNumber: '111122223333', alarmNames: ['cpu'], shownName: 'cpu' },
    );
  });

  test('through an access portal, gives the account, encoded or not', () => {
    const portal = { url: 'https://example.awsapps.com/start', accountNumber: '111122223333' };
    const shortcut = throughPortal(`${home}#alarmsV2:alarm/api$2Fcpu`, portal);
    const newer = shortcut.replace('example.awsapps.com', 'ssoins-1a2b.portal.eu-west-1.app.aws');
    const typed = `https://example.awsapps.com/start/#/console?account_id=111122223333&role_name=ops&destination=${home}#alarmsV2:alarm/api/cpu`;

    for (const text of [shortcut, newer, typed, `${typed}&session=1`]) {
      const link = parseAlarmLink(text);
      assert.ok('region' in link);
      assert.equal(link.accountNumber, '111122223333');
      assert.ok(link.alarmNames.includes('api/cpu'), text);
    }
  });
});

describe('the ARN of an alarm', () => {
  for (const name of ['cpu-high', 'a:b', '100%2F', ' $2F?', 'тревога 🔥']) {
    test(`gives the account, and the name as it is: ${name}`, () => {
      assert.deepEqual(parseAlarmLink(`arn:aws:cloudwatch:eu-west-1:111122223333:alarm:${name}`), {
        region,
        accountNumber: '111122223333',
        alarmNames: [name],
        shownName: name,
      });
    });
  }
});

describe('what leads to no alarm', () => {
  const alarm = '/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/cpu';
  const long = 'x'.repeat(256);
  const portal = 'https://example.awsapps.com/start/#/console?account_id=111122223333';
  const refused: Readonly<Record<string, readonly string[]>> = {
    'not-a-link': ['', 'cpu-high', 'prod: cpu', 'https://', `${home}#${'x'.repeat(9_000)}`],
    'not-https': [
      `http://eu-west-1.console.aws.amazon.com${alarm}`,
      `ftp://eu-west-1.console.aws.amazon.com${alarm}`,
      `${portal}&destination=http%3A%2F%2Fconsole.aws.amazon.com`,
    ],
    'other-host': [
      `https://eu-west-1.console.aws.amazon.com.evil.example${alarm}`,
      `https://eu-west-1.console.aws.amazon.com@evil.example${alarm}`,
      `https://someone@eu-west-1.console.aws.amazon.com${alarm}`,
      `https://eu-west-1.console.aws.amazon.com:8443${alarm}`,
      `https://evil-console.aws.amazon.com${alarm}`,
      `https://console.aws.amazon.com.${alarm}`,
      `https://eu-west-1.console-aws.amazon.com${alarm}`,
      `https://eu-west-1.console.aws.amazоn.com${alarm}`,
      `https://evil.example/eu-west-1.console.aws.amazon.com${alarm}`,
      `https://evil.example\\.console.aws.amazon.com${alarm}`,
      'https://awsapps.com.evil.example/start/#/console?destination=x',
      `${portal}&destination=https%3A%2F%2Fevil.example%2Fcloudwatch%2Fhome`,
    ],
    'other-partition': [
      `https://us-gov-west-1.console.amazonaws-us-gov.com${alarm}`,
      `https://cn-north-1.console.amazonaws.cn${alarm}`,
      `https://eusc-de-east-1.console.amazonaws-eusc.eu${alarm}`,
      'https://start.home.awsapps.cn/directory/x#/console?destination=x',
      'arn:aws-us-gov:cloudwatch:us-gov-west-1:111122223333:alarm:cpu',
    ],
    'no-region': ['https://console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/cpu'],
    'unknown-region': [
      `${host}/cloudwatch/home?region=eu-west-9#alarmsV2:alarm/cpu`,
      `${host}/cloudwatch/home?region=evil.example/#alarmsV2:alarm/cpu`,
      'arn:aws:cloudwatch::111122223333:alarm:cpu',
    ],
    'alarm-list': [
      `${home}#alarmsV2:`,
      `${home}#alarmsV2:?~(alarmStateFilter~'ALARM)`,
      `${home}#alarmsV2:alarm/`,
      `${home}#alarmsV2:alarm/?~(alarmStateFilter~'ALARM)`,
      `${home}#s=Alarms`,
      `${home}#alarm:alarmFilter=inAlarm`,
    ],
    'not-an-alarm': [
      home,
      `${home}#dashboards:name=shop`,
      `${home}#logsV2:log-groups`,
      `${host}/ec2/home?region=eu-west-1#alarmsV2:alarm/cpu`,
      'arn:aws:iam::111122223333:role/cpu',
      'arn:aws:cloudwatch:eu-west-1:111122223333:insight-rule/cpu',
      'arn:aws:cloudwatch:eu-west-1:1111:alarm:cpu',
      'arn:',
      'https://example.awsapps.com/start/',
      `${portal}&destination=${encodeURIComponent(`${portal}&destination=x`)}`,
      // An alarm of one account, by way of another.
      `${portal}&destination=https://444455556666-a1b2.eu-west-1.console.aws.amazon.com${alarm}`,
    ],
    'name-not-allowed': [
      `${home}#alarmsV2:alarm/${long}`,
      `arn:aws:cloudwatch:eu-west-1:111122223333:alarm:${long}`,
      'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:',
    ],
  };
  for (const [problem, texts] of Object.entries(refused)) {
    for (const text of texts) {
      test(`${problem}: ${text.slice(0, 120)}`, () => {
        const answer = parseAlarmLink(text);
        assert.equal('problem' in answer ? answer.problem : 'an alarm', problem);
      });
    }
  }
});

test('C21: 10,000 random names come back out of their links as they were', () => {
  const random = seededRandom(20_260_302);
  for (let turn = 0; turn < 10_000; turn += 1) {
    const { id } = regions[turn % regions.length]!;
    const name = randomName(random, turn % 10 === 0 ? 255 : 40);
    const url = alarmConsoleUrl(id, name) ?? '';
    const portal = { url: 'https://example.awsapps.com/start', accountNumber: '111122223333' };

    for (const text of [url, throughPortal(url, portal)]) {
      const link = parseAlarmLink(text);
      assert.ok('region' in link, text);
      assert.deepEqual([link.region, link.shownName], [id, name], text);
      assert.ok(link.alarmNames.includes(name), text);
    }
  }
});

test('C26: 10,000 random texts neither throw nor lead to a host that is not AWS’s', () => {
  const random = seededRandom(7);
  // Mostly what makes a link; else something that spoils it.
  const pick = (usual: string, ...others: readonly string[]): string => {
    if (random() < 0.6) return usual;
    return random() < 0.1 ? randomName(random, 8) : others[Math.floor(random() * others.length)]!;
  };
  const hosts = new Set(regions.map(({ id }) => `${id}.console.aws.amazon.com`));
  let alarms = 0;
  for (let turn = 0; turn < 10_000; turn += 1) {
    const text = [
      pick('https://', 'http://', '//', 'arn:aws:cloudwatch:', ''),
      pick('', 'someone@', '111122223333-ab12.', 'evil.example/', '.'),
      pick('eu-west-1', 'us-gov-west-1', 'evil.example', '111122223333'),
      pick('.console.aws.amazon.com', '.console.aws.amazon.com.evil.example', ':111122223333:'),
      pick('/cloudwatch/home', '/cloudwatch/deeplink.js', '/', '@evil.example'),
      pick('?region=eu-west-1', '?region=evil.example/', '', ':8443'),
      pick('#alarmsV2:alarm/', '#s=Alarms&alarm=', '#alarm:name=', 'alarm:', '#'),
      pick('cpu', '%', '$', '', '%FF$FF'),
    ].join('');

    const link = parseAlarmLink(text);

    if ('problem' in link) continue;
    alarms += 1;
    const { host: url } = new URL(alarmConsoleUrl(link.region, link.shownName) ?? '');
    assert.ok(hosts.has(url), text);
    assert.doesNotMatch(text, /evil\.example(?!.*#)|someone@/, text);
  }
  assert.ok(alarms > 100, `only ${alarms} of the texts were links`);
});
