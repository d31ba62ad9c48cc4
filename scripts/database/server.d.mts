/** A Postgres of its own for tests, in a temporary folder, with an empty database. */
export function startTemporaryServer(options?: {
  root?: string
  settings?: Record<string, string>
}): Promise<{ url: string; stop(): Promise<void> }>
