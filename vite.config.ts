import { cpSync } from 'node:fs'
import { defineConfig } from 'vite'

/**
 * One build for both sides: `client` (islands and styles, with a manifest of their hashed names) and `ssr` (the program:
 * command line and server in one bundle, the workers and the template of documents beside it). Packages stay in node_modules.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: 'src/web/public',
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: true,
        rolldownOptions: { input: { main: 'src/web/islands/main.ts', styles: 'src/web/styles/main.css' } },
      },
    },
    ssr: {
      build: {
        outDir: 'dist/server',
        ssr: true,
        copyPublicDir: false,
        target: 'node24',
        rolldownOptions: {
          input: {
            main: 'src/server/main.ts',
            'reading-worker': 'src/documents/reading/reading-worker.ts',
            'docx-worker': 'src/documents/writing/docx-worker.ts',
            'audit-worker': 'src/disclosure/published/audit-worker.ts',
            'pdf-worker': 'src/documents/writing/pdf-worker.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.client!)
      await builder.build(builder.environments.ssr!)
      // The template is read as files by what sets documents, which no bundler knows.
      cpSync('src/documents/writing/pdf-template', 'dist/server/pdf-template', { recursive: true })
    },
  },
})
