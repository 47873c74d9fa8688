import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/account-table/define';
import type { AccountRequest } from '../../../components/account-form/account-request';
import type { AccountTable } from '../../../components/account-table/account-table';
import { sampleAccount, sampleNow, waitingAccount } from '../../../components/internal/samples';
import type { PublicAccount } from '../../../contract/accounts';

const day = 24 * 60 * 60_000;

function id(index: number): string {
  return `${String(index).padStart(8, '0')}-5d0e-4a61-9c1b-0f3f7a9b2c44`;
}

const shop = sampleAccount({
  connectionId: id(1),
  displayName: 'Shop',
  verifiedAt: sampleNow - day,
});
const search = sampleAccount({
  connectionId: id(2),
  displayName: 'search',
  accountNumber: '444455556666',
  region: 'us-east-1',
  status: 'attention',
  diagnosis: { code: 'open-without-id' },
  verifiedAt: sampleNow - 3 * day,
  placement: { scope: 'spaces', spaceIds: ['98305'] },
});
const zoo = waitingAccount({
  connectionId: id(3),
  displayName: 'Zoo',
  accountNumber: '222233334444',
  region: 'ap-south-2',
  placement: { scope: 'spaces', spaceIds: ['98305', '98306'] },
});

async function table(
  accounts: readonly PublicAccount[],
  verifying: readonly string[] = [],
): Promise<AccountTable> {
  return fixture<AccountTable>(
    html`<ops-account-table
      .accounts=${accounts}
      .verifying=${verifying}
      .now=${new Date(sampleNow)}
    ></ops-account-table>`,
  );
}

function all<Found extends HTMLElement>(element: AccountTable, selector: string): Found[] {
  return [...element.shadowRoot!.querySelectorAll<Found>(selector)];
}

