import { and, eq, sql } from 'drizzle-orm'
import { deployment } from '#db/schema/index.ts'
import { outside } from '#lib/transaction.ts'

/** Whether the database answers, and whether a worker gave a sign of life in the last minute, by the database's clock. */
export async function isReady() {
  try {
    const [row] = await outside((tx) =>
      tx
        .select({ at: deployment.updatedAt })
        .from(deployment)
        .where(
          and(eq(deployment.name, 'worker_seen'), sql`${deployment.updatedAt} > now() - interval '1 minute'`),
        ),
    )

    return { database: true, worker: row !== undefined }
  } catch {
    return { database: false, worker: false }
  }
}
