import { expect } from '@open-wc/testing';
import { matching } from '../../../components/macro-chooser/matches';
import { sampleMacro, sampleMacros } from '../../../components/internal/macro-samples';

const namesFor = (typed: string, macros = sampleMacros, isBodied = false) =>
  matching(macros, typed, isBodied).macros.map(({ name }) => name);

describe('what of the user macros is found', () => {
  it('is everything that fits, in the order of titles, while nothing is typed', () => {
    expect(namesFor('')).to.deep.equal(['notice', 'snippet', 'child-pages']);
    expect(namesFor('', sampleMacros, true)).to.deep.equal(['frame', 'steps']);
  });

  it('is looked for in title, name, description and categories as people call them', () => {
    expect(namesFor('Snipp')).to.deep.equal(['snippet']);
    expect(namesFor('child-p')).to.deep.equal(['child-pages']);
    expect(namesFor('who CHANGED')).to.deep.equal(['child-pages']);
    expect(namesFor('confluence content')).to.deep.equal(['child-pages']);
    expect(namesFor('house style')).to.deep.equal(['snippet']);
  });

  it('has to hold every word that is typed, wherever each is', () => {
    expect(namesFor('pages navigation')).to.deep.equal(['child-pages']);
    expect(namesFor('pages formatting')).to.deep.equal([]);
  });

  it('comes first where the title begins with it, and last where only the description has it', () => {
    const macros = [
      sampleMacro({ name: 'a', title: 'About', description: 'Is like the status' }),
      sampleMacro({ name: 'b', title: 'Build status' }),
      sampleMacro({ name: 'c', title: 'Status of a service' }),
      sampleMacro({ name: 'd', title: 'Prestatus' }),
    ];

    expect(namesFor('status', macros)).to.deep.equal(['c', 'b', 'd', 'a']);
  });

  it('is found whatever the case, and however its accents are written', () => {
    const macros = [sampleMacro({ name: 'u', title: 'Übersicht' })];

    expect(namesFor('U\u0308BER', macros)).to.deep.equal(['u']);
  });

  it('is counted where it is inserted in another way', () => {
    expect(matching(sampleMacros, '', false).elsewhere).to.equal(2);
    expect(matching(sampleMacros, 'frame', false)).to.deep.equal({ macros: [], elsewhere: 1 });
    expect(matching(sampleMacros, '', true).elsewhere).to.equal(3);
  });
});
