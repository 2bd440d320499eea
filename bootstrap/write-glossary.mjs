// Writes docs/glossary.md from db/reference/glossary.csv; with --check it only compares and ends with 1 when they differ.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

const root = join(import.meta.dirname, '..')
const table = join(root, 'db', 'reference', 'glossary.csv')
const page = join(root, 'docs', 'glossary.md')

/** The table is kept in the order of its subjects; each begins with the concept named here. */
const subjects = [
  ['project', 'Projects and programmes'],
  ['local-community', 'Needs, risks and procurement'],
  ['anchoring', 'Support and cooperation'],
  ['goal', 'Goals, progress and results'],
  ['transfer-value', 'Sharing what was learned'],
  ['report', 'Reports'],
  ['budget', 'Budget and accounts'],
  ['funding', 'Funding and grants'],
  ['target-group', 'Target groups'],
  ['measure', 'Measures and the toolbox'],
  ['housing', 'Housing'],
  ['competence', 'Competence and guidance'],
  ['hosting', 'Welcoming newcomers'],
  ['recruitment', 'Recruitment and training places'],
  ['language-training', 'Language'],
  ['culture', 'Culture and leisure'],
  ['reputation', 'Reputation and place'],
  ['newcomer-service', 'Newcomer service and moving'],
  ['mentor-programme', 'Mentoring'],
  ['case', 'Casework and messages'],
  ['user', 'The system'],
  ['event', 'Events'],
  ['labour-market', 'Work and business'],
  ['integration', 'Integration and diversity'],
  ['volunteering', 'Volunteering'],
  ['education', 'Education'],
  ['demography', 'Population'],
  ['statistics', 'Statistics'],
  ['inventory', 'Inventory and evaluation'],
  ['local-service', 'Services, transport and broadband'],
  ['regional-centre', 'Places'],
  ['municipality', 'Municipalities and authorities'],
  ['accessibility', 'Accessibility and plain language'],
  ['privacy', 'Privacy'],
  ['resource', 'Further words'],
]

const starts = new Map(subjects)
const languageOrder = ['en', 'nb', 'nn', 'sv']

function cell(row, language) {
  const synonyms = row.synonyms
    .split(';')
    .filter((synonym) => synonym.startsWith(`${language}:`))
    .map((synonym) => synonym.slice(language.length + 1))
  const words = synonyms.length > 0 ? `${row[language]} (${synonyms.join(', ')})` : row[language]
  return words.replaceAll('|', '\\|')
}

function glossaryPage(csv) {
  const rows = parse(csv, { columns: true, bom: true })
  const found = rows.filter((row) => starts.has(row.concept_id)).length
  if (found !== starts.size || !starts.has(rows[0].concept_id)) {
    throw new Error('a subject of the glossary begins with a concept that is not in the table')
  }
  const lines = [
    '# Glossary',
    '',
    `What each thing is called, in code and in the four languages of the pages: ${rows.length} concepts. Synonyms, which search`,
    'also understands, stand in brackets. A word of a note is about the language named before it. The table is',
    '`db/reference/glossary.csv`; this page is written from it with `node bootstrap/write-glossary.mjs`.',
    '',
    ...subjects.map(
      ([, title]) =>
        `- [${title}](#${title
          .toLowerCase()
          .replace(/[^a-z ]/g, '')
          .replaceAll(' ', '-')})`,
    ),
  ]
  for (const row of rows) {
    const title = starts.get(row.concept_id)
    if (title) {
      lines.push(
        '',
        `## ${title}`,
        '',
        '| In code | English | Bokmål | Nynorsk | Svenska | Note |',
        '|---|---|---|---|---|---|',
      )
    }
    const words = languageOrder.map((language) => cell(row, language))
    lines.push(
      `| \`${row.code_name}\` | ${words.join(' | ')} | ${row.note.replaceAll('|', '\\|')} |`.replace(
        '|  |',
        '| |',
      ),
    )
  }
  return `${lines.join('\n')}\n`
}

const wanted = glossaryPage(readFileSync(table, 'utf8'))
if (!process.argv.includes('--check')) {
  writeFileSync(page, wanted)
} else if (readFileSync(page, 'utf8') !== wanted) {
  console.error(
    'docs/glossary.md is older than db/reference/glossary.csv: run node bootstrap/write-glossary.mjs',
  )
  process.exitCode = 1
}
