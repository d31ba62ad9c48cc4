import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The worker as it is deployed, in a process of its own. */
export function startWorker() {
  const child = spawn(process.execPath, [join(process.cwd(), 'dist', 'bench-worker.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const gone = once(child, 'exit')
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await gone
  }

  return { kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

export type Worker = ReturnType<typeof startWorker>
