import { spawn } from 'node:child_process'
import { identityOf, killGroup, send } from './processes.mjs'

/**
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, error?: Error }} Exit
 * @typedef {{ pid: number, identity: string, child: import('node:child_process').ChildProcess, exited: Promise<Exit> }} Launched
 */

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches only the script, which stops its programs
 * in order; and on a leash, so that it ends by itself when the script was killed. `until` ends it too.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { leash?: Leash, until?: AbortSignal }} options
 * @returns {Launched}
 */
export function launch(command, args, { leash = {}, until, ...options }) {
  const child = spawn(command, args, { ...options, detached: true })
  const pid = child.pid ?? 0
  const held = pid ? hold(pid, leash) : undefined

  const exited = new Promise((resolve) => {
    const ended = (exit) => {
      held?.kill('SIGKILL')
      if (pid) killGroup(pid)
      resolve(exit)
    }
    child.once('error', (error) => ended({ code: null, signal: null, error }))
    child.once('exit', (code, signal) => ended({ code, signal }))
  })
  until?.addEventListener('abort', () => void (pid && send(pid, 'SIGTERM')), { once: true })
  return { pid, identity: identityOf(pid) ?? '', child, exited }
}

/** @typedef {{ signal?: 'TERM' | 'INT', last?: 'KILL' | 'QUIT', remove?: string }} Leash */

const watch = `read -r _
end() { kill -s "$2" -- "-$1" || kill -s "$2" "$1"; } 2>/dev/null
end "$1" "$2"
for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$1" 2>/dev/null || break; sleep 1; done
end "$1" "$3"
if [ -n "$4" ]; then rm -rf "$4"; fi`

/**
 * A shell that waits for the end of its input, which comes when this process dies however it dies, and then ends
 * the program: politely, and after ten seconds with `last`.
 * @param {number} pid
 * @param {Leash} leash
 */
function hold(pid, { signal = 'TERM', last = 'KILL', remove = '' }) {
  const shell = spawn('/bin/sh', ['-c', watch, 'leash', String(pid), signal, last, remove], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.on('error', () => {})
  shell.stdin.on('error', () => {})
  shell.unref()
  shell.stdin.unref()
  return shell
}
