import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MacroParameterType } from '../../contract/macros';
import { valueProblem } from '../../rules/macro-value';

const values: Readonly<
  Partial<Record<MacroParameterType, { accepted: string[]; refused: string[] }>>
> = {
  int: { accepted: ['0', '-12', '+7', ' 4 '], refused: ['1.5', 'ten', '10px', '1e3'] },
  percentage: { accepted: ['50%', '50', '12.5 %', '-3%'], refused: ['%', 'half', '50%%'] },
  date: {
    accepted: [
      '2024-01-31',
      '2024/1/31',
      'DOCS:2024/02/29',
      'DOCS:/2024/02/29',
      '2024-01-31 12:00',
    ],
    refused: ['31.01.2024', '2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', 'tomorrow'],
  },
  relativedate: { accepted: ['-2w', '5d', '-1m, 2w', '+1y,0'], refused: ['2', 'w2', 'last week'] },
  color: {
    accepted: ['#fff', '#0052cc', '#0052ccaa', 'Red', 'rgb(0, 82, 204)', 'hsl(210 50% 40% / 0.5)'],
    refused: ['#12', '#zzz', 'light blue', 'url(x)//'],
  },
  url: {
    accepted: ['https://example.org/a?b#c', '/wiki/x', 'page.html', 'mailto:a@example.org'],
    refused: ['https://example.org/a b', 'javascript:alert(1)', 'DATA:text/html,x'],
  },
};

for (const [type, { accepted, refused }] of Object.entries(values)) {
  test(`of type ${type} it is said what is no such value`, () => {
    const isRefused = (text: string) =>
      valueProblem(type as MacroParameterType, text) !== undefined;

    assert.deepEqual(accepted.filter(isRefused), []);
    assert.deepEqual(
      refused.filter((text) => !isRefused(text)),
      [],
    );
  });
}

test('of the other types any text is a value', () => {
  for (const type of ['string', 'enum', 'username', 'label', 'spacekey'] as const) {
    assert.equal(valueProblem(type, 'any: text, of all kinds'), undefined);
  }
});
