import { checkPackages } from '../start/runtime.mjs'
import { bundle, isBundled } from './bundle.mjs'
import { fingerprint } from './fingerprint.mjs'
import { buildWeb, isWebBuilt } from './web.mjs'

/**
 * Builds what was not built from the sources as they are now.
 * @param {string} root
 * @param {string} node
 * @param {AbortSignal} signal
 */
export async function buildWhatChanged(root, node, signal) {
  const print = fingerprint(root)
  const web = !isWebBuilt(root, print)
  const programs = !isBundled(root, print)
  if (!web && !programs) return

  checkPackages(root, { toBuild: true })
  if (web) {
    console.log('Building Muster, because its sources are new. This takes a minute or two.')
    await buildWeb(root, node, { signal, loud: false })
  }
  if (programs) await bundle(root)
}
