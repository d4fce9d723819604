/**
 * A reason not to start, in one sentence that says what to do. The process prints it and exits with code 1;
 * a stack trace would only hide the sentence.
 */
export class StartupError extends Error {}
