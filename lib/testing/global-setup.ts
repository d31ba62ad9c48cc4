import type { TestProject } from 'vitest/node'
import { connect } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'
import { startTemporaryServer } from '../../scripts/database/server.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
  }
}

/** One real Postgres for all tests: a migrated template, and one copy of it that they share. */
export default async function setup(project: TestProject) {
  const server = await startTemporaryServer({ settings: { max_connections: '300' } })
  await createDatabase(server.url, 'template_muster')
  await migrate(at(server.url, 'template_muster'))
  await createDatabase(server.url, 'tests', 'template_muster')
  project.provide('databaseUrl', at(server.url, 'tests'))

  return () => server.stop()
}

async function createDatabase(url: string, name: string, template = 'template0') {
  const { client, close } = connect({ url, connections: 1 })
  await client.unsafe(`create database ${name} template ${template}`)
  await close()
}

const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
