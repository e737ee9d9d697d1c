import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';
import { serviceWorker } from './tools/service-worker.ts';

export default defineConfig({
  plugins: [
    react(),
    serviceWorker(fileURLToPath(new URL('./src/offline/worker.js', import.meta.url))),
    // The API serves these files beside the originals, chosen by Accept-Encoding.
    compression({
      algorithms: [defineAlgorithm('gzip', { level: 9 }), defineAlgorithm('brotliCompress')],
      threshold: 1024,
    }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    // Offices run domestic browsers from Chromium 87 on.
    target: 'chrome87',
    cssTarget: 'chrome87',
    manifest: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Never group antd: a group pulls its lazy parts into the entry.
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ },
            {
              name: 'data',
              test: /node_modules[\\/](@tanstack|openapi-fetch|i18next|react-i18next)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    // The guide stands beside the client, in docs/.
    fs: { allow: ['..'] },
    proxy: { '/api': process.env.API_ADDRESS ?? 'http://localhost:5080' },
  },
  preview: {
    host: '127.0.0.1',
    port: 5174,
    proxy: { '/api': process.env.API_ADDRESS ?? 'http://localhost:5080' },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    mockReset: true,
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
