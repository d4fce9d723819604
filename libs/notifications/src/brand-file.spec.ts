import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contrast, readable } from './brand-colours.js';
import { loadBrand } from './brand-file.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'brand-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function load(text: string, files: Readonly<Record<string, string | Buffer>> = {}) {
  for (const [name, content] of Object.entries({ 'brand.yaml': text, ...files }))
    writeFileSync(join(folder, name), content);
  return loadBrand(join(folder, 'brand.yaml'));
}

const whole = `
version: 1
name: { en: Acme Appliances, zh-CN: 安可家电 }
logo: acme.svg
logoDark: acme-night.svg
nameBesideLogo: false
colours: { light: '#7A1F5C', dark: '#e6a9d3' }
contact:
  phone: '+86 400 800 1234'
  email: complaints@acme.example
  hours: { en: 'Monday to Friday, 9:00 to 18:00', zh-CN: 周一至周五 9:00–18:00 }
  address: { en: '1 Main Road, Shanghai', zh-CN: 上海市主路1号 }
privacy: { en: privacy.en.md, zh-CN: privacy.zh-CN.md }
`;
const files = { 'acme.svg': svg, 'acme-night.svg': svg, 'privacy.en.md': '# Privacy', 'privacy.zh-CN.md': '# 隐私' };

describe('The brand', () => {
  it('is nobody’s in particular without a file, and readable', () => {
    const brand = loadBrand(undefined);
    expect(brand).toMatchObject({
      name: { en: 'Customer service', 'zh-CN': '客户服务' },
      isConfigured: false,
      contact: {},
    });
    expect(brand.logo).toBeUndefined();
    expect(brand.privacy).toBeUndefined();
  });

  it('is what its file says, with the pictures and notices that lie beside it', () => {
    const brand = load(whole, files);
    expect(brand).toMatchObject({
      isConfigured: true,
      name: { en: 'Acme Appliances', 'zh-CN': '安可家电' },
      nameBesideLogo: false,
      contact: { phone: '+86 400 800 1234', hours: { 'zh-CN': '周一至周五 9:00–18:00' } },
      privacy: { en: '# Privacy', 'zh-CN': '# 隐私' },
      colours: { light: { accent: '#7a1f5c', onAccent: '#ffffff' }, dark: { accent: '#e6a9d3', onAccent: '#10151a' } },
    });
    expect(brand.logo?.light.type).toBe('image/svg+xml');
    expect(brand.logo?.dark?.bytes.toString()).toBe(svg);
  });

  it('takes a PNG as well', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect(load('version: 1\nname: { en: A, zh-CN: 甲 }\nlogo: a.png', { 'a.png': png }).logo?.light.type).toBe(
      'image/png',
    );
  });

  it.each(['#000000', '#0b5cad', '#7a1f5c', '#1b5e20', '#8a1c1c'])(
    '%s is lightened for the night until it can be read',
    (light) => {
      const { dark } = load(`version: 1\nname: { en: A, zh-CN: 甲 }\ncolours: { light: '${light}' }`).colours;
      for (const ground of ['#1c2024', '#14171a', dark.soft])
        expect(contrast(dark.accent, ground)).toBeGreaterThanOrEqual(readable);
      expect(contrast(dark.onAccent, dark.accent)).toBeGreaterThanOrEqual(readable);
    },
  );

  it.each([
    [
      'a colour too light for the day',
      `colours: { light: '#66ccff' }`,
      /colours\.light: #66ccff cannot be read on #\w+: its contrast is 1\.\d\d and must be 4\.5 or more .* take a darker one/,
    ],
    [
      'a colour too dark for the night',
      `colours: { light: '#003366', dark: '#003366' }`,
      /colours\.dark: #003366 cannot be read .* take a lighter one/,
    ],
    [
      'a colour by name',
      'colours: { light: blue }',
      /colours\.light must be a colour such as "#1f5f8b" \(in quotation marks\), but is "blue"/,
    ],
    [
      'one language only',
      'contact: { hours: { en: Always } }',
      /contact\.hours\.zh-CN must be a text of 1 to 200 characters, but is not there/,
    ],
    ['a text in no language', 'contact: { address: Shanghai }', /contact\.address must give both languages/],
    ['no address of mail', 'contact: { email: nowhere }', /contact\.email must be an e-mail address, but is "nowhere"/],
    [
      'a number that YAML counts',
      'contact: { phone: 4008001234 }',
      /contact\.phone must be a telephone number in quotation marks/,
    ],
    ['a name that it does not know', 'slogan: Hello', /slogan is not known here/],
    ['a logo that is not there', 'logo: gone.svg', /logo: .*gone\.svg cannot be read \(ENOENT\)/],
    ['a logo that is no picture', 'logo: page.svg', /logo: page\.svg is neither an SVG nor a PNG picture/],
    ['a logo for the night alone', 'logoDark: fine.svg', /logoDark needs a logo beside it/],
    [
      'an empty notice',
      'privacy: { en: empty.md, zh-CN: empty.md }',
      /privacy\.en: empty\.md is empty\n {2}privacy\.zh-CN: empty\.md is empty/,
    ],
    ['no YAML', 'name: [', /The brand file .* is not right:\n/],
  ])('refuses %s, and says where', (_what, line, refusal) => {
    const text = `version: 1\nname: { en: Acme, zh-CN: 安可 }\n${line}\n`;
    expect(() => load(text, { 'page.svg': '<html><svg></svg></html>', 'fine.svg': svg, 'empty.md': ' \n' })).toThrow(
      refusal,
    );
  });

  it('refuses a file without a name or a version that it knows, telling both', () => {
    expect(() => load('version: 2')).toThrow(/version must be 1.*but is 2\n {2}name must give both languages/);
    expect(() => load('- a list')).toThrow('it must be a list of names with values');
  });

  it('tells of a file that is not there', () => {
    expect(() => loadBrand(join(folder, 'none.yaml'))).toThrow(/BRAND_FILE: .*none\.yaml cannot be read \(ENOENT\)/);
  });
});
