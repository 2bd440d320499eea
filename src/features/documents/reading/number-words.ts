const words = [
  ['ett', 'en', 'ein', 'eitt', 'éin', 'én', 'one'],
  ['to', 'två', 'tvenne', 'two'],
  ['tre', 'three'],
  ['fire', 'fyra', 'four'],
  ['fem', 'five'],
  ['seks', 'sex', 'six'],
  ['sju', 'syv', 'seven'],
  ['åtte', 'åtta', 'eight'],
  ['ni', 'nio', 'nine'],
  ['ti', 'tio', 'ten'],
  ['elleve', 'elva', 'eleven'],
  ['tolv', 'twelve'],
  ['tretten', 'tretton', 'thirteen'],
  ['fjorten', 'fjorton', 'fourteen'],
  ['femten', 'femton', 'fifteen'],
  ['seksten', 'sexton', 'sixteen'],
  ['sytten', 'sjutton', 'seventeen'],
  ['atten', 'arton', 'eighteen'],
  ['nitten', 'nitton', 'nineteen'],
  ['tjue', 'tyve', 'tjugo', 'twenty'],
]
const tens: [string, number][] = [
  ['tretti', 30],
  ['tredve', 30],
  ['trettio', 30],
  ['thirty', 30],
  ['førti', 40],
  ['førr', 40],
  ['fyrtio', 40],
  ['forty', 40],
  ['femti', 50],
  ['femtio', 50],
  ['fifty', 50],
]

const byWord = new Map<string, number>([
  ...words.flatMap((row, i) => row.map((word): [string, number] => [word, i + 1])),
  ...tens,
])

/**
 * A whole number written in one Norwegian, Swedish or English word, from 1 to 20 and the tens to 50; capital letters
 * make no difference. Anything else, digits too, gives undefined. "en" and "ett" are also articles: the caller
 * decides whether a number can stand there.
 */
export function numberWord(word: string): number | undefined {
  return byWord.get(word.toLowerCase())
}

/** All number words but the articles, longest first: for scanning running text. */
export const countingWords: string[] = [...byWord]
  .filter(([, value]) => value > 1)
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
