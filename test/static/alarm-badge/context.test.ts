import { expect } from '@open-wc/testing';
import type { BadgeConfig } from '../../../contract/badge';
import { parseContext, type BadgeContext } from '../../../static/alarm-badge/context';

const granted = {
  connectionId: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10',
  alarmName: 'checkout-latency',
  grant: '1.0f1e2d3c.bm90IGEgZ3JhbnQ',
};
const defaults = { showSince: true, showReason: false, size: 'medium', link: true } as const;
const link = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/x';

function read(extension: unknown): BadgeContext {
  return parseContext({ extension });
}

describe('the parameters of a badge', () => {
  // One of each shape that a page may hold. None of them is ever taken out of this list.
  const shapes: Readonly<Record<string, readonly [config: unknown, expected: object]>> = {
    'a granted alarm': [{ reference: granted } satisfies BadgeConfig, { reference: granted }],
    'a sealed alarm': [
      { reference: { seal: '1.0f1e2d3c.c2VhbGVk' }, label: 'Checkout' } satisfies BadgeConfig,
      {
        reference: { seal: '1.0f1e2d3c.c2VhbGVk' },
        alarmName: undefined,
        display: { ...defaults, label: 'Checkout' },
      },
    ],
    'every display option': [
      {
        reference: granted,
        label: 'Checkout',
        showSince: false,
        showReason: true,
        size: 'large',
        link: false,
      } satisfies BadgeConfig,
      {
        display: {
          label: 'Checkout',
          showSince: false,
          showReason: true,
          size: 'large',
          link: false,
        },
      },
    ],
    'an alarm from before there were grants': [
      { connectionId: granted.connectionId, alarmName: 'checkout-latency', label: 'Checkout' },
      {
        reference: undefined,
        alarmName: 'checkout-latency',
        display: { ...defaults, label: 'Checkout' },
      },
    ],
    'options of a version to come': [
      { reference: { ...granted, kind: 'alarm' }, size: 'gigantic', colour: 'mauve', link: 7 },
      { reference: granted, display: defaults },
    ],
    'a parameter of Confluence’s own': [
      { reference: granted, _parentId: '98306' },
      { reference: granted },
    ],
  };
  for (const [title, [config, expected]] of Object.entries(shapes)) {
    it(`C10: keep working: ${title}`, () => {
      const context = read({ config });

      expect(context).to.deep.include(
        Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)),
      );
      for (const [key, value] of Object.entries(expected)) {
        if (value === undefined) expect(context).not.to.have.property(key);
      }
    });
  }

  it('are no choice of an alarm where a part of it is missing or of another type', () => {
    for (const config of [
      undefined,
      null,
      {},
      'checkout-latency',
      [],
      { reference: null },
      { reference: 'x' },
      { reference: {} },
      { reference: { seal: '' } },
      { reference: { seal: 7 } },
      { reference: { ...granted, alarmName: '' } },
      { reference: { ...granted, connectionId: 7 } },
      { alarmName: 'checkout-latency' },
      { _parentId: '98306' },
    ]) {
      expect(read({ config }), JSON.stringify(config)).to.deep.equal({
        display: defaults,
        editing: false,
        contentId: undefined,
      });
    }
  });

  it('take a label without the space around it, and none that is nothing else', () => {
    expect(read({ config: { label: '  Checkout ' } }).display.label).to.equal('Checkout');
    expect(read({ config: { label: '   ' } }).display.label).to.equal(undefined);
    expect(read({ config: { label: 'x'.repeat(300) } }).display.label).to.have.length(255);
  });
});

describe('the page around', () => {
  it('is being edited where its context says so, but for live docs, which say it to readers', () => {
    const content = { id: '65537', type: 'page' };

    expect(read({ content, isEditing: true }).editing).to.equal(true);
    expect(read({ content, isEditing: false }).editing).to.equal(false);
    expect(read({ content: { ...content, subtype: 'live' }, isEditing: true }).editing).to.equal(
      false,
    );
  });

  it('is none in a template, whose badges have their alarms all the same', () => {
    const context = read({
      template: { id: '98701' },
      isEditing: true,
      config: { reference: granted },
    });

    expect(context).to.deep.include({ reference: granted, editing: true, contentId: undefined });
  });
});

describe('a pasted link', () => {
  const content = { id: '65537', type: 'page' };

  it('is what to ask for, and the page around is where it stands', () => {
    expect(read({ autoConvertLink: link, content })).to.deep.include({
      reference: { link },
      contentId: '65537',
    });
  });

  it('is found in the parameters too', () => {
    expect(read({ config: { autoConvertLink: link }, content }).reference).to.deep.equal({ link });
  });

  it('counts no more once an alarm was chosen in its place', () => {
    const context = read({ autoConvertLink: link, content, config: { reference: granted } });

    expect(context.reference).to.deep.equal(granted);
  });

  it('counts while the parameters hold options only', () => {
    const context = read({ autoConvertLink: link, content, config: { size: 'large' } });

    expect(context.reference).to.deep.equal({ link });
    expect(context.display.size).to.equal('large');
  });
});
