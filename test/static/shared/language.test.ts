import { expect } from '@open-wc/testing';
import { dateTimeFormat } from '../../../components/internal/intl';
import { currentLocale, englishLocale, setLocale } from '../../../components/internal/locale';
import { messages } from '../../../components/internal/message';
import { speak, speakAsReader, type Languages } from '../../../static/shared/language';

const message = messages({ cancel: 'Cancel' });

const languages: Languages = {
  de: async () => {
    await Promise.resolve();
    message.translate('de', { cancel: 'Abbrechen' });
  },
  ar: async () => {
    await Promise.resolve();
    message.translate('ar', { cancel: 'إلغاء' });
  },
  cs: () => Promise.reject(new Error('the file is gone')),
};

describe('the language of a page', () => {
  const { documentElement } = document;

  afterEach(() => {
    setLocale(englishLocale);
    documentElement.lang = englishLocale;
    documentElement.dir = '';
  });

  it('is that of the frame’s context, in words, numbers and document, after its words are loaded', async () => {
    await speak({ locale: 'de-AT' }, languages);

    expect(message('cancel')).to.equal('Abbrechen');
    expect(currentLocale()).to.equal('de-AT');
    expect([documentElement.lang, documentElement.dir]).to.deep.equal(['de-AT', 'ltr']);
  });

  it('is written from the right where that is so', async () => {
    await speak({ locale: 'ar' }, languages);

    expect([documentElement.lang, documentElement.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('has the dates of the reader’s region where the words are the same', async () => {
    await speak({ locale: 'en_GB' }, languages);

    expect(documentElement.lang).to.equal('en-GB');
    const written = dateTimeFormat({ dateStyle: 'medium' }).format(
      new Date('2026-03-02T12:00:00Z'),
    );
    expect(written).to.equal('2 Mar 2026');
  });

  for (const [why, context] of [
    ['which the page has no words in', { locale: 'fr-FR' }],
    ['whose words cannot be loaded', { locale: 'cs-CZ' }],
    ['that is no language', { locale: 'not a locale' }],
    ['that is no text', { locale: 7 }],
    ['of a context without one', {}],
    ['of no context', undefined],
  ] as const) {
    it(`is English, dates and all, in place of one ${why}`, async () => {
      await speak({ locale: 'de' }, languages);

      await speak(context, languages);

      expect(message('cancel')).to.equal('Cancel');
      expect([currentLocale(), documentElement.lang]).to.deep.equal(['en', 'en']);
    });
  }

  it('is English where the host refuses to tell', async () => {
    await speakAsReader({ context: () => Promise.reject(new Error('no bridge')) }, languages);

    expect(documentElement.lang).to.equal('en');
  });
});
