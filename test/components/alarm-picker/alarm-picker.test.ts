import { expect } from '@open-wc/testing';
import { firstOf, manyAlarms, sampleAlarms } from '../../../components/internal/alarm-samples';
import { focused, textOf } from '../deep';
import { Scene, all } from './scene';

const home = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1';

describe('<ops-alarm-picker>', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await new Scene().show();
  });

  describe('by keyboard', () => {
    it('opens at the first or the last alarm, and goes round', async () => {
      scene.input.focus();
      await scene.press('ArrowDown', 'ArrowDown');
      expect(scene.active).to.contain('checkout-latency');

      await scene.press('ArrowUp', 'ArrowUp');
      expect(scene.active).to.contain('zz newer');
      expect(scene.input.ariaExpanded).to.equal('true');
    });

    it('leaves the focus and the caret in the field', async () => {
      await scene.type('err');
      await scene.press('ArrowDown', 'Home', 'ArrowRight');

      expect(focused()).to.equal(scene.input);
      expect(scene.input.selectionStart).to.equal(1);
    });

    it('is at no alarm while somebody types', async () => {
      await scene.type('err');
      expect(scene.active).to.equal('');

      await scene.press('ArrowDown');
      expect(scene.active).to.contain('checkout- err ors');
      await scene.type('erro');
      expect(scene.active).to.equal('');
    });

    it('C10: Enter takes the only one that fits, and the list closes', async () => {
      await scene.type('laten');
      await scene.press('Enter');

      expect(scene.picked).to.deep.equal(['checkout-latency']);
      expect(scene.input.value).to.equal('checkout-latency');
      expect(scene.options).to.deep.equal([]);
    });

    it('Enter takes none of several that fit', async () => {
      await scene.type('err');
      await scene.press('Enter');

      expect(scene.picked).to.deep.equal([]);
      expect(scene.options.length).to.equal(3);
    });

    it('Enter takes none while others that fit may be missing', async () => {
      await scene.show({ listed: firstOf(sampleAlarms) });
      await scene.type('checkout-lat');
      await scene.press('Enter');
      expect(scene.picked).to.deep.equal([]);

      scene.picker.listed = all;
      await scene.picker.updateComplete;
      await scene.press('Enter');
      expect(scene.picked).to.deep.equal(['checkout-latency']);
    });

    it('Enter takes what was typed in full rather than the first that holds it', async () => {
      await scene.show({
        listed: {
          ...all,
          alarms: ['a-cpu', 'cpu'].map((name) => ({ name, type: 'metric', state: 'ok' }) as const),
        },
      });

      await scene.type('cpu');
      await scene.press('Enter');

      expect(scene.picked).to.deep.equal(['cpu']);
    });

    it('Enter on a closed list sends the form', async () => {
      let sent = 0;
      scene.picker.closest('form')!.addEventListener('submit', (event) => {
        event.preventDefault();
        sent += 1;
      });
      await scene.type('laten');

      await scene.press('Enter');
      expect(sent).to.equal(0);
      await scene.press('Enter');
      expect(sent).to.equal(1);
    });

    it('Escape closes the list, then empties the field, and then is for the dialog', async () => {
      let escaped = 0;
      scene.picker.parentElement!.addEventListener('keydown', ({ key }) => {
        if (key === 'Escape') escaped += 1;
      });
      await scene.type('err');

      await scene.press('Escape');
      expect([scene.input.value, scene.input.ariaExpanded, escaped]).to.deep.equal([
        'err',
        'false',
        0,
      ]);
      await scene.press('Escape');
      expect([scene.input.value, escaped]).to.deep.equal(['', 0]);
      await scene.press('Escape');
      expect(escaped).to.equal(1);
    });

    it('Page Down goes on by a page and stops at the end', async () => {
      await scene.show({ listed: { ...all, alarms: manyAlarms(10) } });
      scene.input.focus();
      await scene.press('ArrowDown', 'PageDown');
      expect(scene.active).to.contain('node-0008');

      await scene.press('PageDown');
      expect(scene.active).to.contain('node-0009');
    });
  });

  describe('a choice', () => {
    it('is made by mouse, too, without the field losing the focus', async () => {
      scene.input.focus();
      scene.input.click();
      await scene.picker.updateComplete;

      scene.options[5]!.click();
      await scene.picker.updateComplete;

      expect(scene.picked).to.deep.equal(['shop-is-down']);
      expect(focused()).to.equal(scene.input);
    });

    it('shows all alarms again when the list is opened, and which one it is', async () => {
      await scene.show({ value: 'payment-errors' });

      scene.input.click();
      await scene.picker.updateComplete;

      expect(scene.options.length).to.equal(sampleAlarms.length);
      expect(scene.active).to.contain('payment-errors').and.to.contain('(chosen)');
    });

    it('is none any more as soon as something else is typed', async () => {
      await scene.show({ value: 'payment-errors' });

      await scene.type('pay');

      expect(scene.picker.value).to.equal('');
      expect(scene.input.value).to.equal('pay');
    });

    it('is made by a name that is typed in full and left', async () => {
      await scene.type('shop-is-down');
      scene.input.blur();

      expect(scene.picked).to.deep.equal(['shop-is-down']);
    });

    it('is not made by half a name that is left, which stays in the field', async () => {
      await scene.type('shop');
      scene.input.blur();
      await scene.picker.updateComplete;

      expect(scene.picked).to.deep.equal([]);
      expect(scene.input.value).to.equal('shop');
    });

    it('may be a name that is not in the list', async () => {
      await scene.type('basket-latency');
      expect(scene.options.map(textOf)).to.deep.equal(['Use this name: basket-latency']);
      await scene.press('Enter');
      expect(scene.picked).to.deep.equal([]);

      await scene.press('ArrowDown', 'Enter');

      expect(scene.picked).to.deep.equal(['basket-latency']);
    });

    it('takes no part in what a form hears of typing', async () => {
      await scene.type('shop');

      expect(scene.inputs).to.deep.equal([]);
    });
  });

  describe('a pasted address', () => {
    it('is told as the alarm that it leads to', async () => {
      await scene.paste(`${home}#alarmsV2:alarm/api$2Fcpu`);
      await scene.paste('arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu');

      expect(scene.pasted).to.deep.equal([
        { region: 'eu-west-1', alarmNames: ['api$2Fcpu', 'api/cpu'], shownName: 'api/cpu' },
        {
          region: 'eu-west-1',
          accountNumber: '111122223333',
          alarmNames: ['cpu'],
          shownName: 'cpu',
        },
      ]);
      expect(scene.picked).to.deep.equal([]);
    });

    const problems: Readonly<Record<string, string>> = {
      [`${home}#alarmsV2:`]: 'a list of alarms',
      [`${home}#dashboards:name=x`]: 'does not lead to an alarm',
      'http://eu-west-1.console.aws.amazon.com/cloudwatch/home': 'begins with “http:”',
      'https://eu-west-1.console.aws.amazon.com.evil.example/':
        'amazon.com.evil.example, which is not',
      'arn:aws-cn:cloudwatch:cn-north-1:111122223333:alarm:x': 'partition aws-cn',
      'https://console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/x': 'in which region',
      'arn:aws:cloudwatch:eu-west-9:111122223333:alarm:x': '“eu-west-9” is not a region',
    };
    for (const [address, words] of Object.entries(problems)) {
      it(`that leads to no alarm is explained: ${words}`, async () => {
        await scene.paste(address);

        const problem = scene.picker.renderRoot.querySelector('#problem')!;
        expect(problem.textContent).to.contain(words);
        expect(scene.input.getAttribute('aria-describedby')).to.contain('problem');
        expect(scene.pasted).to.deep.equal([]);
        await expect(scene.picker).to.be.accessible();
      });
    }

    it('takes the choice of before away, also when it leads nowhere', async () => {
      await scene.show({ value: 'payment-errors' });

      await scene.paste(`${home}#alarmsV2:`);

      expect(scene.picker.value).to.equal('');
    });
  });

  describe('where AWS refused', () => {
    it('C40: says why, and lists once more when asked to', async () => {
      let retried = 0;
      await scene.show({ listed: undefined, refusal: 'throttled' });
      scene.picker.addEventListener('ops-listing-retry', () => (retried += 1));

      expect(textOf(scene.picker)).to.contain('too many requests');
      scene.picker.renderRoot.querySelector('button')!.click();

      expect(retried).to.equal(1);
    });

    it('C40: has a sentence of its own for each refusal that somebody can act on', async () => {
      const codes = ['throttled', 'aws-refused', 'region-disabled', 'not-connected'] as const;
      const said = new Set<string>();
      for (const refusal of [...codes, 'not-placeable', 'not-editable', 'upstream'] as const) {
        await scene.show({ listed: undefined, refusal });
        said.add(textOf(scene.picker));
      }

      expect(said.size).to.equal(7);
    });

    it('still takes a name', async () => {
      await scene.show({ listed: undefined, refusal: 'unavailable' });

      await scene.type('cpu');
      await scene.press('ArrowDown', 'Enter');

      expect(scene.picked).to.deep.equal(['cpu']);
    });
  });
});
