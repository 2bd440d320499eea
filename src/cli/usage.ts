export const usage = `Usage:
  rotfeste import FILE… [--json] [--dry-run]
      Reads documents (.txt, .md, .html, .docx, .pdf) and puts them up for review.
      --dry-run  only reads; stores nothing and needs no database
      --json     prints one JSON object for each file, one on a line
  rotfeste import-accounts FILE --project SLUG [--dry-run] [--json]
      Takes a file of accounts (SIE 4, SAF-T, CSV, XLSX) of any size into a project, on the lines it would be proposed.
      --dry-run  only tells what would change
  rotfeste migrate
      Brings the database to the newest version.
  rotfeste user add EMAIL --name NAME --role ROLE [--language nb|nn|sv|en]
      [--municipality KEY | --organisation SLUG | --partnership SLUG | --programme SLUG | --project SLUG]
      Gives a person an account and a role. KEY is country and code: NO-1866.
  rotfeste user link EMAIL
      Prints a link that signs the person in once, within 15 minutes.
  rotfeste user list [--json]
  rotfeste programme add NAME --funder NAME --country NO|SE [--currency NOK|SEK|EUR] [--from DAY] [--to DAY]
      Adds a funder's programme, and the funder where it is new. DAY is 2027-01-31.
  rotfeste partnership add NAME --country NO|SE --municipalities KEY,KEY…
      Adds a region's group of municipalities.
  rotfeste export
      Prints all published projects, one JSON object on a line.

Exit code: 0 done, 1 refused (the reasons are on standard error), 2 wrong usage.
`
