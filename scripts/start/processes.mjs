import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * What tells a process from a later one with the same number: when it began. Null where no such process lives;
 * a dead one that nobody has collected yet (a zombie) counts as dead.
 * @param {number} pid
 * @returns {string | null}
 */
export function identityOf(pid) {
  return process.platform === 'linux' ? identityByProc(pid) : identityByPs(pid)
}

/** @param {number} pid */
function identityByProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const dead = fields[0] === 'Z' || fields[0] === 'X'
    return dead ? null : `${bootId()}/${fields[19]}`
  } catch {
    return null
  }
}

function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

/** @param {number} pid */
function identityByPs(pid) {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '')
  } catch {
    return null
  }
}

/**
 * The command line of a living process, arguments parted by spaces; empty where it is not to be had.
 * @param {number} pid
 */
export function commandOf(pid) {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/**
 * Ends a process: each signal in turn, with its patience in milliseconds, until it is gone.
 * @param {number} pid
 * @param {string} identity
 * @param {ReadonlyArray<readonly [NodeJS.Signals, number]>} signals
 */
export async function end(pid, identity, signals) {
  for (const [signal, patience] of signals) {
    if (identityOf(pid) !== identity) return
    send(pid, signal)
    for (const until = Date.now() + patience; Date.now() < until; await delay(20)) {
      if (identityOf(pid) !== identity) return
    }
  }
}

/**
 * Signals a process and, where it leads a group, all of that group. One that is gone is no error.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function send(pid, signal) {
  return sendTo(-pid, signal) || sendTo(pid, signal)
}

/**
 * Kills what a process that has ended left behind in its group.
 * @param {number} pid
 */
export function killGroup(pid) {
  sendTo(-pid, 'SIGKILL')
}

/**
 * @param {number} target
 * @param {NodeJS.Signals} signal
 */
function sendTo(target, signal) {
  try {
    return process.kill(target, signal)
  } catch {
    return false
  }
}
