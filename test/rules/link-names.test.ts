import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../bench/lib/random';
import { parseAlarmLink, type AlarmLink } from '../../rules/alarm-link';
import { alarmConsoleUrl, throughPortal } from '../../rules/console-url';
import { randomName } from './random-names';

const home = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1';
const alarm = `${home}#alarmsV2:alarm/`;

function read(text: string): AlarmLink {
  const link = parseAlarmLink(text);
  assert.ok('region' in link, text);
  return link;
}

describe('the name in a link', () => {
  const readings: Readonly<Record<string, readonly [link: string, ...names: string[]]>> = {
    'that needs no encoding is one': [`${alarm}cpu-high`, 'cpu-high'],
    'may hold a plus, or spaces': [`${alarm}High+CPU+web`, 'High+CPU+web', 'High CPU web'],
    'may hold a dollar and digits': [`${alarm}Cost-$20-cap`, 'Cost-$20-cap', 'Cost- -cap'],
    'may hold a dollar and a plus': [
      `${alarm}Cost+$20`,
      'Cost+$20',
      'Cost+ ',
      'Cost $20',
      'Cost  ',
    ],
    'may hold an ampersand': [`${alarm}R&D-errors`, 'R&D-errors'],
    'may hold a semicolon': [`${alarm}eu;cpu`, 'eu;cpu'],
    'may end with a question': [`${alarm}is it up?`, 'is it up?', 'is it up'],
    'may begin with what ends others': [`${alarm}&co`, '&co'],
    'is cut at the latest place first': [
      `${alarm}a&b=1;c=2?`,
      'a&b=1;c=2?',
      'a&b=1;c=2',
      'a&b=1',
      'a',
    ],
    'is followed by what the console adds': [
      `${alarm}R&D$20x?~(alarmStateFilter~'OK)`,
      "R&D$20x?~(alarmStateFilter~'OK)",
      'R&D$20x',
      'R&D x',
    ],
    'is followed by what a program adds to count clicks': [
      `${alarm}R&D-errors&utm_source=chat`,
      'R&D-errors&utm_source=chat',
      'R&D-errors',
    ],
    'is encoded by the console': [`${alarm}api$2Fcpu`, 'api$2Fcpu', 'api/cpu'],
    'is encoded by a script': [`${alarm}api%2Fcpu`, 'api%2Fcpu', 'api/cpu'],
    'is encoded as forms are': [`${alarm}1%2B1+%25`, '1%2B1+%25', '1+1+%', '1+1 %'],
    'is encoded as forms are, by the console': [
      `${alarm}High+CPU$2Fweb`,
      'High+CPU$2Fweb',
      'High+CPU/web',
      'High CPU$2Fweb',
      'High CPU/web',
    ],
    'is encoded twice by an e-mail': [
      `${home}#s=Alarms&alarm=api%252Fcpu`,
      'api%252Fcpu',
      'api%2Fcpu',
      'api/cpu',
    ],
    'is encoded twice by the console': [
      `${alarm}High$2520CPU`,
      'High$2520CPU',
      'High%20CPU',
      'High CPU',
    ],
    'is followed by other parameters of an old link': [
      `${home}#alarm:alarmFilter=ANY;name=R&D;page=1`,
      'R&D;page=1',
      'R&D',
      'R',
    ],
    'never holds what CloudWatch refuses': [`${alarm}a%00b`, 'a%00b'],
  };
  for (const [title, [link, ...names]] of Object.entries(readings)) {
    test(title, () => assert.deepEqual(read(link).alarmNames, names));
  }

  test('is shown as the console reads it, as long as nobody knows the alarm', () => {
    const texts = ['R&D$20x?~(a)', 'api$2Fcpu', 'High+CPU', '&co', 'a%00b'];

    assert.deepEqual(
      texts.map((text) => read(alarm + text).shownName),
      ['R&D x', 'api/cpu', 'High+CPU', '&co', 'a%00b'],
    );
  });

  test('is asked for in at most eight readings, however many there are', () => {
    for (const text of ['a&'.repeat(100), `${'+$41%2541'.repeat(9)}?&;`, '?;&'.repeat(2_500)]) {
      assert.ok(read(alarm + text.slice(1)).alarmNames.length <= 8, text);
    }
  });

  test('keeps the console’s reading, however many others there are', () => {
    const names = read(`${alarm}${'a&b=1'.repeat(20)}$2Fx?~(a&b=1;c=2&d=3;e=4&f=5)`).alarmNames;

    assert.ok(names.includes(`${'a&b=1'.repeat(20)}/x`));
    assert.equal(names.at(-1), 'a');
  });

  test('is never the beginning of a name that no parameter follows', () => {
    for (const sign of ['&', ';', '?']) {
      for (const rest of [' ', 'D', 'D-errors', '&', '=', '-', '/x', '(a)', '%20x', '+x=']) {
        const { alarmNames, shownName } = read(`${alarm}web${sign}${rest}.`);
        // At a question mark the console itself ends the name.
        if (sign === '?') assert.equal(shownName, 'web');
        else assert.ok(!alarmNames.includes('web'), alarmNames.join(' or '));
      }
    }
  });
});

/** Every way in which a name was seen to be written into a link. */
const writers: Readonly<Record<string, (name: string) => string>> = {
  'the console': (name) => alarmConsoleUrl('eu-west-1', name) ?? '',
  'the button of the console': (name) => `${alarmConsoleUrl('eu-west-1', name) ?? ''}?`,
  'the console with a filter': (name) =>
    `${alarmConsoleUrl('eu-west-1', name) ?? ''}?~(alarmStateFilter~'ALARM)`,
  'an access portal': (name) =>
    throughPortal(alarmConsoleUrl('eu-west-1', name) ?? '', {
      url: 'https://example.awsapps.com/start',
      accountNumber: '111122223333',
    }),
  encodeURIComponent: (name) => alarm + encodeURIComponent(name),
  encodeURI: (name) => alarm + encodeURI(name),
  'a form': (name) => alarm + new URLSearchParams({ name }).toString().slice('name='.length),
  'a portal that holds it as it is': (name) =>
    `https://example.awsapps.com/start/#/console?account_id=111122223333&destination=${alarm}${name}`,
  nothing: (name) => alarm + name,
};

for (const [writer, write] of Object.entries(writers)) {
  test(`C21: 10,000 random names are among what a link can mean that was encoded by ${writer}`, () => {
    const random = seededRandom(20_261_130);
    for (let turn = 0; turn < 10_000; turn += 1) {
      const name = randomName(random, turn % 10 === 0 ? 255 : 40).trim();
      // So begins what the console adds to its list of alarms, and so ends a text that is pasted.
      if (/^$|^\?(?:~|$)/.test(name)) continue;
      const link = write(name);
      const { alarmNames } = read(link);

      assert.ok(alarmNames.includes(name), `${link} was read as ${alarmNames.join(' or ')}`);
      // What was written as it is comes first, and so does what can be read in one way only.
      const isPlain = link.endsWith(`/${name}`) || alarmNames.length === 1;
      if (isPlain) assert.equal(alarmNames[0], name, link);
    }
  });
}
