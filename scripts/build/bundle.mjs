import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, isMadeOf, sign } from './fingerprint.mjs'

/** The programs that run outside of Next. */
const programs = {
  worker: 'lib/jobs/worker.ts',
  prepare: 'lib/jobs/prepare.ts',
  operator: 'scripts/operator.ts',
  demo: 'scripts/demo.ts',
  'verify-events': 'scripts/verify-events.ts',
}

/** @param {string} root */
const markIn = (root) => join(root, 'dist', 'fingerprint')

/**
 * Whether `dist` was bundled from these sources.
 * @param {string} root
 * @param {string} print
 */
export function isBundled(root, print) {
  return isMadeOf(markIn(root), print)
}

/**
 * Bundles the programs into `dist`.
 * @param {string} root
 */
export async function bundle(root) {
  const print = fingerprint(root)
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const { build } = await import('esbuild')
  await build(bundleOptions(root))
  sign(markIn(root), print)
}

/**
 * Keeps the programs bundled while their sources change. `bundled` is called with the name of each one that was made
 * anew; what is bundled this way does not count as a build.
 * @param {string} root
 * @param {(name: string) => void} bundled
 */
export async function bundleOnChange(root, bundled) {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const { context } = await import('esbuild')

  const contexts = await Promise.all(
    Object.entries(entryPoints(root)).map(([name, file]) => {
      const tell = (build) => build.onEnd(({ errors }) => void (errors.length === 0 && bundled(name)))
      const plugins = [{ name: 'tell', setup: tell }]
      return context({ ...bundleOptions(root), entryPoints: { [name]: file }, plugins, logLevel: 'error' })
    }),
  )
  await Promise.all(contexts.map((each) => each.rebuild()))
  await Promise.all(contexts.map((each) => each.watch()))
  return () => Promise.all(contexts.map((each) => each.dispose()))
}

/** @param {string} root */
function entryPoints(root) {
  return Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(join(root, file))))
}

/** @param {string} root */
function bundleOptions(root) {
  return /** @type {const} */ ({
    absWorkingDir: root,
    entryPoints: entryPoints(root),
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
}
