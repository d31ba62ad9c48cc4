import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

const install = 'run "npm ci --include=dev"'

/**
 * The Node that runs Muster: this one where it is new enough, else the one npm installed.
 * @param {string} root
 */
export function chooseNode(root) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath

  const installed = join(root, 'node_modules', 'node', 'bin', 'node')
  if (existsSync(installed)) return installed
  throw new Refusal(
    `Muster needs Node 22.18 or newer, and this is ${process.versions.node}: ${install} to get it.`,
  )
}

/**
 * Refuses where packages are missing or are not those of package.json, as after a pull.
 * @param {string} root
 * @param {{ toBuild: boolean }} options
 */
export function checkPackages(root, { toBuild }) {
  const { dependencies, devDependencies } = read(join(root, 'package.json')) ?? {}
  const needed = { ...dependencies, ...(toBuild ? devDependencies : {}) }

  for (const [name, version] of Object.entries(needed)) {
    const installed = read(join(root, 'node_modules', name, 'package.json'))
    if (!installed) throw new Refusal(`The package ${name} is missing: ${install}.`)
    if (/^\d/.test(version) && installed.version !== version) {
      throw new Refusal(`The package ${name} is ${installed.version} and should be ${version}: ${install}.`)
    }
  }
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
