import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

// npm run bench -- <name>: bundles bench/<name>.ts, and the worker it may start, and runs it.

const folder = dirname(fileURLToPath(import.meta.url))
const root = dirname(folder)
const [name = '', ...args] = process.argv.slice(2)

if (!/^[a-z-]+$/.test(name) || !existsSync(join(folder, `${name}.ts`))) {
  const names = readdirSync(folder).flatMap((file) => file.match(/^([a-z-]+)\.ts$/)?.[1] ?? [])
  console.error(`Which one? npm run bench -- ${names.join(' | ')}`)
  process.exit(1)
}

await build({
  absWorkingDir: root,
  entryPoints: { [`bench-${name}`]: `bench/${name}.ts`, 'bench-worker': 'lib/jobs/worker.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  packages: 'external',
  jsx: 'automatic',
  logLevel: 'warning',
})

const run = spawn(process.execPath, [join(root, 'dist', `bench-${name}.mjs`), ...args], {
  cwd: root,
  stdio: 'inherit',
})
run.on('exit', (code) => process.exit(code ?? 1))
