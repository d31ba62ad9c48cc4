import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { Refusal } from './refusal.mjs'

/**
 * The variables of this deployment. What the scripts themselves use is checked here; a refusal names the variable.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [real]
 */
export function readEnv(root, real = process.env) {
  const env = unchecked(root, real)

  const port = env.PORT || '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    throw new Refusal(`PORT must be a whole number from 1 to 65535, not "${port}".`)
  }

  const appUrl = env.APP_URL || `http://localhost:${Number(port)}`
  if (!isUrl(appUrl, ['http:', 'https:'])) {
    throw new Refusal(`APP_URL must be an address that starts with http:// or https://, not "${appUrl}".`)
  }

  for (const name of ['DATABASE_URL', 'DATABASE_PROGRAM_URL']) {
    if (env[name] && !isUrl(env[name], ['postgres:', 'postgresql:'])) {
      throw new Refusal(`${name} must be an address that starts with postgres://.`)
    }
  }
  if (env.DATABASE_URL && !env.SECRET) {
    throw new Refusal('SECRET must be set where DATABASE_URL is: "openssl rand -hex 32" makes one. Keep it.')
  }
  if (env.MUSTER_DATA && !isAbsolute(env.MUSTER_DATA)) {
    throw new Refusal(`MUSTER_DATA must be an absolute folder, not "${env.MUSTER_DATA}".`)
  }

  return { ...env, PORT: String(Number(port)), APP_URL: appUrl }
}

/**
 * Those of the real environment, and of `.env` in the project folder where the real environment is silent.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [real]
 * @returns {NodeJS.ProcessEnv}
 */
export function unchecked(root, real = process.env) {
  return { ...readDotEnv(join(root, '.env')), ...real }
}

/** @param {string} file */
function readDotEnv(file) {
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw new Refusal(`${file} cannot be read (${error.code}).`)
  }
  return parseDotEnv(text)
}

const assignment =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?:"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\r\n]*))/gm

/**
 * `NAME=value` lines, with or without quotes; `#` starts a comment. Node 18 has no reader of its own.
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseDotEnv(text) {
  const values = {}
  for (const [, name, double, single, backtick, bare] of text.matchAll(assignment)) {
    const quoted = double === undefined ? (single ?? backtick) : unescaped(double)
    values[name] = quoted ?? bare.replace(/(^|\s)#.*$/, '').trim()
  }
  return values
}

/** @param {string} text */
function unescaped(text) {
  return text.replace(/\\([\s\S])/g, (_, letter) => (letter === 'n' ? '\n' : letter === 'r' ? '\r' : letter))
}

/**
 * @param {string} text
 * @param {string[]} protocols
 */
function isUrl(text, protocols) {
  try {
    return protocols.includes(new URL(text).protocol)
  } catch {
    return false
  }
}