function words(element: HTMLElement | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

function names(element: AccountTable): string[] {
  return all(element, 'tbody th').map(words);
}

async function sort(element: AccountTable, heading: string): Promise<void> {
  all(element, 'thead button')
    .find((button) => words(button) === heading)!
    .click();
  await element.updateComplete;
}

async function filter(element: AccountTable, text: string): Promise<void> {
  all<HTMLInputElement>(element, 'input')[0]!.focus();
  await sendKeys({ type: text });
  await element.updateComplete;
}

function actions(element: AccountTable): string[] {
  const asked: string[] = [];
  element.addEventListener('ops-request', ({ request }) => {
    const { type, connectionId } = request as AccountRequest & { connectionId?: string };
    asked.push([type, connectionId?.slice(0, 8)].join(' ').trim());
  });
  return asked;
}

describe('<ops-account-table>', () => {
  it('C20: shows name, number, region with its name, reach, status and last verification', async () => {
    const element = await table([shop]);

    const cells = all(element, 'tbody :is(th, td)').map(words);

    expect(cells.slice(0, 6)).to.deep.equal([
      'Shop',
      '111122223333',
      'eu-west-1 Europe (Ireland)',
      'Everybody',
      'Connected',
      '1 day ago',
    ]);
  });

  it('says how many may place its alarms: everybody, people of some spaces, or nobody', async () => {
    const nobody = sampleAccount({ placement: { scope: 'spaces', spaceIds: [] } });

    const element = await table([shop, search, zoo, nobody]);

    expect(all(element, '.placement').map(words).sort()).to.deep.equal([
      '1 space',
      '2 spaces',
      'Everybody',
      'Nobody',
    ]);
  });

  it('says why an account is not connected', async () => {
    const element = await table([search, zoo]);

    expect(all(element, '.status').map(words)).to.deep.equal(['Needs attention', 'Waiting']);
    expect(words(all(element, 'tbody tr')[0])).to.contain('Open role');
  });

  const off = sampleAccount({
    connectionId: id(5),
    displayName: 'Attic',
    diagnosis: { code: 'region-not-enabled' },
  });
  const failing = sampleAccount({
    connectionId: id(6),
    displayName: 'Bakery',
    failing: { code: 'throttled', at: sampleNow - 5 * 60_000 },
  });

  it('tells what readers see: what a verification found, and that AWS failed since', async () => {
    const element = await table([off, failing, shop]);

    expect(all(element, '.state').map(words)).to.deep.equal([
      'Needs attention Region disabled',
      'Failing Throttled 5 min ago',
      'Connected',
    ]);
  });

  it('shows what needs somebody first, each kind by name', async () => {
    const element = await table([shop, zoo, failing, search, off]);

    expect(names(element)).to.deep.equal(['Attic', 'search', 'Bakery', 'Zoo', 'Shop']);
  });

  it('shows one kind of account at the press of a chip, and says how many there are', async () => {
    const element = await table([shop, zoo, failing, search, off]);
    const chips = all(element, '.chip');
    expect(chips.map(words)).to.deep.equal([
      'All 5',
      'Needs attention 2',
      'Failing 1',
      'Waiting 1',
      'Connected 1',
    ]);

    chips[1]!.click();
    await element.updateComplete;

    expect(names(element)).to.deep.equal(['Attic', 'search']);
    expect(chips[1]!.ariaPressed).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('shows all again when nothing of the chosen kind is left', async () => {
    const element = await table([shop, failing]);
    all(element, '.chip')[1]!.click();
    await element.updateComplete;

    element.accounts = [shop, sampleAccount({ connectionId: id(6), displayName: 'Bakery' })];
    await element.updateComplete;

    expect(names(element).length).to.equal(2);
  });

  it('opens the details of a failure from its reason', async () => {
    const element = await table([failing]);
    const asked = actions(element);

    all(element, 'button.why')[0]!.click();

    expect(asked).to.deep.equal([`open-diagnosis ${id(6).slice(0, 8)}`]);
  });

  it('copies an account number, and says so', async () => {
    const element = await table([shop]);
    const written: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });

    all(element, 'button.copy')[0]!.click();
    await waitUntil(() => words(all(element, '.bar .spoken[role=status]')[0]) !== '');
    delete (navigator as { clipboard?: unknown }).clipboard;

    expect(written).to.deep.equal(['111122223333']);
    expect(words(all(element, '.bar .spoken[role=status]')[0])).to.equal('Copied: 111122223333');
  });

  it('offers to set up again where AWS refuses the role, and not where it is mended otherwise', async () => {
    for (const [code, offers] of [
      ['role-not-assumable', true],
      ['region-not-enabled', false],
    ] as const) {
      const element = await table([sampleAccount({ diagnosis: { code } })]);
      const menu = all(element, 'ops-action-menu')[0] as HTMLElement & { items: { id: string }[] };
      expect(menu.items.some((item) => item.id === 'open-wizard')).to.equal(offers);
    }
  });

  it('C09: shows names of any script as text', async () => {
    const name = '<img src=x onerror=alert(1)> حساب 🛒';

    const element = await table([sampleAccount({ displayName: name })]);

    expect(names(element)).to.deep.equal([name]);
    expect(all(element, 'img')).to.deep.equal([]);
  });

  for (const [heading, ascending] of [
    ['Name', ['search', 'Shop', 'Zoo']],
    ['AWS account', ['Shop', 'Zoo', 'search']],
    ['Region', ['Zoo', 'Shop', 'search']],
    ['Placed by', ['search', 'Zoo', 'Shop']],
    ['Status', ['search', 'Zoo', 'Shop']],
    ['Verified', ['Zoo', 'search', 'Shop']],
  ] as const) {
    it(`sorts by ${heading.toLowerCase()}, and backwards when asked again`, async () => {
      const element = await table([shop, search, zoo]);
      await sort(element, heading === 'Name' ? 'Region' : 'Name');

      await sort(element, heading);
      expect(names(element)).to.deep.equal(ascending);
      const sorted = all(element, '[aria-sort=ascending]');
      expect(sorted.map(words)).to.deep.equal([heading]);

      await sort(element, heading);
      expect(names(element)).to.deep.equal([...ascending].reverse());
      expect(all(element, '[aria-sort=descending]').map(words)).to.deep.equal([heading]);
    });
  }

  it('filters by all words of whatever a row says, and counts', async () => {
    const element = await table([shop, search, zoo]);

    await filter(element, 'VIRGINIA open');

    expect(names(element)).to.deep.equal(['search']);
    expect(words(all(element, '.bar [role=status]')[0])).to.equal('1 of 3 accounts');
  });

  it('says that nothing matches, and shows everything again on demand', async () => {
    const element = await table([shop, search, zoo]);
    await filter(element, 'no such thing');
    expect(words(all(element, '.none')[0])).to.contain('No account matches “no such thing”');

    all(element, '.none button')[0]!.click();
    await element.updateComplete;

    expect(names(element).length).to.equal(3);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('input');
  });

  it('starts the wizard where there is no account yet', async () => {
    const element = await table([]);
    const asked = actions(element);
    await expect(element).to.be.accessible();

    all(element, 'button')[0]!.focus();
    await sendKeys({ press: 'Enter' });

    expect(asked).to.deep.equal(['open-wizard']);
  });

  it('raises each action with its account, by the keyboard alone', async () => {
    const element = await table([shop]);
    const asked = actions(element);
    all(element, '.actions button')[0]!.focus();

    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    for (const steps of [0, 1, 2]) {
      await sendKeys({ press: 'ArrowDown' });
      for (let step = 0; step < steps; step += 1) await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
    }

    expect(asked).to.deep.equal(
      ['accounts.verify', 'open-edit', 'open-console', 'open-delete'].map(
        (action) => `${action} 00000001`,
      ),
    );
  });

  it('offers to go on with a set-up, and to begin again where something is wrong', async () => {
    const element = await table([search, zoo]);
    const menus = all<HTMLElementTagNameMap['ops-action-menu']>(element, 'ops-action-menu');

    expect(all(element, '.actions button').map(words)).to.deep.equal(['Verify', 'Set up']);
    expect(menus.map(({ items }) => items[0]?.id)).to.deep.equal([
      'open-wizard',
      'accounts.verify',
    ]);
  });

  it('tells which accounts are being verified and starts no second verification', async () => {
    const element = await table([shop], [shop.connectionId]);
    const asked = actions(element);

    all(element, '.actions button')[0]!.click();

    expect(asked).to.deep.equal([]);
    expect(words(all(element, '.status')[0])).to.equal('Verifying…');
  });

  it('names its buttons by the account they are for', async () => {
    const element = await table([shop]);

    expect(all(element, '.actions button')[0]!.ariaLabel).to.equal('Verify Shop');
    expect(all(element, 'ops-action-menu')[0]!.getAttribute('label')).to.contain('Shop');
  });
});

describe('<ops-account-table> in a narrow frame', () => {
  const whole = { width: innerWidth, height: innerHeight };
  afterEach(() => setViewport(whole));

  for (const width of [320, 600, 900]) {
    it(`shows whole cells beside each other, each under its column’s name, at ${width} pixels`, async () => {
      await setViewport({ width, height: 600 });
      const element = await table([shop, search, zoo]);

      const [box] = all(element, '.scroll');
      expect(box!.scrollWidth).to.equal(box!.clientWidth);
      const cells = all<HTMLTableCellElement>(element, 'tbody tr:nth-child(2) > *');
      const boxes = cells.map((cell) => cell.getBoundingClientRect());
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          const isBeside = one.right <= other.left || other.right <= one.left;
          expect(isBeside || one.bottom <= other.top || other.bottom <= one.top).to.equal(true);
        }
      }
      const titles = cells.map((cell) => getComputedStyle(cell, '::before').content);
      expect(titles.join()).to.include('Region').and.to.include('Verified');
    });
  }

  it('is a table to assistive technology all the same', async () => {
    await setViewport({ width: 320, height: 600 });
    const element = await table([shop]);

    await expect(element).to.be.accessible();
    expect(all(element, '[role=row]').length).to.equal(2);
    expect(all(element, '[role=cell]').length).to.equal(6);
  });
});

