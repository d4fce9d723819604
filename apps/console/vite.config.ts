import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/',
  plugins: [react()],
  server: { port: 3100, proxy: { '/api': 'http://127.0.0.1:3000', '/queues': 'http://127.0.0.1:3000' } },
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy lets the page run its own files only, nothing that is written into it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What changes with our versions is small; what changes with theirs stays in the browser's cache.
          groups: [
            {
              name: 'foundation',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack|i18next|react-i18next)[\\/]/,
              priority: 1,
            },
            // What most pages use comes with the first one; what a few use is shared among these, and loaded with one of them.
            { name: 'components', test: /node_modules[\\/](?!@xyflow|d3-)/, minShareCount: 8 },
          ],
        },
      },
    },
  },
});
