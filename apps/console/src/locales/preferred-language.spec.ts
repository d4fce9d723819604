import { preferredLanguage } from './preferred-language.js';

describe('the language of the console', () => {
  it('is the one chosen before on this device', () => {
    expect(preferredLanguage('en', ['zh-CN', 'zh'])).toBe('en');
  });

  it.each([
    [['zh-CN', 'en'], 'zh-CN'],
    [['zh-Hant-HK'], 'zh-CN'],
    [['de', 'en-GB', 'zh'], 'en'],
    [['ZH'], 'zh-CN'],
    [['zhx'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('is at first what the browser asks for: %j gives %s', (wanted, language) => {
    expect(preferredLanguage(null, wanted)).toBe(language);
  });

  it('is not what somebody else has left in the memory', () => {
    expect(preferredLanguage('tlh', ['zh'])).toBe('zh-CN');
  });
});
