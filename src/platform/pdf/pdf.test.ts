import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePdf, PdfFailure, type PdfStandard } from './compile-pdf.ts'
import { charactersOf, fontFamilies, readFonts } from './fonts.ts'
import { inspectPdf, textOfPdf, toolIsHere } from './pdf-tools.test-support.ts'
import { breakable, isRightToLeft, MISSING_SIGN, printableText, unprintableCharacters } from './printable.ts'

const template = `
#let data = json(bytes(sys.inputs.data))
#set document(title: "A test")
#set text(font: (${fontFamilies.map((name) => `"${name}"`).join(', ')}), fallback: false, lang: "nb")
#set page(footer: none)
= A test
#for one in data.texts [#par(one)]
`
const standards: PdfStandard[] = ['ua-1', 'a-2a']
const make = (texts: string[], standard: PdfStandard) => compilePdf({ template, data: { texts } }, standard)

const hostile = [
  '#read("/etc/passwd")',
  '#read("../package.json") #import "@preview/x:1.0.0": *',
  '"#panic("out")"',
  ']#panic()[',
  '\\ \\u{41} $ x^2 $ `raw` ```typ #panic() ``` *bold* _it_ = Heading /* no */ // no',
  '<label> @reference ~ -- --- ... \' "',
  '{"a":1}\u0000\u0001\u001b[31m\u007f\u0085',
  'مرحبا بالعالم 123 abc \u202egnirts\u202c',
  'e\u0301\u0323\u0302\u0302 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!',
  '😀 👨‍👩‍👧‍👦 🇳🇴 ❤️ 👍🏽 1️⃣',
  '王小明 한국어 ไทย \ue000 \u{fe4e5} \uffff \ud83d \udc00x',
  'line\r\nline\rline\n\n\n\tline\u2028line',
  'x'.repeat(100_000),
  `${'ord '.repeat(20_000)}slutt`,
]

test.each(standards)('what people write never makes a PDF fail, and is never Typst (%s)', (standard) => {
  for (const text of hostile) expect(make([text], standard).length).toBeGreaterThan(1000)
})

test.each(standards)('any string at all makes a PDF (%s)', (standard) => {
  const strings = fc.array(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' })),
  )
  fc.assert(
    fc.property(strings, (texts) => make(texts, standard).length > 1000),
    { numRuns: 80 },
  )
})

test('letters and marks that the fonts have can stand together in any order', () => {
  const all = readFonts()
    .files.slice(0, 4)
    .flatMap((file) => [...charactersOf(file)])
  const character = fc
    .integer({ min: 0, max: all.length - 1 })
    .map((at) => String.fromCodePoint(all[at] ?? 65))
  fc.assert(
    fc.property(fc.array(character, { maxLength: 300 }), (characters) =>
      standards.every((standard) => make([characters.join('')], standard).length > 1000),
    ),
    { numRuns: 80 },
  )
})

test('markup in a text is printed as it was written', async () => {
  if (!toolIsHere('pdftotext')) return
  const printed = await textOfPdf(make(['#read("/etc/passwd") ] \\ $x$ `y` *z*'], 'ua-1'))
  expect(printed).toContain('#read("/etc/passwd") ] \\ $x$ `y` *z*')
})

test('a character no font has is shown as a sign and told, once each', () => {
  const told: string[] = []
  expect(printableText('Li 王小王\u0000', (character) => told.push(character))).toBe(
    `Li ${MISSING_SIGN.repeat(4)}`,
  )
  expect(told).toEqual(['王', '小', '王', '\u0000'])
  expect(unprintableCharacters({ a: ['王', { b: '王小' }], c: 1 })).toEqual(['王', '小'])
})

test('the weights of a font have the same characters', () => {
  const [
    sans = [],
    noto = [],
    arabic = [],
    ,
    italic = [],
    sans600 = [],
    sans700 = [],
    noto600 = [],
    arabic600 = [],
  ] = readFonts().files.map((file) => [...charactersOf(file)].sort((a, b) => a - b))
  expect([italic.length > 1000, sans600, sans700, noto600, arabic600]).toEqual([
    true,
    sans,
    sans,
    noto,
    arabic,
  ])
})

test.each(standards)('a picture with any words in it makes no PDF fail (%s)', (standard) => {
  const svg = (words: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20"><text font-family="Source Sans 3">${words}</text></svg>`
  const picture = `${template}\n#image(bytes(sys.inputs.at("picture")), format: "svg", alt: "A picture")`
  for (const text of hostile.filter((each) => !/[<&]/.test(each)))
    expect(
      compilePdf(
        { template: picture, data: { texts: [] }, svgs: { picture: svg(text.slice(0, 500)) } },
        standard,
      ).length,
    ).toBeGreaterThan(1000)
})

test.each([
  ['Norwegian, Swedish and Sámi letters', 'Blåbærsyltetøy Åse Östersund Kárášjohka Ŋ đ ŧ ž Ǩ ǥ'],
  ['Cyrillic, Greek, Vietnamese, Somali', 'Київ Αθήνα Nguyễn Thị Cabdullaahi'],
  ['Arabic and Persian', 'مرکز نوآمدگان'],
  ['emoji', '😀👍🏽❤'],
])('%s are printed as they are', (_, text) => {
  expect(printableText(text)).toBe(text)
})

test('line ends become one sign; tabs and odd spaces a space; invisible marks without a sign nothing', () => {
  expect(printableText('a\r\nb\rc\td\u3000e\u2028f\ufe0eg\ufeff\ufe01h')).toBe('a\nb\nc d e f\ufe0egh')
})

test('a long run gets places to break, a word and an address do not', () => {
  expect(breakable('a'.repeat(25), 10)).toBe(`${'a'.repeat(10)}\u200b${'a'.repeat(10)}\u200b${'a'.repeat(5)}`)
  expect(breakable('kommunesammenslåing https://a.no/b', 30)).toBe('kommunesammenslåing https://a.no/b')
  expect(breakable('👨‍👩‍👧‍👦'.repeat(3), 2)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦\u200b👨‍👩‍👧‍👦')
})

test('the direction of a text is that of its first letter', () => {
  expect(['123 مرحبا a', 'a مرحبا', '', '42'].map(isRightToLeft)).toEqual([true, false, false, false])
})

test('a document reads no file and a wrong template is told with its reason', () => {
  for (const path of ['/etc/passwd', '../../package.json', 'package.json', '/package.json'])
    try {
      compilePdf({ template: `#read("${path}")`, data: null }, 'ua-1')
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(PdfFailure)
      expect((error as PdfFailure).stage).toBe('layout')
      expect((error as PdfFailure).message).toMatch(/file not found|access denied/)
    }
  expect(() => compilePdf({ template: 'No title', data: null }, 'ua-1')).toThrow(/export: .*title/i)
})

test.each(standards)('a PDF says what it is and is sound (%s)', async (standard) => {
  const pdf = make(['En linje'], standard)
  if (!toolIsHere('qpdf')) return
  const found = await inspectPdf(pdf)
  expect(found.check).toContain('No syntax or stream encoding errors found')
  expect(found.xmp).toContain(
    standard === 'ua-1' ? '<pdfuaid:part>1</pdfuaid:part>' : '<pdfaid:part>2</pdfaid:part>',
  )
  expect(found.language).toBe('nb')
})
