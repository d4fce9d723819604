import { rmSync } from 'node:fs';

export default async function stopStores() {
  const { stores, folder } =
    /** @type {{ redressTestStores: { stores: { stop(): Promise<void> }[], folder: string } }} */ (
      /** @type {unknown} */ (globalThis)
    ).redressTestStores;
  for (const store of stores.reverse()) await store.stop();
  rmSync(folder, { recursive: true, force: true });
}
