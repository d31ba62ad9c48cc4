import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'
import { connect } from '#db/connect.ts'

/**
 * Gives a test file a database of its own, for what works across organizations. Call it before anything asks for the
 * database; answers the owner's address.
 */
export async function ownDatabase() {
  const server = inject('databaseUrl')
  const name = `own_${randomBytes(6).toString('hex')}`
  const { client, close } = connect({ url: at(server, 'postgres'), connections: 1 })

  for (let attempt = 1; ; attempt++) {
    try {
      await client.unsafe(`create database ${name} template template_muster`)
      break
    } catch (problem) {
      // Two copies of one template at once may get in each other's way.
      if (attempt === 20) throw problem
      await wait(100)
    }
  }
  await close()
  process.env.DATABASE_URL = at(server, name)

  return process.env.DATABASE_URL
}

const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
