import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const sources = [
  ...['app', 'components', 'db', 'emails', 'lib', 'messages', 'public', 'scripts'],
  ...[
    'instrumentation.ts',
    'next.config.ts',
    'package-lock.json',
    'package.json',
    'postcss.config.mjs',
    'proxy.ts',
  ],
  'tsconfig.json',
]

/** What takes no part in a build: tests, and the scripts that only start what was built. */
const apart = /\.(test|spec|d)\.[a-z]+$|^lib\/testing\/|^scripts\/(?!build).*\.mjs$/

/**
 * A hash over everything a build is made of.
 * @param {string} root
 */
export function fingerprint(root) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((name) => filesIn(root, name))) {
    if (apart.test(file)) continue
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * The files under a name, in a fixed order; none where it does not exist.
 * @param {string} root
 * @param {string} name
 * @returns {string[]}
 */
function filesIn(root, name) {
  try {
    const entries = readdirSync(join(root, name), { withFileTypes: true })
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    return entries.flatMap((entry) => {
      const path = `${name}/${entry.name}`
      return entry.isDirectory() ? filesIn(root, path) : [path]
    })
  } catch (error) {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR') return [name]
    throw error
  }
}

/**
 * Whether what lies there was made of these sources.
 * @param {string} mark
 * @param {string} print
 */
export function isMadeOf(mark, print) {
  try {
    return readFileSync(mark, 'utf8') === print
  } catch {
    return false
  }
}

/**
 * Says what something was made of; last, so that a build that was killed does not count.
 * @param {string} mark
 * @param {string} print
 */
export function sign(mark, print) {
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(`${mark}.new`, print)
  renameSync(`${mark}.new`, mark)
}
