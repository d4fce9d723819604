import { hash, verify } from '@node-rs/argon2';

/** Hashes at once. Each takes 19 MiB and tens of milliseconds: a crowd at the door waits in line and not in memory. */
const atOnce = 2;

let running = 0;
let done = 0;
const waiting: (() => void)[] = [];

/** argon2id with the OWASP settings (19 MiB, two passes): what is stored instead of a password. */
export function hashPassword(password: string): Promise<string> {
  return inLine(() => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }));
}

export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return inLine(() => verify(passwordHash, password));
}

/** Compared with when there is no such person, so that as much work is done as for a wrong password. */
export const nobodysPassword = hashPassword('nobody has this password');

/** How many passwords this process has hashed so far: what a sign-in costs, told without a clock. */
export function hashesDone(): number {
  return done;
}

async function inLine<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((next) => waiting.push(next));
  else running += 1;
  try {
    return await work();
  } finally {
    done += 1;
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
