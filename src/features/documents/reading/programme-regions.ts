/**
 * Programme regions (NUTS 2) of Sweden with the codes of their counties.
 * Source: Regulation (EC) No 1059/2003, annex I (NUTS), names as in the Swedish version.
 */
const programmeRegions: { nuts: string; names: string[]; counties: string[] }[] = [
  { nuts: 'SE11', names: ['Stockholm'], counties: ['01'] },
  { nuts: 'SE12', names: ['Östra Mellansverige'], counties: ['03', '04', '05', '18', '19'] },
  { nuts: 'SE21', names: ['Småland med öarna', 'Småland och öarna'], counties: ['06', '07', '08', '09'] },
  { nuts: 'SE22', names: ['Sydsverige'], counties: ['10', '12'] },
  { nuts: 'SE23', names: ['Västsverige'], counties: ['13', '14'] },
  { nuts: 'SE31', names: ['Norra Mellansverige'], counties: ['17', '20', '21'] },
  { nuts: 'SE32', names: ['Mellersta Norrland'], counties: ['22', '23'] },
  { nuts: 'SE33', names: ['Övre Norrland'], counties: ['24', '25'] },
]

/** Region names as forms print them, in small letters, to the printed name. National projects print "Nationell". */
export const regionNames: ReadonlyMap<string, string> = new Map(
  [
    ...programmeRegions.flatMap(({ names }) => names),
    'Nationell',
    'Nationellt',
    'Hela landet',
    'Hela Sverige',
  ].map((name) => [name.toLowerCase(), name]),
)

/** Codes of the counties of a programme region, or undefined where the name is of another kind. */
export function countiesOfRegion(name: string): string[] | undefined {
  return programmeRegions.find(({ names }) => names.includes(name))?.counties
}

/** NUTS 2 code of a programme region, or undefined. */
export function nutsOfRegion(name: string): string | undefined {
  return programmeRegions.find(({ names }) => names.includes(name))?.nuts
}

export const nutsCodes: ReadonlySet<string> = new Set(['SE', ...programmeRegions.map(({ nuts }) => nuts)])

/** Programme areas of the Swedish ESF programme 2007–2013 (its operational programme, CCI 2007SE052PO001). */
export const esfProgrammeAreas: ReadonlyMap<number, string> = new Map([
  [1, 'Kompetensförsörjning'],
  [2, 'Ökat arbetskraftsutbud'],
  [3, 'Tekniskt stöd'],
])
