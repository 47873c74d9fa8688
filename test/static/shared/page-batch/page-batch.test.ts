import { expect, oneEvent } from '@open-wc/testing';
import { seatKey, takeSeat, type Hub } from '../../../../static/shared/page-batch/seat';
import { settled } from '../../fake-time';
import { FakePage, about, answerAll, collectAtMost, leftOut, someContext } from './fake-page';

const names = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => `thing-${index + from}`);

describe('the frames of a page', () => {
  let page: FakePage;

  beforeEach(() => {
    page = new FakePage();
  });
  afterEach(() => page.clear());

  /** Lets the leader's collecting end. */
  const collected = (): Promise<void> => page.clock.pass(20);

  describe('asking together', () => {
    it('cost one request when all of them start together', async () => {
      const frames = await page.addAll(5);

      const answers = await Promise.all(frames.map((frame, at) => frame.ask(`thing-${at}`)));

      expect(page.requests.map((request) => [request.from, request.names])).to.deep.equal([
        ['frame 0', names(5)],
      ]);
      expect(answers).to.deep.equal(names(5).map((name) => about(name)));
    });

    it('are answered at once but for what is left out, which is asked again and waited for', async () => {
      const [fast, slow] = await page.addAll(2);
      let answerRest: (answers: unknown) => void = () => undefined;
      page.answer = () => {
        page.answer = () => new Promise((resolve) => (answerRest = resolve));
        return { ok: true, answers: [{ about: 'fast' }, leftOut] };
      };

      const asking = [fast!.ask('fast'), slow!.ask('slow')] as const;
      expect(await asking[0]).to.deep.equal(about('fast'));
      await settled();
      answerRest(answerAll(['slow']));

      expect(await asking[1]).to.deep.equal(about('slow'));
      expect(
        page.requests.map(({ names: asked, mayLeaveOut }) => [asked, mayLeaveOut]),
      ).to.deep.equal([
        [['fast', 'slow'], true],
        [['slow'], undefined],
      ]);
    });

    it('fail where what was left out is left out again', async () => {
      const [first] = await page.addAll(1);
      page.answer = () => ({ ok: true, answers: [leftOut] });

      expect(await first!.ask('thing')).to.deep.equal([{ failed: 'unreadable-answer' }]);
      expect(page.requests.length).to.equal(2);
    });

    it('wait for one that has started but has not asked yet', async () => {
      const [first, second] = await page.addAll(2);
      const answer = first!.ask('thing-0');
      await page.clock.pass(500);
      expect(page.requests).to.deep.equal([]);

      await second!.ask('thing-1');

      expect(page.requests.length).to.equal(1);
      expect(await answer).to.deep.equal(about('thing-0'));
    });

    it('do not wait for ever for one that never asks', async () => {
      const [first] = await page.addAll(2);

      const answer = first!.ask('thing-0');
      await page.clock.pass(collectAtMost - 100);
      expect(page.requests).to.deep.equal([]);
      await page.clock.pass(100);

      expect(await answer).to.deep.equal(about('thing-0'));
    });

    it('do not wait for one that has nothing to ask', async () => {
      const [first, unconfigured] = await page.addAll(2);
      unconfigured!.enter();

      void first!.ask('thing-0');
      await collected();

      expect(page.requests.length).to.equal(1);
    });

    it('ask at once where there is only one', async () => {
      const frame = await page.add();

      void frame.ask('thing-0');
      await settled();

      expect(page.requests.length).to.equal(1);
    });

    it('wait a moment for frames that nobody can look into', async () => {
      await page.addForeign();
      const [first, second] = await page.addAll(2);
      void first!.ask('thing-0');
      void second!.ask('thing-1');
      await settled();
      expect(page.requests).to.deep.equal([]);

      await collected();

      expect(page.requests.map((request) => request.names.length)).to.deep.equal([2]);
    });

    it('wait on while such frames become those of the app', async () => {
      const starting = await page.addForeign();
      await page.addForeign();
      const [first, second] = await page.addAll(2);
      void first!.ask('thing-0');
      void second!.ask('thing-1');
      starting.sandbox.add('allow-same-origin');
      starting.srcdoc = '';
      await oneEvent(starting, 'load');

      await collected();
      expect(page.requests).to.deep.equal([]);
      await collected();

      expect(page.requests.length).to.equal(1);
    });

    it('wait for one of the app whose script is still to come', async () => {
      const [first, second] = await page.addAll(2);
      const { contentDocument } = await page.addElement();
      contentDocument!.open();
      void first!.ask('thing-0');
      void second!.ask('thing-1');
      await page.clock.pass(500);
      expect(page.requests).to.deep.equal([]);

      contentDocument!.close();
      await collected();

      expect(page.requests.length).to.equal(1);
    });

    it('wait longer for such frames where their own start took long', async () => {
      await page.addForeign();
      const [first, second] = await page.addAll(2);
      await page.clock.pass(400);
      void first!.ask('thing-0');
      void second!.ask('thing-1');

      await page.clock.pass(219);
      expect(page.requests).to.deep.equal([]);
      await page.clock.pass(1);

      expect(page.requests.length).to.equal(1);
    });

    it('wait no longer for them when they are led by a frame that has been there for long', async () => {
      await page.addForeign();
      const [first, second] = await page.addAll(2);
      first!.enter();
      await page.clock.pass(400);

      void first!.ask('thing-0');
      void second!.ask('thing-1');
      await collected();

      expect(page.requests.length).to.equal(1);
    });

    it('ask once for what several of them show', async () => {
      const frames = await page.addAll(4);

      const answers = await Promise.all(frames.map((frame) => frame.ask('same', 'same')));

      expect(page.requests.map((request) => request.names)).to.deep.equal([['same']]);
      expect(answers).to.deep.equal(frames.map(() => about('same', 'same')));
    });

    it('send at most a hundred references in a request, and the requests side by side', async () => {
      const [first, second] = await page.addAll(2);
      page.answer = () => new Promise(() => undefined);

      void first!.ask(...names(150));
      void second!.ask(...names(60, 150));
      await settled();

      expect(page.requests.map((request) => request.names.length)).to.deep.equal([100, 100, 10]);
    });

    it('tell the backend the content that they stand on', async () => {
      const [first, second] = await page.addAll(2);
      const alone = await page.add({ accountId: undefined });

      void first!.ask('thing-0');
      void second!.ask('thing-1');
      void alone.ask('thing-2');
      await collected();

      expect(page.requests.map((request) => [request.names, request.contentId])).to.deep.equal([
        [['thing-2'], '1001'],
        [['thing-0', 'thing-1'], '1001'],
      ]);
    });

    it('ask apart from those that batch another function', async () => {
      const things = await page.add();
      const others = await page.add({}, 'others.read');

      await Promise.all([things.ask('thing-0'), others.ask('other-0')]);

      expect(page.requests.map((request) => request.names)).to.deep.equal([
        ['thing-0'],
        ['other-0'],
      ]);
    });
  });

  describe('that come late', () => {
    it('share an answer of the last five seconds', async () => {
      const first = await page.add();
      await first.ask('thing-0');
      await page.clock.pass(4999);

      const late = await page.add();

      expect(await late.ask('thing-0')).to.deep.equal(about('thing-0'));
      expect(page.requests.length).to.equal(1);
    });

    it('C33: find no answer that is older', async () => {
      const first = await page.add();
      await first.ask('thing-0');
      await page.clock.pass(5000);

      const late = await page.add();
      await late.ask('thing-0');

      expect(page.requests.map(({ from }) => from)).to.deep.equal(['frame 0', 'frame 0']);
    });

    it('join a request that is under way', async () => {
      let answer = (): void => undefined;
      page.answer = (asked) => new Promise((resolve) => (answer = () => resolve(answerAll(asked))));
      const first = await page.add();
      const early = first.ask('thing-0');
      const late = await page.add();
      const asked = late.ask('thing-0');
      await settled();

      answer();

      expect(await asked).to.deep.equal(await early);
      expect(page.requests.length).to.equal(1);
    });
  });

  describe('with different rights', () => {
    const others: Readonly<Record<string, object>> = {
      'another user': { accountId: '712020:other' },
      'another site': { cloudId: '0fd71745-f15f-491d-ac7b-b63c0b1ff2cf' },
      'another environment': { environmentId: '00000000-0000-4000-8000-000000000000' },
      'other content': { extension: { content: { id: '2002' }, isEditing: false } },
      'an editor’s preview': { extension: { content: { id: '1001' }, isEditing: true } },
    };

    for (const [who, difference] of Object.entries(others)) {
      it(`C13: are never asked for together: ${who}`, async () => {
        const own = await page.add();
        const other = await page.add(difference);

        await Promise.all([own.ask('thing-0'), other.ask('thing-1')]);

        expect(page.requests.map((request) => [request.from, request.names])).to.deep.equal([
          ['frame 0', ['thing-0']],
          ['frame 1', ['thing-1']],
        ]);
      });
    }

    const unsure: readonly (object | null)[] = [
      null,
      { accountId: undefined },
      { accountId: '' },
      { cloudId: 7 },
      { environmentId: null },
      { extension: null },
      { extension: {} },
      { extension: { content: null } },
      { extension: { content: { id: 1001 } } },
    ];

    for (const context of unsure) {
      it(`ask each for itself when their context has ${JSON.stringify(context)}`, async () => {
        const first = await page.add(context);
        const second = await page.add(context);

        await Promise.all([first.ask('thing-0'), second.ask('thing-0')]);

        expect(page.requests.map(({ from }) => from)).to.deep.equal(['frame 0', 'frame 1']);
      });
    }
  });

  describe('when the backend fails', () => {
    it('are all told so by one request', async () => {
      page.answer = () => Promise.reject(new Error('There was an error invoking the function'));
      const frames = await page.addAll(3);

      const answers = await Promise.all(frames.map((frame, at) => frame.ask(`thing-${at}`)));

      const failed = [{ failed: 'internal' }];
      expect(answers).to.deep.equal([failed, failed, failed]);
      expect(page.requests.length).to.equal(1);
    });

    it('are all told so when it does not answer in time', async () => {
      page.answer = () => new Promise(() => undefined);
      const frames = await page.addAll(2);

      const answers = Promise.all(frames.map((frame) => frame.ask('thing-0')));
      await page.clock.pass(10_000);

      const late = [{ failed: 'timeout' }];
      expect(await answers).to.deep.equal([late, late]);
    });

    it('are all refused when it refuses', async () => {
      page.answer = () => ({ ok: false, code: 'forbidden' });
      const frames = await page.addAll(2);

      const answers = await Promise.all(frames.map((frame) => frame.ask('thing-0')));

      const refused = [{ failed: 'refused' }];
      expect(answers).to.deep.equal([refused, refused]);
    });

    for (const garbage of [undefined, 'ok', { ok: true }, { ok: true, answers: [{}, 7, null] }]) {
      it(`are told that the answer is unreadable: ${JSON.stringify(garbage)}`, async () => {
        page.answer = () => garbage;
        const frames = await page.addAll(3);

        const answers = await Promise.all(frames.map((frame, at) => frame.ask(`thing-${at}`)));

        expect(answers).to.deep.equal(frames.map(() => [{ failed: 'unreadable-answer' }]));
      });
    }

    it('get the readable part of an answer', async () => {
      page.answer = () => ({ ok: true, answers: [{ about: 'thing-0' }, null] });
      const frame = await page.add();

      expect(await frame.ask('thing-0', 'thing-1')).to.deep.equal([
        { about: 'thing-0' },
        { failed: 'unreadable-answer' },
      ]);
    });
  });

  describe('whose leader fails them', () => {
    it('ask through another when its frame goes away while it asks', async () => {
      const answers: (() => void)[] = [];
      page.answer = (asked) =>
        new Promise((resolve) => answers.push(() => resolve(answerAll(asked))));
      const [leader, ...others] = await page.addAll(5);
      void leader!.ask('thing-0');
      const asked = others.map((frame, at) => frame.ask(`thing-${at + 1}`));
      await settled();

      leader!.element.remove();
      await page.clock.pass(100);
      answers[1]?.();

      expect(await Promise.all(asked)).to.deep.equal(names(4, 1).map((name) => about(name)));
      expect(page.requests.map((request) => [request.from, request.names.length])).to.deep.equal([
        ['frame 0', 5],
        ['frame 1', 4],
      ]);
    });

    it('ask through another when its frame goes away before it has asked', async () => {
      const [leader, follower] = await page.addAll(3);
      void leader!.ask('thing-0');
      const asked = follower!.ask('thing-1');
      await settled();

      leader!.element.remove();
      await page.clock.pass(3500);

      expect(await asked).to.deep.equal(about('thing-1'));
      expect(page.requests.map(({ from }) => from)).to.deep.equal(['frame 1']);
    });

    it('go on asking though one leader after another goes away', async () => {
      page.answer = () => new Promise(() => undefined);
      const frames = await page.addAll(8);
      const asked = frames.map((frame, at) => frame.ask(`thing-${at}`));
      await settled();

      for (const frame of frames.slice(0, 6)) {
        frame.element.remove();
        await page.clock.pass(15);
      }
      page.answer = answerAll;
      frames[6]!.element.remove();
      await page.clock.pass(15);

      expect(await asked[7]).to.deep.equal(about('thing-7'));
      expect(page.requests.map((request) => request.names.length)).to.deep.equal([
        8, 7, 6, 5, 4, 3, 2, 1,
      ]);
    });

    const scope = JSON.stringify([
      ['1001', someContext.accountId, someContext.cloudId, someContext.environmentId],
      false,
    ]);
    const key = seatKey('things.read');
    const idle = { refresh: () => undefined, lead: () => false };
    const telling = (answers?: unknown): Hub => ({
      open: true,
      ask: (_questions, told) => told(answers as string),
    });
    const poisoned: Readonly<Record<string, Hub>> = {
      'throws when it is asked': {
        open: true,
        ask: () => {
          throw new Error('poisoned');
        },
      },
      'throws when it is looked at': {
        get open(): boolean {
          throw new Error('poisoned');
        },
        ask: () => undefined,
      },
      'cannot be asked': { open: true } as unknown as Hub,
      'never answers': { open: true, ask: () => undefined },
      'says that it asks, and never answers': telling(undefined),
      'goes away at once, again and again': telling(null),
      'answers garbage': telling('garbage'),
      'answers no list': telling('{"0":1}'),
      'answers too much': telling('[{"about":"it"},{"about":"it"}]'),
      'answers with something else': telling('[{}]'),
      'answers with an object': telling([{ about: 'it' }]),
    };

    for (const [what, hub] of Object.entries(poisoned)) {
      it(`ask elsewhere when it ${what}`, async () => {
        const { contentWindow } = await page.addElement();
        takeSeat(contentWindow!, key, { scope, busyUntil: 0, hub, ...idle });
        const frames = await page.addAll(5);

        const asked = frames.map((frame, at) => frame.ask(`thing-${at}`));
        await page.clock.pass(20_000);

        expect(await Promise.all(asked)).to.deep.equal(names(5).map((name) => about(name)));
        expect(page.requests.length).to.equal(1);
      });
    }

    it('ask for themselves when every other has failed them', async () => {
      for (let count = 0; count < 3; count++) {
        const { contentWindow } = await page.addElement();
        takeSeat(contentWindow!, key, { scope, busyUntil: 0, hub: telling('garbage'), ...idle });
      }
      const frame = await page.add();

      const asked = frame.ask('thing-0');
      await page.clock.pass(1000);

      expect(await asked).to.deep.equal(about('thing-0'));
    });

    it('are not held up by a seat that lies about being busy', async () => {
      const { contentWindow } = await page.addElement();
      takeSeat(contentWindow!, key, { scope, busyUntil: Infinity, hub: undefined, ...idle });
      const frame = await page.add();

      const asked = frame.ask('thing-0');
      await page.clock.pass(collectAtMost);

      expect(await asked).to.deep.equal(about('thing-0'));
    });
  });
});
