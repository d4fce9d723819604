/**
 * How Node runs our own processes, here as in the Dockerfile. Left alone, V8 lets the room for new objects grow to 130 MB on
 * a large machine, and its heap to far more than is in use, which a process keeps; so bounded it needs no more processor
 * time, as measured. `--optimize-for-size` would save a third of what is left and cost twice the processor time.
 */
export const processOptions = ['--enable-source-maps', '--max-semi-space-size=8', '--heap-growing-percent=50'];
