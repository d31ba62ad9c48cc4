import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './build/bundle.mjs'
import { buildWeb } from './build/web.mjs'
import { homeFolder } from './database/place.mjs'
import { createEnding } from './start/ending.mjs'
import { unchecked } from './start/env.mjs'
import { takeLock } from './start/lock.mjs'
import { checkPackages, chooseNode } from './start/runtime.mjs'

// Builds everything that `npm start` runs, whether it changed or not.

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ending = createEnding()

await ending.run(async () => {
  const node = chooseNode(root)
  checkPackages(root, { toBuild: true })

  // A server that runs reads its pages from the folder a build replaces.
  const home = homeFolder(root, unchecked(root).MUSTER_DATA)
  await ending.keep(takeLock(home, 'npm run build').then((release) => ({ stop: release, kill: release })))

  await ending.pass(buildWeb(root, node, { signal: ending.signal, loud: true }))
  await ending.pass(bundle(root))
  await ending.end(0)
})
