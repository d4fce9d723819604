import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBrand } from './brand-file.js';
import { HouseSender } from './house-sender.js';
import { Mailer } from './mailer.js';

const mailer = new Mailer({
  folder: tmpdir(),
  sender: { name: 'Complaints desk', address: 'complaints@acme.example' },
  patience: 1000,
});

describe('Mails to customers', () => {
  it('are from the sending address’s own name where there is no brand', () => {
    expect(new HouseSender(loadBrand(undefined), mailer).of('en')).toEqual(mailer.sender);
  });

  it('are from the brand, by its name in the reader’s language', () => {
    const folder = mkdtempSync(join(tmpdir(), 'brand-'));
    writeFileSync(join(folder, 'brand.yaml'), 'version: 1\nname: { en: Acme, zh-CN: 安可 }\n');
    const sender = new HouseSender(loadBrand(join(folder, 'brand.yaml')), mailer);
    expect(sender.of('en')).toEqual({ name: 'Acme', address: 'complaints@acme.example' });
    expect(sender.of('zh-CN').name).toBe('安可');
    rmSync(folder, { recursive: true });
  });
});
