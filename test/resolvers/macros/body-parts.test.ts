import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MacroAnswer } from '../../../contract/macros';
import { appId, renderUses } from './rendering-of';
import { sampleMacro } from './sample-macro';

/* Badges and attached files that stand in rich bodies. */

const frame = sampleMacro('frame', '<section>$!body</section>', { bodyHandling: 'rendered' });
const outer = sampleMacro('outer', '$!body', { bodyHandling: 'rendered' });
const connectionId = '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10';
const granted = (alarmName: string) => ({
  connectionId,
  alarmName,
  grant: `1.00000000.${'A'.repeat(43)}`,
});

function output(answer: MacroAnswer | undefined) {
  assert.ok(answer?.state === 'shown', JSON.stringify(answer));
  return answer;
}

const badge = (guestParams?: object, autoConvertLink?: string) => ({
  type: 'paragraph',
  content: [
    {
      type: 'inlineExtension',
      attrs: {
        extensionType: 'com.atlassian.ecosystem',
        extensionKey: `${appId}/environment/static/alarm-badge`,
        parameters: { guestParams, autoConvertLink },
      },
    },
  ],
});
const macro = (name: string, ...content: readonly object[]) => ({
  type: 'bodiedExtension',
  attrs: {
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: `${appId}/environment/static/user-macro-body`,
    parameters: { guestParams: { name, parameters: {} } },
  },
  content,
});
const use = (name: string, ...content: readonly object[]) => ({
  name,
  parameters: {},
  body: { type: 'doc', version: 1, content },
});

test('badges of the app in a body are badges of the output, those of macros in it too', async () => {
  const alarms = [{ account: 'Demo', alarm: 'cpu', reference: granted('cpu') }];
  const status = sampleMacro('status', '$cloudwatch.alarm("Demo", "cpu")');
  const other = '$cloudwatch.alarm("Demo", "disk")';
  const template = sampleMacro('around', `$body ${other} <ops-alarm-badge data-ops-alarm="0">`, {
    bodyHandling: 'rendered',
  });
  const link = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/queue';
  const body = [
    badge({ reference: granted('memory') }),
    badge(undefined, link),
    badge({ reference: granted('memory') }),
    badge({ reference: 'nonsense' }),
    macro('status'),
  ];

  const [answer] = await renderUses([template, status], [use('around', ...body)], { alarms });

  const { html, alarms: references } = output(answer);
  const numbers = [...html.matchAll(/<ops-alarm-badge(?: data-ops-alarm="(\d+)")?>/g)];
  assert.deepEqual(
    numbers.map(([, number]) => number),
    ['0', '1', '0', undefined, '2', undefined, undefined],
  );
  assert.deepEqual(references, [granted('memory'), { link }, granted('cpu')]);
});

test('a badge that a template does not print is asked for by nobody', async () => {
  const hides = sampleMacro('hides', '#if($body)text#end', { bodyHandling: 'rendered' });

  const [answer] = await renderUses([hides], [use('hides', badge({ reference: granted('a') }))]);

  assert.deepEqual(output(answer).alarms, []);
});

const file = (id: string, collection: string, alt?: string) => ({
  type: 'mediaSingle',
  attrs: { layout: 'center' },
  content: [{ type: 'media', attrs: { type: 'file', id, collection, ...(alt && { alt }) } }],
});
const attachment = (fileId: string, fileName: string) => ({
  id: `att${fileId}`,
  fileId,
  fileName,
  mediaType: 'image/png',
  fileSize: 1,
  comment: '',
  version: 1,
  downloadPath: '',
  creationDate: 0,
  lastModificationDate: 0,
  creatorName: null,
});
const pageOf = (id: string) => ({
  id,
  type: 'page' as const,
  title: id,
  spaceId: '7',
  urlPath: '/p',
  version: 1,
  creationDate: 0,
  lastModificationDate: 0,
  creatorName: null,
  lastModifierName: null,
});
const space = {
  id: '7',
  key: 'S',
  name: 'Space',
  type: 'global' as const,
  archived: false,
  urlPath: '/s',
  creationDate: 0,
  creatorName: null,
};

test('attached files have addresses of the site, and each page’s are asked for once', async () => {
  const asked: string[] = [];
  const reads = {
    // Page 3 is not there for this reader.
    contents: (ids: readonly string[]) =>
      Promise.resolve(ids.filter((id) => id !== '3').map(pageOf)),
    spacesByIds: () => Promise.resolve([space]),
    attachments: ({ id }: { readonly id: string }) => {
      asked.push(id);
      return Promise.resolve([attachment('f1', 'a b & "c".png'), attachment('f2', 'x.pdf')]);
    },
  };
  const body = [
    file('f1', 'contentId-1', 'A <b>'),
    { type: 'mediaGroup', content: file('f2', 'contentId-1').content },
    macro('outer', file('f1', 'contentId-2')),
    file('gone', 'contentId-1', 'Gone'),
    file('f1', 'contentId-3', 'Closed'),
    file('f1', 'elsewhere', 'Elsewhere'),
  ];

  const [answer] = await renderUses(
    [frame, outer],
    [use('frame', ...body), use('frame', body[0]!)],
    {
      reads,
    },
  ).then((answers) => [answers[0], output(answers[1])]);

  const { html } = output(answer);
  const sources = [...html.matchAll(/<img [^>]*?src="([^"]*)"/g)].map(([, source]) => source);
  const path = 'a%20b%20%26%20%22c%22.png';
  assert.deepEqual(sources, [
    `/wiki/download/attachments/1/${path}`,
    `/wiki/download/attachments/2/${path}`,
  ]);
  assert.match(html, /<a [^>]*href="\/wiki\/download\/attachments\/1\/x.pdf"[^>]*>x\.pdf<\/a>/);
  for (const label of ['Gone', 'Closed', 'Elsewhere']) assert.match(html, new RegExp(`>${label}<`));
  assert.deepEqual(asked.toSorted(), ['1', '2']);
});

test('a Confluence that tells no attachments costs the names of the files alone', async () => {
  const reads = { contents: () => Promise.reject(new Error('down')) };

  const [answer] = await renderUses([frame], [use('frame', file('f1', 'contentId-1', 'A'))], {
    reads,
  });

  assert.match(output(answer).html, /<section>.*>A<.*<\/section>/);
});
