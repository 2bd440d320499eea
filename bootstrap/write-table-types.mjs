// Writes src/platform/database/generated.ts from the migrations. Run it under Node 24 after adding one.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { tableTypes } from '../src/platform/database/generate-types.ts'
import { startEmbeddedDatabase } from '../src/platform/database/launcher.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { root } from './ensure-installed.mjs'

const { connection } = await startEmbeddedDatabase(join(root, 'var', 'test-postgres'), 'postgres')
const name = `types_${Date.now()}`
const admin = new pg.Client(connection)
await admin.connect()
await admin.query(`create database ${name}`)
await migrate({ ...connection, database: name })
const client = new pg.Client({ ...connection, database: name })
await client.connect()
writeFileSync(join(root, 'src', 'platform', 'database', 'generated.ts'), await tableTypes(client))
await client.end()
await admin.query(`drop database ${name}`)
await admin.end()