describe('<ops-account-table> with 300 accounts', () => {
  const whole = { width: innerWidth, height: innerHeight };
  afterEach(() => setViewport(whole));

  it('is scanned at a glance: rows of 40 pixels in one size of text, failures on the first page', async () => {
    await setViewport({ width: 1280, height: 900 });
    const long = 'A very long name of an account that belongs to a department far away';
    const many = Array.from({ length: 300 }, (_, index) =>
      sampleAccount({
        connectionId: id(index),
        displayName: index % 7 ? `Account ${index}` : `${long} ${index}`,
        ...(index % 100 === 99 && { diagnosis: { code: 'role-not-assumable' as const } }),
        ...(index % 60 === 7 && { failing: { code: 'aws-outage' as const, at: sampleNow } }),
      }),
    );
    const element = await table(many);

    const heights = all(element, 'tbody tr').map((row) => row.getBoundingClientRect().height);
    expect(new Set(heights)).to.deep.equal(new Set([40]));
    const sizes = all(element, 'tbody :is(th, td), .status, .why, button.copy').map(
      (cell) => getComputedStyle(cell).fontSize,
    );
    expect(new Set(sizes).size).to.equal(1);
    const statuses = all(element, 'tbody .status').map(words);
    expect(statuses.slice(0, 9)).to.deep.equal([
      ...Array<string>(3).fill('Needs attention'),
      ...Array<string>(5).fill('Failing'),
      'Connected',
    ]);
    const [box] = all(element, '.scroll');
    expect(box!.scrollWidth).to.equal(box!.clientWidth);
  });
});

