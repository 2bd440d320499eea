/**
 * Texts and their number of words, written by hand after Unicode Standard Annex 29: a word is a stretch between word boundaries that
 * holds a letter or a digit. Letters and digits hold together, also over a full stop, comma or apostrophe inside them (3,5; f.eks;
 * it's); hyphens, dashes, slashes, @ and spaces divide. Tags of HTML and bullet signs are no words. The same table is run on the
 * server, in the browser, in the reader of documents and in print.
 */
export const wordsTable: { rule: string; text: string; words: number }[] = [
  { rule: 'nothing', text: '', words: 0 },
  { rule: 'only spaces and line breaks', text: ' \t\r\n  ', words: 0 },
  { rule: 'only marks', text: '– … ! ? ( )', words: 0 },
  { rule: 'one word', text: 'Bolyst', words: 1 },
  { rule: 'a sentence', text: 'Vi spør først, og bygger etterpå.', words: 6 },
  { rule: 'no space after marks', text: 'ja!nei?kanskje', words: 3 },
  { rule: 'dots before a word', text: '...og så?', words: 2 },
  { rule: 'quotation marks', text: '«Ny i Norge» og ”Ny i Sverige”', words: 7 },
  { rule: 'brackets', text: 'mentorer (frivillige) [totalt]', words: 3 },

  { rule: 'a hyphen divides', text: 'e-post', words: 2 },
  { rule: 'a name with a hyphen', text: 'Sør-Trøndelag', words: 2 },
  { rule: 'a hanging hyphen', text: 'inn- og utflytting', words: 3 },
  { rule: 'a hyphen at the end of a line', text: 'barne-\nhage', words: 2 },
  { rule: 'a hard hyphen', text: 'e\u2011post', words: 2 },
  { rule: 'an en dash between figures', text: '30–50 hushold', words: 3 },
  { rule: 'a hyphen between figures', text: '30-50 hushald', words: 3 },
  { rule: 'a dash between words', text: 'ord – og strek', words: 3 },
  { rule: 'an em dash without spaces', text: 'ja—nei', words: 2 },
  { rule: 'a soft hyphen joins', text: 'kommune\u00adsamarbeid', words: 1 },

  { rule: 'a comma inside a figure', text: '3,5 millioner', words: 2 },
  { rule: 'a point inside a figure', text: '1.234.567', words: 1 },
  { rule: 'spaces inside a figure', text: '2 577 900 kroner', words: 4 },
  { rule: 'no-break spaces inside a figure', text: '2\u00a0577\u00a0900 kr', words: 4 },
  { rule: 'a narrow no-break space', text: '10\u202f000', words: 2 },
  { rule: 'an amount with comma and dash', text: '50 000,-', words: 2 },
  { rule: 'per cent', text: '25 % og 30%', words: 3 },
  { rule: 'letters and digits together', text: 'A4 og 100m', words: 3 },
  { rule: 'a figure and a part with a hyphen', text: '50%-stilling', words: 2 },
  { rule: 'a telephone number', text: 'tlf. +47 76 11 10 00', words: 6 },

  { rule: 'a date with points', text: '31.12.2014', words: 1 },
  { rule: 'a date as in Swedish', text: '2014-01-31', words: 3 },
  { rule: 'a date in words', text: '2. januar 2014', words: 3 },
  { rule: 'a span of days', text: '1.–3. juni', words: 3 },
  { rule: 'a clock with a point', text: 'kl. 10.30', words: 2 },
  { rule: 'a clock with a colon', text: 'kl. 10:30', words: 3 },
  { rule: 'years with a slash', text: '2013/2014', words: 2 },

  { rule: 'a slash divides', text: 'og/eller', words: 2 },
  { rule: 'three names of a place', text: 'Kåfjord/Gáivuotna/Kaivuono', words: 3 },
  { rule: 'a slash and hyphens', text: 'EU-/EØS-midler', words: 3 },

  { rule: 'an abbreviation with points', text: 'f.eks. dette', words: 2 },
  { rule: 'abbreviations in a row', text: 'bl.a. d.v.s. o.l.', words: 3 },
  { rule: 'a point between letter and figure divides', text: 'nr.1', words: 2 },
  { rule: 'a straight apostrophe', text: "it's rock'n'roll", words: 2 },
  { rule: 'a round apostrophe', text: 'O’Hara’s gård', words: 2 },
  { rule: 'a colon inside a word', text: 'EU:s och ESF:s stöd', words: 4 },
  { rule: 'a colon after a word', text: 'Mål:vekst og Resultat: bra', words: 4 },
  { rule: 'a low line joins', text: 'rapport_2013_v2', words: 1 },
  { rule: 'an ampersand divides', text: 'R&D', words: 2 },

  { rule: 'Norwegian letters', text: 'Å, ø og æ', words: 4 },
  { rule: 'Swedish letters', text: 'Åre, Östersund, Härjedalen', words: 3 },
  { rule: 'Sami letters', text: 'Guovdageaidnu ja Snåase', words: 3 },
  { rule: 'a letter made of two characters', text: 'a\u030Apen do\u0308rr', words: 2 },
  { rule: 'Arabic', text: 'مرحبا بكم', words: 2 },

  { rule: 'emoji are no words', text: 'Bra 👍 jobba 👨‍👩‍👧 🇳🇴', words: 2 },
  { rule: 'an emoji between letters divides', text: 'ja👍nei', words: 2 },

  { rule: 'CRLF', text: 'linje én\r\nlinje to\r\n', words: 4 },
  { rule: 'an old line break', text: 'linje én\rlinje to', words: 4 },
  { rule: 'a list with hyphens', text: '- punkt én\n- punkt to', words: 4 },
  { rule: 'a list with bullets and tabs', text: '•\tÉin\r\n•\tTo ting', words: 3 },
  { rule: 'a numbered list', text: '1. Første\n2. Andre', words: 4 },
  { rule: 'a list with letters', text: 'a) ja\nb) nei', words: 4 },

  { rule: 'an e-mail address', text: 'post@eksempel.no', words: 2 },
  { rule: 'a web address', text: 'https://www.eksempel.no/tall', words: 3 },
  { rule: 'a web address with a question', text: 'eksempel.no/?aar=2014&side=2', words: 5 },

  { rule: 'tags', text: '<b>Fet</b> skrift<br/>her', words: 3 },
  {
    rule: 'tags with attributes',
    text: '<a href="https://eksempel.no/x">lenke</a> <input type="checkbox" checked>',
    words: 1,
  },
  { rule: 'signs that are no tags', text: 'a < b og c > d', words: 5 },
  { rule: 'words in angle brackets are words', text: 'Skriv <navn på prosjektet> her', words: 5 },
]
