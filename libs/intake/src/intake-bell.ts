/** Tells the workers that something came in, so that it is taken up at once. Nobody waits for it, and it may be lost: the sweep finds what was not heard. */
export abstract class IntakeBell {
  abstract ring(recordId: string): void;
}
