import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readManifest } from '../host/forge/manifest';
import { message as diagnoses } from '../components/diagnosis/messages';

/*
 * What stands in bold in the guides is written on the screen, letter by letter: in a table of
 * messages, or in the manifest, whose titles the platform shows. Names of the platform itself, and of
 * what the pictures show, stand in italics.
 */

const guides = ['administrators', 'editors', 'migrating', 'readers'].filter((guide) =>
  existsSync(`docs/${guide}.md`),
);

interface Table {
  readonly message: { readonly english: Readonly<Record<string, string | object>> };
}

const sayings = new Set<string>();
for (const folder of ['components', 'static']) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /(^|\/)messages\.ts$/.test(name))) {
    const { message } = (await import(`../${folder}/${file}`)) as Table;
    for (const sentence of Object.values(message.english)) {
      for (const saying of typeof sentence === 'string' ? [sentence] : Object.values(sentence)) {
        sayings.add(String(saying));
      }
    }
  }
}
const { macros, settingsPages } = await readManifest('manifest.yml');
for (const { title } of [...macros, ...settingsPages]) sayings.add(title);

/** What a guide quotes from the screen, without the code around it. */
function quotedIn(guide: string): readonly string[] {
  const text = readFileSync(`docs/${guide}.md`, 'utf8');
  return [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, quoted = '']) => quoted.replace(/`/g, ''));
}

for (const guide of guides) {
  test(`the guide for ${guide} names buttons and fields as the screen does`, () => {
    const quoted = quotedIn(guide);

    assert.deepEqual(
      quoted.filter((name) => !sayings.has(name)),
      [],
    );
    assert.ok(quoted.length > 0);
  });
}

test('the guide for administrators says of every diagnosis what to do', () => {
  const quoted = quotedIn('administrators');

  for (const [key, heading] of Object.entries(diagnoses.english)) {
    if (key.startsWith('heading.')) assert.ok(quoted.includes(heading), heading);
  }
});
