#!/usr/bin/env node
/** The command line, from wherever it is called: installs and builds what is missing, then passes everything on. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { projectNode, root, run } from './run.mjs'

export async function samhandling(args) {
  await install()
  await build()
  // npm runs scripts in the project's folder; the files that a person names are where that person stands.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const env = { ...process.env, DATA_DIR: process.env.DATA_DIR || join(root, 'data'), NODE_ENV: 'production' }
  return run(projectNode(), [join(root, 'dist', 'server', 'main.js'), ...args], { cwd, env })
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await samhandling(process.argv.slice(2))
