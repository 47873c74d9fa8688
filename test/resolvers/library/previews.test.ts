import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { MacroSample, SamplePreview } from '../../../contract/library';
import { administrator, content, startLibrary, type Library } from './library';

let library: Library;
before(async () => {
  library = await startLibrary();
});
after(() => library.storage.close());
beforeEach(() => {
  library.reads = {
    groupNamesOf: (id) => Promise.resolve(id === administrator ? ['admins'] : []),
    isAdministrator: () => Promise.resolve(true),
    users: (ids) =>
      Promise.resolve(
        ids.map((accountId) => ({ accountId, displayName: 'Ann', name: accountId }) as never),
      ),
  };
});

/** What samples come to with a template; the macro is shown to these groups alone, where there are any. */
async function previewed(
  template: string,
  samples: readonly MacroSample[],
  groups: readonly string[] = [],
): Promise<readonly SamplePreview[]> {
  const site = crypto.randomUUID();
  const { revision: seen } = await library.published(site, 'notice', template);
  await library.done(site, 'library.change', { name: 'notice', seen, access: { groups } });
  const asked = { name: 'notice', content: content(template), samples };
  return (await library.done(site, 'library.preview', asked)).previews;
}

const htmlOf = ({ answer }: SamplePreview = missing) =>
  answer.state === 'shown' ? answer.html : answer.state;
const missing: SamplePreview = { answer: { state: 'empty' } };

describe('samples as somebody else', () => {
  const me: MacroSample = { name: 'me', parameters: {} };
  const onCall: MacroSample = { name: 'on call', parameters: {}, as: { groups: ['on-call'] } };
  const nobody: MacroSample = { name: 'in no group', parameters: {}, as: { groups: [] } };

  test('are shown a macro by the groups that they name, and not by those of who asks', async () => {
    const previews = await previewed('Hello', [me, onCall, nobody], ['on-call']);

    assert.deepEqual(previews.map(htmlOf), ['not-visible', 'Hello', 'not-visible']);
  });

  test('have these groups, and administer nothing, for what the template asks', async () => {
    const template =
      '$userAccessor.getGroupNames($action.authenticatedUser) ' +
      '$permissionHelper.isConfluenceAdministrator($action.authenticatedUser)';

    const previews = await previewed(template, [me, onCall, nobody]);

    assert.deepEqual(previews.map(htmlOf), ['[admins] true', '[on-call] false', '[] false']);
  });

  test('keep their places among samples of other people', async () => {
    const mine: MacroSample = { name: 'mine', parameters: { Who: 'two' } };

    const previews = await previewed('## @param Who\n$!paramWho', [
      { ...onCall, parameters: { Who: 'one' } },
      mine,
      { ...nobody, parameters: { Who: 'three' } },
    ]);

    assert.deepEqual(
      previews.map((preview) => htmlOf(preview).trim()),
      ['one', 'two', 'three'],
    );
  });
});

describe('parameters of samples', () => {
  test('are the id of whoever looks where they are @me, and nothing else is', async () => {
    const template = '## @param Who:type=username\n## @param Text\n$paramWho $paramText';
    const parameters = { Who: '@me', Text: 'ask @me' };

    const [preview] = await previewed(template, [{ name: 'a', parameters }]);

    assert.equal(htmlOf(preview).trim(), `${administrator} ask @me`);
  });

  test('may be alarms, which are shown with a grant that is in no digest', async () => {
    const template = '## @param Alarm:type=alarm\n$paramAlarm';
    const alarm = (connectionId: string) => ({ connectionId, alarmName: 'cpu' });
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];

    const [first, second] = await previewed(template, [
      { name: 'a', parameters: { Alarm: alarm(one) } },
      { name: 'b', parameters: { Alarm: alarm(other) } },
    ]);

    assert.equal(first?.answer.state, 'shown');
    const { alarms } = first.answer;
    assert.deepEqual(alarms, [{ ...alarm(one), grant: 'granted' }]);
    assert.equal(first.digest, second?.digest);
  });
});
