/** Why the server does not start, in one sentence that says what to do; `exitCode` tells the reasons apart. */
export class StartupRefusal extends Error {
  constructor(
    readonly reason: keyof typeof exitCodes,
    message: string,
  ) {
    super(message);
  }

  get exitCode(): number {
    return exitCodes[this.reason];
  }
}

const exitCodes = {
  'wrong options': 2,
  'folder in use': 3,
  'folder damaged': 4,
  'folder from a newer version': 5,
  'address taken': 6,
  'socket path too long': 7,
} as const;
