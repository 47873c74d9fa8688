import { expect } from '@open-wc/testing';
import { messages } from '../../../components/internal/message';

const message = messages({ greeting: 'Hello {name}, {name}', plain: 'Hello' });

describe('messages', () => {
  it('puts a value in each of its places', () => {
    expect(message('greeting', { name: 'Ann' })).to.equal('Hello Ann, Ann');
  });

  it('takes values as they are, whatever they look like', () => {
    expect(message('greeting', { name: '$& {plain}' })).to.equal('Hello $& {plain}, $& {plain}');
  });

  it('answers a key that has no words with itself instead of failing', () => {
    expect(message('missing' as 'plain')).to.equal('missing');
  });
});
