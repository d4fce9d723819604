import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { RunningPortal } from '../portal.story.js';

jest.setTimeout(60_000);

const logo = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const written = `
version: 1
name: { en: Acme Appliances, zh-CN: 安可家电 }
logo: acme.svg
nameBesideLogo: false
colours: { light: '#7a1f5c' }
contact:
  phone: '+86 (400) 800-1234'
  email: complaints@acme.example
  hours: { en: 'Monday to Friday, 9:00 to 18:00', zh-CN: 周一至周五 9:00–18:00 }
privacy: { en: en.md, zh-CN: zh.md }
`;

describe('A portal with a brand', () => {
  let portal: RunningPortal;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brand-'));
    writeFileSync(join(folder, 'brand.yaml'), written);
    writeFileSync(join(folder, 'acme.svg'), logo);
    writeFileSync(
      join(folder, 'en.md'),
      '# Privacy\n\nAsk **us** <b>first</b>.\n\n- [write](mailto:data@acme.example)',
    );
    writeFileSync(join(folder, 'zh.md'), '# 隐私\n\n请先联系我们。');
    portal = await RunningPortal.start({ BRAND_FILE: join(folder, 'brand.yaml') });
  });
  afterAll(async () => {
    await portal.stop();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['en', 'Acme Appliances', 'Monday to Friday, 9:00 to 18:00'],
    ['zh-CN', '安可家电', '周一至周五 9:00–18:00'],
  ])('says on every page whose it is, and how to reach it: %s', async (language, name, hours) => {
    const visitor = portal.visitor(language);
    for (const path of ['/', '/track', '/privacy', '/nowhere']) {
      const { html } = await visitor.get(path);
      expect(html).toContain(`· ${name}</title>`);
      expect(html).toMatch(new RegExp(`<img src="/assets/logo\\?v&#x3D;[0-9a-f]{12}" alt="${name}" />`));
      expect(html).toContain('<a href="tel:+864008001234">+86 (400) 800-1234</a>');
      expect(html).toContain(hours);
      expect(html).toContain('href="/privacy"');
    }
  });

  it('shows the logo as a picture that can do nothing else', async () => {
    const answer = await portal.visitor().get('/assets/logo');
    expect(answer.html).toBe(logo);
    expect(answer.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect((await portal.visitor().get('/assets/logo-dark')).status).toBe(404);
  });

  it('takes its colours from it, by day and by night', async () => {
    const { html } = await portal.visitor().get('/assets/brand.css');
    expect(html).toMatch(/--accent: light-dark\(#7a1f5c, #[0-9a-f]{6}\)/);
  });

  it('shows the privacy notice, as text wherever it is not a sign of ours', async () => {
    const { html, status } = await portal.visitor('en').get('/privacy');
    expect(status).toBe(200);
    expect(html).toMatch(/<p>Ask <strong>us<\/strong> &lt;b&gt;first&lt;\/b&gt;\.\s*<\/p>/);
    expect(html).toMatch(/<li><a href="mailto:data@acme\.example">write<\/a>\s*<\/li>/);
    expect((await portal.visitor('en').get('/privacy?lang=zh-CN')).html).toContain('<p>请先联系我们。');
  });

  it('sends the lost link in its name', async () => {
    const visitor = portal.visitor('zh-CN');
    const ref = await portal.complaintOf(visitor);
    await visitor.post('/track/lost', { ref, email: 'ana@example.org' });
    const mails = portal.application.get(OutgoingMails, { strict: false });
    const now = portal.time.now();
    const keys = (await mails.due(now, 100)).filter((key) => key.startsWith('link-'));
    const taken = await mails.take(keys[0]!, now, now + 1);
    expect(taken?.mail.heads?.from.name).toBe('安可家电');
  });
});

describe('A portal without one', () => {
  it('shows neither a logo, nor a footer, nor a notice', async () => {
    const portal = await RunningPortal.start();
    const { html } = await portal.visitor('en').get('/');
    expect(html).toContain('· Customer service</title>');
    expect(html).not.toMatch(/<footer|<picture|href="\/privacy"/);
    expect((await portal.visitor('en').get('/privacy')).status).toBe(404);
    await portal.stop();
  });
});