describe('<ops-account-table> where its columns just fit', () => {
  const whole = { width: innerWidth, height: innerHeight };
  afterEach(() => setViewport(whole));

  it('says in whole words what is wrong', async () => {
    const margins = innerWidth - document.body.clientWidth;
    await setViewport({ width: 920 + margins, height: 600 });
    const codes = ['region-not-enabled', 'organisation-policy', 'aws-outage', 'network'] as const;
    const element = await table(
      codes.map((code, index) =>
        sampleAccount({
          connectionId: id(index),
          accountNumber: '111122223333',
          region: 'ap-southeast-2',
          verifiedAt: sampleNow - 42 * 60_000,
          failing: { code, at: sampleNow - 41 * 60_000 },
        }),
      ),
    );

    const [box] = all(element, '.scroll');
    expect(box!.scrollWidth).to.equal(box!.clientWidth);
    expect(getComputedStyle(all(element, 'td')[0]!, '::before').content, 'a table').to.equal(
      'none',
    );
    const cut = all(element, '.why').filter((why) => why.scrollWidth > why.clientWidth);
    expect(cut.map(words)).to.deep.equal([]);
  });
});

describe('<ops-account-table> with a thousand accounts', () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    sampleAccount({ connectionId: id(index), displayName: `Account ${index + 1}` }),
  );

  function page(element: AccountTable, label: string): HTMLElement {
    return all(element, 'nav button').find((button) => words(button) === label)!;
  }

  it('shows fifty at a time, and says which', async () => {
    const element = await table(many);

    expect(names(element).length).to.equal(50);
    expect(names(element)[9]).to.equal('Account 10');
    expect(words(all(element, 'nav [role=status]')[0])).to.equal('1–50 of 1,000');
    expect(page(element, 'Previous').ariaDisabled).to.equal('true');

    page(element, 'Next').click();
    await element.updateComplete;

    expect(names(element)[0]).to.equal('Account 51');
    expect(words(all(element, 'nav [role=status]')[0])).to.equal('51–100 of 1,000');
  });

  it('goes back to the first page when it is filtered or sorted anew', async () => {
    const element = await table(many);
    page(element, 'Next').click();
    await element.updateComplete;

    await filter(element, '50');

    expect(names(element)[0]).to.equal('Account 50');
    expect(words(all(element, '.bar [role=status]')[0])).to.equal('20 of 1,000 accounts');
  });

  it('stays on a page that exists when accounts are removed', async () => {
    const element = await table(many.slice(0, 51));
    page(element, 'Next').click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Account 51']);

    element.accounts = many.slice(0, 50);
    await element.updateComplete;

    expect(names(element).length).to.equal(50);
    expect(all(element, 'nav')).to.deep.equal([]);
  });

  it('keeps the focus on its row while others come and go', async () => {
    const element = await table([shop, search]);
    const button = all(element, '.actions button')[1]!;
    button.focus();

    element.accounts = [sampleAccount({ connectionId: id(9), displayName: 'Alpha' }), shop, search];
    await element.updateComplete;

    expect(element.shadowRoot!.activeElement).to.equal(button);
    expect(button.ariaLabel).to.equal('Verify Shop');
  });
});
