import { expect } from '@open-wc/testing';
import {
  changeOf,
  draftOf,
  newAccountOf,
  problemsOf,
  type AccountDraft,
} from '../../../components/account-form/account-draft';
import { rebase } from '../../../components/account-form/rebase';
import { sampleAccount } from '../../../components/internal/samples';
import { regions } from '../../../contract/regions';

function draft(change: Partial<AccountDraft> = {}): AccountDraft {
  return {
    displayName: 'Shop',
    region: 'eu-west-1',
    target: '111122223333',
    permissionsBoundary: '',
    portalUrl: '',
    placement: { scope: 'everywhere' },
    optionalReads: [],
    ...change,
  };
}

describe('the draft of an account', () => {
  it('names each field that is missing, in the order of the form', () => {
    expect(Object.entries(problemsOf(draftOf()))).to.deep.equal([
      ['displayName', { problem: 'displayName.empty' }],
      ['region', { problem: 'region.empty' }],
      ['target', { problem: 'target.empty' }],
      ['placement', { problem: 'placement.empty' }],
    ]);
  });

  it('tells a change of what may be read beside alarms, in whatever order it was ticked', () => {
    const account = sampleAccount({ optionalReads: ['history', 'metrics'] });
    const same = draftOf(account);

    expect(changeOf(account, { ...same, optionalReads: ['metrics', 'history'] })).to.equal(
      undefined,
    );
    expect(changeOf(account, { ...same, optionalReads: [] })).to.deep.include({
      optionalReads: [],
    });
    expect(newAccountOf(draft())).not.to.have.property('optionalReads');
    expect(newAccountOf(draft({ optionalReads: ['history'] })).optionalReads).to.deep.equal([
      'history',
    ]);
  });

  it('C09: takes names of any script up to 100 characters, counted as people count', () => {
    for (const displayName of ['日本', 'مثال', '👩‍🚀'.repeat(33), '<b>bold</b>', '𝒳'.repeat(100)]) {
      expect(problemsOf(draft({ displayName })), displayName).to.deep.equal({});
    }
    expect(problemsOf(draft({ displayName: 'x'.repeat(101) }))).to.deep.equal({
      displayName: { problem: 'displayName.too-long', subject: '101' },
    });
  });

  it('C08: takes the regions of the list and no other', () => {
    for (const { id } of regions) expect(problemsOf(draft({ region: id })), id).to.deep.equal({});
    for (const region of ['cn-north-1', 'us-gov-west-1', 'eu-west-9', 'x.evil/']) {
      expect(problemsOf(draft({ region })), region).to.deep.equal({
        region: { problem: 'region.unknown', subject: region },
      });
    }
  });

  for (const [permissionsBoundary, problem] of [
    ['arn:aws:iam::111122223333:policy/team/Boundary', undefined],
    ['arn:aws:iam::aws:policy/PowerUserAccess', undefined],
    ['Boundary', 'not-arn'],
    ['arn:aws:iam::444455556666:policy/Boundary', 'other-account'],
    ['arn:aws:iam::111122223333:role/Boundary', 'other-resource'],
    ['arn:aws-cn:iam::111122223333:policy/Boundary', 'other-partition'],
  ] as const) {
    it(`${problem ? `refuses` : 'takes'} the boundary ${permissionsBoundary}`, () => {
      expect(problemsOf(draft({ permissionsBoundary })).permissionsBoundary?.problem).to.equal(
        problem && `permissionsBoundary.${problem}`,
      );
    });
  }

  for (const [portalUrl, problem] of [
    ['https://example.awsapps.com/start', undefined],
    ['example.awsapps.com/start', 'not-url'],
    ['http://example.awsapps.com/start', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['https://anna:secret@example.awsapps.com/start', 'has-credentials'],
    [`https://example.awsapps.com/${'x'.repeat(2_048)}`, 'too-long'],
  ] as const) {
    it(`${problem ? `refuses` : 'takes'} the portal ${portalUrl.slice(0, 48)}`, () => {
      expect(problemsOf(draft({ portalUrl })).portalUrl?.problem).to.equal(
        problem && `portalUrl.${problem}`,
      );
    });
  }

  it('is sent without the spaces and dashes around what was pasted', () => {
    const typed = draft({ displayName: ' Shop ', target: '1111-2222-3333 ' });

    expect(newAccountOf(typed)).to.deep.equal({
      displayName: 'Shop',
      region: 'eu-west-1',
      target: '111122223333',
      placement: { scope: 'everywhere' },
    });
  });

  it('asks for a space where only people of named spaces may place alarms', () => {
    expect(problemsOf(draft({ placement: { scope: 'spaces', spaceIds: [] } }))).to.deep.equal({
      placement: { problem: 'placement.no-space' },
    });
    const placement = { scope: 'spaces', spaceIds: ['98305'] } as const;
    expect(problemsOf(draft({ placement }))).to.deep.equal({});
  });

  it('is no change when the same spaces were chosen in another order', () => {
    const account = sampleAccount({ placement: { scope: 'spaces', spaceIds: ['1', '2'] } });
    const chosen = (...spaceIds: string[]) =>
      changeOf(account, { ...draftOf(account), placement: { scope: 'spaces', spaceIds } });

    expect(chosen('2', '1')).to.equal(undefined);
    expect(chosen('2', '3')?.placement).to.deep.equal({ scope: 'spaces', spaceIds: ['2', '3'] });
  });

  it('is sent as a change of nothing but the fields that differ', () => {
    const account = sampleAccount({ portalUrl: 'https://example.awsapps.com/start' });

    const change = changeOf(account, { ...draftOf(account), displayName: 'New', portalUrl: '' });

    expect(change).to.deep.equal({
      connectionId: account.connectionId,
      revision: account.revision,
      displayName: 'New',
      portalUrl: '',
    });
    expect(changeOf(account, draftOf(account))).to.equal(undefined);
  });

  it('shows a role of its own making by the account number, any other by its ARN', () => {
    const roleArn = 'arn:aws:iam::111122223333:role/team/Reader';

    expect(draftOf(sampleAccount()).target).to.equal('111122223333');
    expect(draftOf(sampleAccount({ roleArn })).target).to.equal(roleArn);
  });
});

describe('a draft of an account that somebody else saved meanwhile', () => {
  const before = sampleAccount({ displayName: 'Shop', region: 'eu-west-1' });

  it('keeps what was typed and follows the account in the rest', () => {
    const typed = { ...draftOf(before), displayName: 'Mine' };
    const after = sampleAccount({ displayName: 'Shop', region: 'us-east-1', revision: 2 });

    const { draft: kept, conflicts } = rebase(typed, before, after);

    expect(kept).to.include({ displayName: 'Mine', region: 'us-east-1' });
    expect(conflicts).to.deep.equal([]);
  });

  it('names each field that both changed', () => {
    const typed = { ...draftOf(before), displayName: 'Mine' };
    const after = sampleAccount({ displayName: 'Theirs', revision: 2 });

    const { draft: kept, conflicts } = rebase(typed, before, after);

    expect(kept.displayName).to.equal('Mine');
    expect(conflicts).to.deep.equal(['displayName']);
  });

  it('keeps the chosen spaces, and names the choice of the other', () => {
    const typed: AccountDraft = {
      ...draftOf(before),
      placement: { scope: 'spaces', spaceIds: ['1'] },
    };
    const after = sampleAccount({ placement: { scope: 'spaces', spaceIds: ['2'] }, revision: 2 });

    const { draft: kept, conflicts } = rebase(typed, before, after);

    expect(kept.placement).to.deep.equal(typed.placement);
    expect(conflicts).to.deep.equal(['placement']);
  });

  it('finds no conflict where both typed the same', () => {
    const typed = { ...draftOf(before), displayName: 'Same' };

    const { conflicts } = rebase(typed, before, sampleAccount({ displayName: 'Same' }));

    expect(conflicts).to.deep.equal([]);
  });
});
