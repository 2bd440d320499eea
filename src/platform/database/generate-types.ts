import type pg from 'pg'

const scalar: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  jsonb: 'Json',
  numeric: 'number',
  text: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
}

/**
 * The TypeScript of `generated.ts`, read from a migrated database. A column with a default or an identity may be left
 * out of an insert; a `check (column in (…))` becomes a union of its words.
 */
export async function tableTypes(client: pg.Client): Promise<string> {
  const { rows: columns } = await client.query<{
    table: string
    column: string
    type: string
    nullable: boolean
    fixed: boolean
    filled: boolean
  }>(`
    select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
           a.attidentity = 'a' as fixed, a.atthasdef or a.attidentity <> '' as filled
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
    where n.nspname = 'public' and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`)
  const { rows: checks } = await client.query<{ table: string; text: string }>(`
    select c.relname as table, pg_get_constraintdef(k.oid) as text from pg_constraint k
    join pg_class c on c.oid = k.conrelid where k.contype = 'c' and c.relnamespace = 'public'::regnamespace`)
  const unions = new Map<string, string>()
  for (const { table, text } of checks) {
    const match = /^CHECK \(\(?(\w+) = ANY \(ARRAY\[(.+?)\]\)\)+$/.exec(text)
    if (!match) continue
    const words = [...(match[2] ?? '').matchAll(/'([^']+)'::text/g)].map(([, word]) => `'${word}'`)
    unions.set(`${table}.${match[1]}`, words.join(' | '))
  }
  const type = (row: (typeof columns)[number]) => {
    const isArray = row.type.startsWith('_')
    const base = unions.get(`${row.table}.${row.column}`) ?? scalar[isArray ? row.type.slice(1) : row.type]
    if (!base) throw new Error(`no TypeScript for the column type ${row.type} (${row.table}.${row.column})`)
    const whole = `${isArray ? `${base}[]` : base}${row.nullable ? ' | null' : ''}`
    if (base === 'Json')
      return `ColumnType<unknown, string${row.nullable ? ' | null' : ''}${row.filled ? ' | undefined' : ''}, string${row.nullable ? ' | null' : ''}>`
    if (row.fixed) return `GeneratedAlways<${whole}>`
    return row.filled ? `Generated<${whole}>` : whole
  }
  const tables = new Map<string, string[]>()
  for (const row of columns) {
    tables.set(row.table, [...(tables.get(row.table) ?? []), `    ${row.column}: ${type(row)}`])
  }
  const body = [...tables].map(([table, lines]) => `  ${table}: {\n${lines.join('\n')}\n  }`).join('\n')
  return `// Written from the database by \`npm run rotfeste -- types\`. Do not edit.\nimport type { ColumnType, Generated, GeneratedAlways } from 'kysely'\n\nexport type Tables = {\n${body}\n}\n`
}
