import { randomUUID } from 'node:crypto'
import type { Visitor } from '#lib/actor.ts'

/** A stranger from a network that nobody else comes from. */
export const aVisitor = (): Visitor => ({ addressBlock: randomUUID(), locale: 'en', userAgent: 'test' })
