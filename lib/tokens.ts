import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { env } from './env.ts'

export type TokenPurpose = 'invitation' | 'invitation_copy' | 'sign_in' | 'reset_password' | 'confirm_email'

/**
 * A link is derived, not stored: whoever holds the secret and the ids can make it again. `owner` is the organization
 * or account it starts from, so that a door can open the right tenant before it looks anything up.
 */
export function deriveToken(purpose: TokenPurpose, owner: string, id: string, version: number) {
  const proof = createHmac('sha256', keyFor('links'))
    .update(`${purpose}\n${owner}\n${id}\n${version}`)
    .digest()

  return Buffer.concat([uuidBytes(owner), proof]).toString('base64url')
}

/** The id a token starts with, or null where it is not shaped like one. Proves nothing. */
export function ownerOfToken(token: string) {
  if (!/^[A-Za-z0-9_-]{64}$/.test(token)) return null
  const hex = Buffer.from(token, 'base64url').subarray(0, 16).toString('hex')

  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** 256 random bits for a cookie or a one-time key. */
export const randomToken = () => randomBytes(32).toString('base64url')

/** What the database keeps instead of a token. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** Compares two secrets in a time that does not depend on where they differ. */
export const sameSecret = (a: string, b: string) =>
  timingSafeEqual(Buffer.from(hashToken(a)), Buffer.from(hashToken(b)))

/** The deployment operator's key: follows from the secret, so that nothing has to be stored. */
export const operatorKey = () =>
  createHmac('sha256', keyFor('operator')).update('key').digest('base64url').slice(0, 32)

/** Puts text under the deployment's secret (AES-256-GCM), bound to where it is kept. */
export function seal(text: string, place: string) {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('seal'), nonce).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])

  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

export function unseal(sealed: Buffer, place: string) {
  const decipher = createDecipheriv('aes-256-gcm', keyFor('seal'), sealed.subarray(0, 12))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(12, 28))

  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

/** One key a use, all from the one secret. */
export const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', env().SECRET, '', `muster/${use}`, 32))

const uuidBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
