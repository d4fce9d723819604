import { hash, verify } from '@node-rs/argon2';

/** argon2id with the OWASP settings (19 MiB, two passes): what is stored instead of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}
