import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Sending servers take any certificate (RFC 7435): against whoever only listens, one of our own is as good as another. */
const lifetimeYears = 20;

/**
 * The certificate for STARTTLS: the one that is configured, else one of our own, made at the first start and kept in the
 * data folder.
 */
export async function certificate(given: {
  readonly folder: string;
  readonly certFile?: string | undefined;
  readonly keyFile?: string | undefined;
}): Promise<{ key: string; cert: string }> {
  const { folder, certFile, keyFile } = given;
  if (certFile !== undefined && keyFile !== undefined)
    return { cert: await readFile(certFile, 'utf8'), key: await readFile(keyFile, 'utf8') };
  const place = join(folder, 'mail');
  const files = { cert: join(place, 'starttls.crt'), key: join(place, 'starttls.key') };
  if (existsSync(files.cert) && existsSync(files.key)) {
    const kept = { cert: await readFile(files.cert, 'utf8'), key: await readFile(files.key, 'utf8') };
    // Of a start that was broken off there may be a key without its certificate.
    if (new X509Certificate(kept.cert).checkPrivateKey(createPrivateKey(kept.key))) return kept;
  }
  const made = selfSigned(hostname());
  await mkdir(place, { recursive: true });
  await writeFile(files.key, made.key, { mode: 0o600 });
  await writeFile(files.cert, made.cert);
  return made;
}

/** A certificate that vouches for itself (RFC 5280), with a key on the curve P-256. */
export function selfSigned(name: string): { key: string; cert: string } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // ecdsa-with-SHA256, and commonName.
  const algorithm = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
  const commonName = der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(name.slice(0, 64))));
  const subject = der(0x30, der(0x31, commonName));
  const validity = der(
    0x30,
    der(0x17, Buffer.from('250101000000Z')),
    der(0x17, Buffer.from(`${25 + lifetimeYears}0101000000Z`)),
  );
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(15)]);
  const content = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    algorithm,
    subject,
    validity,
    subject,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const lines = der(0x30, content, algorithm, signature).toString('base64').replace(/.{64}/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Tag, length, content (X.690). */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
