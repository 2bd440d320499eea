import { inFourLanguages } from '../i18n/languages.ts'

type Facts = Record<string, string>

/** What is wrong with an answer and what to do, by the issue's code; with `unread` by the problem's. */
export const issueTexts = inFourLanguages({
  nb: {
    row: (number: string, column: string) => `Rad ${number}, ${column}: `,
    dayFormat: '31.12.2026',
    missing: () => 'Svar på spørsmålet.',
    'over-limit': (f: Facts) => `${f.words} ord, grensen er ${f.limit}: ta bort ${f.over} ord.`,
    'too-long': (f: Facts) => `${f.characters} tegn, grensen er ${f.limit}: ta bort ${f.over} tegn.`,
    'more-than-one': () => 'Det er krysset av for flere. Velg ett av svarene.',
    contradiction: (f: Facts) =>
      `«${f.first}» og «${f.second}» kan ikke gjelde samtidig. Fjern det ene krysset.`,
    'reason-missing': (f: Facts) => `Skriv en begrunnelse under «${f.option}».`,
    'unknown-option': (f: Facts) =>
      `«${f.option}» er ikke blant svarene i dette skjemaet. Velg et av dem som står her.`,
    between: (f: Facts) => `Skriv et tall fra ${f.min} til ${f.max}.`,
    atLeast: (f: Facts) => `Skriv ${f.min} eller et høyere tall.`,
    atMost: (f: Facts) => `Skriv ${f.max} eller et lavere tall.`,
    'too-many-decimals': (f: Facts) =>
      f.decimals === '0'
        ? 'Skriv et helt tall, uten desimaler.'
        : f.decimals === '1'
          ? 'Skriv tallet med høyst én desimal.'
          : `Skriv tallet med høyst ${f.decimals} desimaler.`,
    'too-many': (f: Facts) => `${f.count} er ført opp, og det er plass til ${f.limit}: ta bort ${f.over}.`,
    'end-before-start': () => 'Perioden slutter før den begynner. Rett en av datoene.',
    'name-missing': () => 'Skriv navnet, eller tøm raden.',
    'email-unreadable': () => 'Dette er ikke en hel e-postadresse. Skriv den slik: navn@eksempel.no.',
    'cell-missing': () => 'Fyll ut feltet, eller tøm raden.',
    'day-unreadable': (f: Facts) =>
      `«${f.detail}» er ikke en dato vi kan lese. Skriv dag, måned og år slik: ${f.dayFormat}.`,
    'day-missing': (f: Facts) =>
      f.part === 'to' ? 'Skriv når perioden slutter.' : 'Skriv når perioden begynner.',
    'amount-unreadable': (f: Facts) =>
      `«${f.detail}» er ikke et beløp vi kan lese. Skriv det slik: ${f.example}.`,
    'amount-ambiguous': (f: Facts) =>
      `«${f.detail}» kan bety to ting. Skriv ${f.thousands} hvis du mener tusen, ellers to sifre etter komma.`,
    'amount-decimals': () => 'Skriv beløpet med høyst to sifre etter komma.',
    'amount-large': () =>
      'Beløpet er større enn vi kan ta imot. Se etter om det er skrevet et siffer for mye.',
    'amount-currency': (f: Facts) =>
      `Beløpene i dette skjemaet er i ${f.detail}. Regn om, og skriv beløpet uten annen valuta.`,
    'number-unreadable': (f: Facts) => `«${f.detail}» er ikke et tall vi kan lese. Skriv det med sifre.`,
    'number-ambiguous': (f: Facts) =>
      `«${f.detail}» kan bety to ting. Skriv ${f.thousands} hvis du mener tusen, ellers høyst to sifre etter komma.`,
    'number-decimals': (f: Facts) =>
      f.decimals === '0'
        ? 'Skriv et helt tall, uten desimaler.'
        : f.decimals === '1'
          ? 'Skriv tallet med høyst én desimal.'
          : `Skriv tallet med høyst ${f.decimals} desimaler.`,
    'number-large': () =>
      'Tallet er større enn vi kan ta imot. Se etter om det er skrevet et siffer for mye.',
    'places-unknown': (f: Facts) =>
      `Vi vet ikke hvilken kommune dette er: ${f.detail}. Rett navnet. Heter flere kommuner det samme, skriver du fylket i parentes.`,
    'option-unknown': (f: Facts) =>
      `«${f.detail}» er ikke blant svarene i dette skjemaet. Velg et av dem som står her.`,
    'reason-unticked': (f: Facts) =>
      `Du har skrevet under «${f.option}» uten å krysse av. Kryss av, eller ta bort teksten.`,
    'yes-no-unreadable': () => 'Svar ja eller nei.',
    'scale-unreadable': () => 'Velg et tall fra 1 til 6.',
    'files-unreadable': () => 'Vi kunne ikke lese listen over vedlegg. Last opp vedleggene på nytt.',
    'wrong-shape': () => 'Svaret som ligger her, hører ikke til dette spørsmålet. Svar på nytt.',
  },
  nn: {
    row: (number: string, column: string) => `Rad ${number}, ${column}: `,
    dayFormat: '31.12.2026',
    missing: () => 'Svar på spørsmålet.',
    'over-limit': (f: Facts) => `${f.words} ord, grensa er ${f.limit}: ta bort ${f.over} ord.`,
    'too-long': (f: Facts) => `${f.characters} teikn, grensa er ${f.limit}: ta bort ${f.over} teikn.`,
    'more-than-one': () => 'Det er kryssa av for fleire. Vel eitt av svara.',
    contradiction: (f: Facts) =>
      `«${f.first}» og «${f.second}» kan ikkje gjelde samtidig. Fjern det eine krysset.`,
    'reason-missing': (f: Facts) => `Skriv ei grunngiving under «${f.option}».`,
    'unknown-option': (f: Facts) =>
      `«${f.option}» er ikkje blant svara i dette skjemaet. Vel eitt av dei som står her.`,
    between: (f: Facts) => `Skriv eit tal frå ${f.min} til ${f.max}.`,
    atLeast: (f: Facts) => `Skriv ${f.min} eller eit høgare tal.`,
    atMost: (f: Facts) => `Skriv ${f.max} eller eit lågare tal.`,
    'too-many-decimals': (f: Facts) =>
      f.decimals === '0'
        ? 'Skriv eit heilt tal, utan desimalar.'
        : f.decimals === '1'
          ? 'Skriv talet med høgst éin desimal.'
          : `Skriv talet med høgst ${f.decimals} desimalar.`,
    'too-many': (f: Facts) => `${f.count} er førte opp, og det er plass til ${f.limit}: ta bort ${f.over}.`,
    'end-before-start': () => 'Perioden sluttar før han byrjar. Rett ein av datoane.',
    'name-missing': () => 'Skriv namnet, eller tøm rada.',
    'email-unreadable': () => 'Dette er ikkje ei heil e-postadresse. Skriv ho slik: namn@eksempel.no.',
    'cell-missing': () => 'Fyll ut feltet, eller tøm rada.',
    'day-unreadable': (f: Facts) =>
      `«${f.detail}» er ikkje ein dato vi kan lese. Skriv dag, månad og år slik: ${f.dayFormat}.`,
    'day-missing': (f: Facts) =>
      f.part === 'to' ? 'Skriv når perioden sluttar.' : 'Skriv når perioden byrjar.',
    'amount-unreadable': (f: Facts) =>
      `«${f.detail}» er ikkje eit beløp vi kan lese. Skriv det slik: ${f.example}.`,
    'amount-ambiguous': (f: Facts) =>
      `«${f.detail}» kan bety to ting. Skriv ${f.thousands} om du meiner tusen, elles to siffer etter komma.`,
    'amount-decimals': () => 'Skriv beløpet med høgst to siffer etter komma.',
    'amount-large': () =>
      'Beløpet er større enn vi kan ta imot. Sjå etter om det er skrive eit siffer for mykje.',
    'amount-currency': (f: Facts) =>
      `Beløpa i dette skjemaet er i ${f.detail}. Rekn om, og skriv beløpet utan annan valuta.`,
    'number-unreadable': (f: Facts) => `«${f.detail}» er ikkje eit tal vi kan lese. Skriv det med siffer.`,
    'number-ambiguous': (f: Facts) =>
      `«${f.detail}» kan bety to ting. Skriv ${f.thousands} om du meiner tusen, elles høgst to siffer etter komma.`,
    'number-decimals': (f: Facts) =>
      f.decimals === '0'
        ? 'Skriv eit heilt tal, utan desimalar.'
        : f.decimals === '1'
          ? 'Skriv talet med høgst éin desimal.'
          : `Skriv talet med høgst ${f.decimals} desimalar.`,
    'number-large': () =>
      'Talet er større enn vi kan ta imot. Sjå etter om det er skrive eit siffer for mykje.',
    'places-unknown': (f: Facts) =>
      `Vi veit ikkje kva kommune dette er: ${f.detail}. Rett namnet. Heiter fleire kommunar det same, skriv du fylket i parentes.`,
    'option-unknown': (f: Facts) =>
      `«${f.detail}» er ikkje blant svara i dette skjemaet. Vel eitt av dei som står her.`,
    'reason-unticked': (f: Facts) =>
      `Du har skrive under «${f.option}» utan å krysse av. Kryss av, eller ta bort teksten.`,
    'yes-no-unreadable': () => 'Svar ja eller nei.',
    'scale-unreadable': () => 'Vel eit tal frå 1 til 6.',
    'files-unreadable': () => 'Vi kunne ikkje lese lista over vedlegg. Last opp vedlegga på nytt.',
    'wrong-shape': () => 'Svaret som ligg her, høyrer ikkje til dette spørsmålet. Svar på nytt.',
  },
  sv: {
    row: (number: string, column: string) => `Rad ${number}, ${column}: `,
    dayFormat: '2026-12-31',
    missing: () => 'Svara på frågan.',
    'over-limit': (f: Facts) => `${f.words} ord, gränsen är ${f.limit}: ta bort ${f.over} ord.`,
    'too-long': (f: Facts) => `${f.characters} tecken, gränsen är ${f.limit}: ta bort ${f.over} tecken.`,
    'more-than-one': () => 'Flera svar är markerade. Välj ett av dem.',
    contradiction: (f: Facts) =>
      `”${f.first}” och ”${f.second}” kan inte gälla samtidigt. Ta bort den ena markeringen.`,
    'reason-missing': (f: Facts) => `Skriv en motivering under ”${f.option}”.`,
    'unknown-option': (f: Facts) =>
      `”${f.option}” finns inte bland svaren i det här formuläret. Välj ett av dem som står här.`,
    between: (f: Facts) => `Ange ett tal från ${f.min} till ${f.max}.`,
    atLeast: (f: Facts) => `Ange ${f.min} eller ett högre tal.`,
    atMost: (f: Facts) => `Ange ${f.max} eller ett lägre tal.`,
    'too-many-decimals': (f: Facts) =>
      f.decimals === '0'
        ? 'Ange ett heltal, utan decimaler.'
        : f.decimals === '1'
          ? 'Ange talet med högst en decimal.'
          : `Ange talet med högst ${f.decimals} decimaler.`,
    'too-many': (f: Facts) =>
      `${f.count} är angivna, men det finns bara plats för ${f.limit}: ta bort ${f.over}.`,
    'end-before-start': () => 'Perioden slutar innan den börjar. Rätta ett av datumen.',
    'name-missing': () => 'Ange namnet eller töm raden.',
    'email-unreadable': () => 'E-postadressen är inte fullständig. Skriv den så här: namn@exempel.se.',
    'cell-missing': () => 'Fyll i fältet eller töm raden.',
    'day-unreadable': (f: Facts) =>
      `”${f.detail}” är inget datum vi kan läsa. Skriv år, månad och dag så här: ${f.dayFormat}.`,
    'day-missing': (f: Facts) =>
      f.part === 'to' ? 'Ange när perioden slutar.' : 'Ange när perioden börjar.',
    'amount-unreadable': (f: Facts) =>
      `”${f.detail}” är inget belopp vi kan läsa. Skriv det så här: ${f.example}.`,
    'amount-ambiguous': (f: Facts) =>
      `”${f.detail}” kan betyda två saker. Skriv ${f.thousands} om du menar tusental, annars två siffror efter komma.`,
    'amount-decimals': () => 'Ange beloppet med högst två siffror efter komma.',
    'amount-large': () =>
      'Beloppet är större än vi kan ta emot. Kontrollera om det har blivit en siffra för mycket.',
    'amount-currency': (f: Facts) =>
      `Beloppen i det här formuläret är i ${f.detail}. Räkna om och skriv beloppet utan annan valuta.`,
    'number-unreadable': (f: Facts) => `”${f.detail}” är inget tal vi kan läsa. Skriv det med siffror.`,
    'number-ambiguous': (f: Facts) =>
      `”${f.detail}” kan betyda två saker. Skriv ${f.thousands} om du menar tusental, annars högst två siffror efter komma.`,
    'number-decimals': (f: Facts) =>
      f.decimals === '0'
        ? 'Ange ett heltal, utan decimaler.'
        : f.decimals === '1'
          ? 'Ange talet med högst en decimal.'
          : `Ange talet med högst ${f.decimals} decimaler.`,
    'number-large': () =>
      'Talet är större än vi kan ta emot. Kontrollera om det har blivit en siffra för mycket.',
    'places-unknown': (f: Facts) =>
      `Vi vet inte vilken kommun det här är: ${f.detail}. Rätta namnet. Om flera kommuner har samma namn skriver du länet inom parentes.`,
    'option-unknown': (f: Facts) =>
      `”${f.detail}” finns inte bland svaren i det här formuläret. Välj ett av dem som står här.`,
    'reason-unticked': (f: Facts) =>
      `Du har skrivit under ”${f.option}” utan att markera svaret. Markera det eller ta bort texten.`,
    'yes-no-unreadable': () => 'Svara ja eller nej.',
    'scale-unreadable': () => 'Välj ett tal från 1 till 6.',
    'files-unreadable': () => 'Vi kunde inte läsa listan över bilagor. Ladda upp bilagorna på nytt.',
    'wrong-shape': () => 'Svaret som är sparat här hör inte till den här frågan. Svara på nytt.',
  },
  en: {
    row: (number: string, column: string) => `Row ${number}, ${column}: `,
    dayFormat: '2026-12-31',
    missing: () => 'Answer the question.',
    'over-limit': (f: Facts) =>
      `${f.words} words, the limit is ${f.limit}: remove ${f.over} ${f.over === '1' ? 'word' : 'words'}.`,
    'too-long': (f: Facts) =>
      `${f.characters} characters, the limit is ${f.limit}: remove ${f.over} ${f.over === '1' ? 'character' : 'characters'}.`,
    'more-than-one': () => 'Several answers are ticked. Choose one of them.',
    contradiction: (f: Facts) => `“${f.first}” and “${f.second}” cannot both be true. Untick one of them.`,
    'reason-missing': (f: Facts) => `Write a reason under “${f.option}”.`,
    'unknown-option': (f: Facts) =>
      `“${f.option}” is not among the answers of this form. Choose one that is listed here.`,
    between: (f: Facts) => `Write a number from ${f.min} to ${f.max}.`,
    atLeast: (f: Facts) => `Write ${f.min} or a higher number.`,
    atMost: (f: Facts) => `Write ${f.max} or a lower number.`,
    'too-many-decimals': (f: Facts) =>
      f.decimals === '0'
        ? 'Write a whole number, without decimals.'
        : `Write the number with at most ${f.decimals} ${f.decimals === '1' ? 'decimal' : 'decimals'}.`,
    'too-many': (f: Facts) =>
      `${f.count} are listed, but there is only room for ${f.limit}: remove ${f.over}.`,
    'end-before-start': () => 'The period ends before it begins. Correct one of the dates.',
    'name-missing': () => 'Write the name, or empty the row.',
    'email-unreadable': () => 'The e-mail address is not complete. Write it like this: name@example.org.',
    'cell-missing': () => 'Fill in the field, or empty the row.',
    'day-unreadable': (f: Facts) =>
      `“${f.detail}” is not a date we can read. Write year, month and day like this: ${f.dayFormat}.`,
    'day-missing': (f: Facts) =>
      f.part === 'to' ? 'Write when the period ends.' : 'Write when the period begins.',
    'amount-unreadable': (f: Facts) =>
      `“${f.detail}” is not an amount we can read. Write it like this: ${f.example}.`,
    'amount-ambiguous': (f: Facts) =>
      `“${f.detail}” can mean two things. Write ${f.thousands} if you mean thousands, otherwise two digits after the point.`,
    'amount-decimals': () => 'Write the amount with at most two digits after the point.',
    'amount-large': () => 'The amount is larger than we can accept. Check whether there is a digit too many.',
    'amount-currency': (f: Facts) =>
      `Amounts in this form are in ${f.detail}. Convert it, and write the amount without another currency.`,
    'number-unreadable': (f: Facts) => `“${f.detail}” is not a number we can read. Write it with digits.`,
    'number-ambiguous': (f: Facts) =>
      `“${f.detail}” can mean two things. Write ${f.thousands} if you mean thousands, otherwise at most two digits after the point.`,
    'number-decimals': (f: Facts) =>
      f.decimals === '0'
        ? 'Write a whole number, without decimals.'
        : `Write the number with at most ${f.decimals} ${f.decimals === '1' ? 'decimal' : 'decimals'}.`,
    'number-large': () => 'The number is larger than we can accept. Check whether there is a digit too many.',
    'places-unknown': (f: Facts) =>
      `We do not know which municipality this is: ${f.detail}. Correct the name. If several municipalities have that name, write the county in brackets.`,
    'option-unknown': (f: Facts) =>
      `“${f.detail}” is not among the answers of this form. Choose one that is listed here.`,
    'reason-unticked': (f: Facts) =>
      `You have written under “${f.option}” without ticking it. Tick it, or remove the text.`,
    'yes-no-unreadable': () => 'Answer yes or no.',
    'scale-unreadable': () => 'Choose a number from 1 to 6.',
    'files-unreadable': () => 'We could not read the list of attachments. Upload the attachments again.',
    'wrong-shape': () => 'The answer saved here does not belong to this question. Answer it again.',
  },
})
