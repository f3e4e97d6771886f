import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
  },
});
