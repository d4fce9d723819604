/** The queue whose one job comes round for ever: whoever of the workers is free takes it. */
export const sweepQueue = 'sweep';

/** Milliseconds between two sweeps. */
export const sweepInterval = 5000;
