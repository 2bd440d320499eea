import { inFourLanguages } from '../i18n/languages.ts'

/** For the administrator who makes or imports a form. Names of fields are those of the JSON file. */
export const problemTexts = inFourLanguages({
  nb: {
    form: 'Skjemaet',
    section: (number: number) => `avsnitt ${number}`,
    question: (key: string) => `spørsmål «${key}»`,
    option: (id: string) => `svaralternativ «${id}»`,
    column: (id: string) => `kolonne «${id}»`,
    field: (name: string) => `feltet «${name}»`,
    languages: { nb: 'bokmål', nn: 'nynorsk', sv: 'svensk', en: 'engelsk' },
    types: {
      object: 'et objekt',
      array: 'en liste',
      string: 'en tekst',
      number: 'et tall',
      int: 'et helt tall',
      boolean: 'true eller false',
      tuple: 'et par',
    },
    codes: {
      unreadable: (_: string) => 'Dette kan vi ikke lese. Sammenlign med JSON-skjemaet.',
      'too-deep': (_: string) => 'Filen har for mange nivåer inni hverandre til å være et skjema.',
      missing: (_: string) => 'Feltet mangler. Legg det til.',
      'language-missing': (language: string) =>
        `Teksten mangler på ${language}. Skriv den på alle fire språk.`,
      'wrong-type': (type: string) => `Her skal det stå ${type}.`,
      empty: (_: string) => 'Teksten er tom. Skriv den, eller ta bort feltet.',
      'too-few': (count: string) => `Listen er for kort. Den må ha minst ${count}.`,
      'too-many': (count: string) => `Listen er for lang. Den kan ha høyst ${count}.`,
      'too-low': (least: string) => `Tallet er for lavt. Det må være minst ${least}.`,
      'too-high': (most: string) => `Tallet er for høyt. Det kan være høyst ${most}.`,
      'too-long': (most: string) => `Teksten er for lang. Den kan ha høyst ${most} tegn.`,
      'bad-key': (key: string) =>
        `«${key}» kan ikke være en nøkkel. Bruk bare a–z, A–Z og sifre, høyst 60 tegn, og begynn med en liten bokstav.`,
      'bad-id': (id: string) =>
        `«${id}» kan ikke brukes som navn. Bruk små bokstaver a–z og sifre, med bindestrek mellom ordene.`,
      'unknown-field': (key: string) =>
        `Et skjema har ikke noe felt som heter «${key}» her. Ta det bort, eller rett skrivemåten.`,
      'unknown-value': (values: string) => `Verdien er ukjent. Bruk en av disse: ${values}.`,
      'bad-condition': (_: string) =>
        'Vilkåret kan ikke leses. Bruk «question» sammen med «answered», «includes», «is» eller «atLeast», eller bruk «all», «any» eller «not».',
      'section-twice': (key: string) =>
        `Nøkkelen «${key}» er brukt av et tidligere avsnitt. Gi avsnittet en annen.`,
      'question-twice': (key: string) =>
        `Nøkkelen «${key}» er brukt av et tidligere spørsmål. Gi spørsmålet en annen.`,
      'condition-unknown': (key: string) => `Vilkåret viser til spørsmålet «${key}», som ikke finnes.`,
      'condition-later': (key: string) =>
        `Vilkåret viser til spørsmålet «${key}», som ikke står foran. Flytt det fram, eller velg et tidligere spørsmål.`,
      'condition-not-options': (key: string) =>
        `Vilkåret bruker «includes», men spørsmålet «${key}» har ingen svaralternativer.`,
      'condition-no-option': (option: string) =>
        `Vilkåret viser til et svaralternativ som ikke finnes (${option}).`,
      'condition-not-yes-no': (key: string) =>
        `Vilkåret bruker «is», men spørsmålet «${key}» er ikke et ja/nei-spørsmål.`,
      'condition-not-figure': (key: string) =>
        `Vilkåret bruker «atLeast», men svaret på spørsmålet «${key}» er ikke et tall.`,
      'reports-only': (_: string) =>
        'Vedlegg og regnskap hører til rapporter. Ta bort spørsmålet, eller gjør det til en annen type.',
      'option-twice': (id: string) => `Svaralternativet «${id}» står to ganger. Gi det ene et annet navn.`,
      'letter-twice': (letter: string) => `Bokstaven «${letter}» er brukt av to svaralternativer.`,
      'excludes-unknown': (id: string) => `Paret viser til svaralternativet «${id}», som ikke finnes.`,
      'excludes-itself': (id: string) => `Svaralternativet «${id}» kan ikke utelukke seg selv.`,
      'column-twice': (id: string) => `Kolonnen «${id}» står to ganger. Gi den ene et annet navn.`,
      'sum-not-figures': (id: string) => `Kolonnen «${id}» har ikke tall og kan ikke summeres.`,
      'min-over-max': (figures: string) => `Det minste tallet er større enn det største (${figures}).`,
      'compute-unknown': (name: string) => `Utregningen bruker «${name}», som ikke finnes.`,
      'compute-later': (name: string) =>
        `Utregningen bruker «${name}», som ikke står foran. Flytt utregningen lenger ned.`,
      'compute-no-column': (name: string) => `Utregningen bruker kolonnen «${name}», som ikke finnes.`,
      'compute-not-figures': (name: string) => `Utregningen bruker «${name}», som ikke er et tall.`,
      'compute-not-list': (name: string) => `Utregningen teller «${name}», som ikke er en liste.`,
      'compute-mixed': (names: string) => `Utregningen blander beløp og andre tall (${names}).`,
      'compute-shown-as': (kind: string) => `Utregningen gir «${kind}». Skriv det i «shownAs».`,
    },
  },
  nn: {
    form: 'Skjemaet',
    section: (number: number) => `avsnitt ${number}`,
    question: (key: string) => `spørsmål «${key}»`,
    option: (id: string) => `svaralternativ «${id}»`,
    column: (id: string) => `kolonne «${id}»`,
    field: (name: string) => `feltet «${name}»`,
    languages: { nb: 'bokmål', nn: 'nynorsk', sv: 'svensk', en: 'engelsk' },
    types: {
      object: 'eit objekt',
      array: 'ei liste',
      string: 'ein tekst',
      number: 'eit tal',
      int: 'eit heilt tal',
      boolean: 'true eller false',
      tuple: 'eit par',
    },
    codes: {
      unreadable: (_: string) => 'Dette kan vi ikkje lese. Samanlikn med JSON-skjemaet.',
      'too-deep': (_: string) => 'Fila har for mange nivå inni kvarandre til å vere eit skjema.',
      missing: (_: string) => 'Feltet manglar. Legg det til.',
      'language-missing': (language: string) =>
        `Teksten manglar på ${language}. Skriv han på alle fire språka.`,
      'wrong-type': (type: string) => `Her skal det stå ${type}.`,
      empty: (_: string) => 'Teksten er tom. Skriv han, eller ta bort feltet.',
      'too-few': (count: string) => `Lista er for kort. Ho må ha minst ${count}.`,
      'too-many': (count: string) => `Lista er for lang. Ho kan ha høgst ${count}.`,
      'too-low': (least: string) => `Talet er for lågt. Det må vere minst ${least}.`,
      'too-high': (most: string) => `Talet er for høgt. Det kan vere høgst ${most}.`,
      'too-long': (most: string) => `Teksten er for lang. Han kan ha høgst ${most} teikn.`,
      'bad-key': (key: string) =>
        `«${key}» kan ikkje vere ein nøkkel. Bruk berre a–z, A–Z og siffer, høgst 60 teikn, og byrj med ein liten bokstav.`,
      'bad-id': (id: string) =>
        `«${id}» kan ikkje brukast som namn. Bruk små bokstavar a–z og siffer, med bindestrek mellom orda.`,
      'unknown-field': (key: string) =>
        `Eit skjema har ikkje noko felt som heiter «${key}» her. Ta det bort, eller rett skrivemåten.`,
      'unknown-value': (values: string) => `Verdien er ukjend. Bruk ein av desse: ${values}.`,
      'bad-condition': (_: string) =>
        'Vilkåret kan ikkje lesast. Bruk «question» saman med «answered», «includes», «is» eller «atLeast», eller bruk «all», «any» eller «not».',
      'section-twice': (key: string) =>
        `Nøkkelen «${key}» er brukt av eit tidlegare avsnitt. Gi avsnittet ein annan.`,
      'question-twice': (key: string) =>
        `Nøkkelen «${key}» er brukt av eit tidlegare spørsmål. Gi spørsmålet ein annan.`,
      'condition-unknown': (key: string) => `Vilkåret viser til spørsmålet «${key}», som ikkje finst.`,
      'condition-later': (key: string) =>
        `Vilkåret viser til spørsmålet «${key}», som ikkje står føre. Flytt det fram, eller vel eit tidlegare spørsmål.`,
      'condition-not-options': (key: string) =>
        `Vilkåret bruker «includes», men spørsmålet «${key}» har ingen svaralternativ.`,
      'condition-no-option': (option: string) =>
        `Vilkåret viser til eit svaralternativ som ikkje finst (${option}).`,
      'condition-not-yes-no': (key: string) =>
        `Vilkåret bruker «is», men spørsmålet «${key}» er ikkje eit ja/nei-spørsmål.`,
      'condition-not-figure': (key: string) =>
        `Vilkåret bruker «atLeast», men svaret på spørsmålet «${key}» er ikkje eit tal.`,
      'reports-only': (_: string) =>
        'Vedlegg og rekneskap høyrer til rapportar. Ta bort spørsmålet, eller gjer det til ein annan type.',
      'option-twice': (id: string) => `Svaralternativet «${id}» står to gonger. Gi det eine eit anna namn.`,
      'letter-twice': (letter: string) => `Bokstaven «${letter}» er brukt av to svaralternativ.`,
      'excludes-unknown': (id: string) => `Paret viser til svaralternativet «${id}», som ikkje finst.`,
      'excludes-itself': (id: string) => `Svaralternativet «${id}» kan ikkje utelukke seg sjølv.`,
      'column-twice': (id: string) => `Kolonnen «${id}» står to gonger. Gi den eine eit anna namn.`,
      'sum-not-figures': (id: string) => `Kolonnen «${id}» har ikkje tal og kan ikkje summerast.`,
      'min-over-max': (figures: string) => `Det minste talet er større enn det største (${figures}).`,
      'compute-unknown': (name: string) => `Utrekninga bruker «${name}», som ikkje finst.`,
      'compute-later': (name: string) =>
        `Utrekninga bruker «${name}», som ikkje står føre. Flytt utrekninga lenger ned.`,
      'compute-no-column': (name: string) => `Utrekninga bruker kolonnen «${name}», som ikkje finst.`,
      'compute-not-figures': (name: string) => `Utrekninga bruker «${name}», som ikkje er eit tal.`,
      'compute-not-list': (name: string) => `Utrekninga tel «${name}», som ikkje er ei liste.`,
      'compute-mixed': (names: string) => `Utrekninga blandar beløp og andre tal (${names}).`,
      'compute-shown-as': (kind: string) => `Utrekninga gir «${kind}». Skriv det i «shownAs».`,
    },
  },
  sv: {
    form: 'Formuläret',
    section: (number: number) => `avsnitt ${number}`,
    question: (key: string) => `frågan ”${key}”`,
    option: (id: string) => `svarsalternativet ”${id}”`,
    column: (id: string) => `kolumnen ”${id}”`,
    field: (name: string) => `fältet ”${name}”`,
    languages: { nb: 'bokmål', nn: 'nynorska', sv: 'svenska', en: 'engelska' },
    types: {
      object: 'ett objekt',
      array: 'en lista',
      string: 'en text',
      number: 'ett tal',
      int: 'ett heltal',
      boolean: 'true eller false',
      tuple: 'ett par',
    },
    codes: {
      unreadable: (_: string) => 'Det här kan vi inte läsa. Jämför med JSON-schemat.',
      'too-deep': (_: string) => 'Filen har för många nivåer inuti varandra för att vara ett formulär.',
      missing: (_: string) => 'Fältet saknas. Lägg till det.',
      'language-missing': (language: string) =>
        `Texten saknas på ${language}. Skriv den på alla fyra språken.`,
      'wrong-type': (type: string) => `Här ska det stå ${type}.`,
      empty: (_: string) => 'Texten är tom. Skriv den eller ta bort fältet.',
      'too-few': (count: string) => `Listan är för kort. Den måste ha minst ${count}.`,
      'too-many': (count: string) => `Listan är för lång. Den får ha högst ${count}.`,
      'too-low': (least: string) => `Talet är för lågt. Det måste vara minst ${least}.`,
      'too-high': (most: string) => `Talet är för högt. Det får vara högst ${most}.`,
      'too-long': (most: string) => `Texten är för lång. Den får ha högst ${most} tecken.`,
      'bad-key': (key: string) =>
        `”${key}” kan inte vara en nyckel. Använd bara a–z, A–Z och siffror, högst 60 tecken, och börja med en liten bokstav.`,
      'bad-id': (id: string) =>
        `”${id}” kan inte användas som namn. Använd små bokstäver a–z och siffror, med bindestreck mellan orden.`,
      'unknown-field': (key: string) =>
        `Ett formulär har inget fält som heter ”${key}” här. Ta bort det eller rätta stavningen.`,
      'unknown-value': (values: string) => `Värdet är okänt. Använd ett av dessa: ${values}.`,
      'bad-condition': (_: string) =>
        'Villkoret går inte att läsa. Använd ”question” tillsammans med ”answered”, ”includes”, ”is” eller ”atLeast”, eller använd ”all”, ”any” eller ”not”.',
      'section-twice': (key: string) =>
        `Nyckeln ”${key}” används av ett tidigare avsnitt. Ge avsnittet en annan.`,
      'question-twice': (key: string) => `Nyckeln ”${key}” används av en tidigare fråga. Ge frågan en annan.`,
      'condition-unknown': (key: string) => `Villkoret hänvisar till frågan ”${key}”, som inte finns.`,
      'condition-later': (key: string) =>
        `Villkoret hänvisar till frågan ”${key}”, som inte står före den här frågan. Flytta fram den eller välj en tidigare fråga.`,
      'condition-not-options': (key: string) =>
        `Villkoret använder ”includes”, men frågan ”${key}” har inga svarsalternativ.`,
      'condition-no-option': (option: string) =>
        `Villkoret hänvisar till ett svarsalternativ som inte finns (${option}).`,
      'condition-not-yes-no': (key: string) =>
        `Villkoret använder ”is”, men frågan ”${key}” är ingen ja- eller nej-fråga.`,
      'condition-not-figure': (key: string) =>
        `Villkoret använder ”atLeast”, men svaret på frågan ”${key}” är inget tal.`,
      'reports-only': (_: string) =>
        'Bilagor och redovisning hör till rapporter. Ta bort frågan eller gör om den till en annan typ.',
      'option-twice': (id: string) => `Svarsalternativet ”${id}” står två gånger. Ge det ena ett annat namn.`,
      'letter-twice': (letter: string) => `Bokstaven ”${letter}” används av två svarsalternativ.`,
      'excludes-unknown': (id: string) => `Paret hänvisar till svarsalternativet ”${id}”, som inte finns.`,
      'excludes-itself': (id: string) => `Svarsalternativet ”${id}” kan inte utesluta sig självt.`,
      'column-twice': (id: string) => `Kolumnen ”${id}” står två gånger. Ge den ena ett annat namn.`,
      'sum-not-figures': (id: string) => `Kolumnen ”${id}” har inga tal och kan inte summeras.`,
      'min-over-max': (figures: string) => `Det minsta talet är större än det största (${figures}).`,
      'compute-unknown': (name: string) => `Uträkningen använder ”${name}”, som inte finns.`,
      'compute-later': (name: string) =>
        `Uträkningen använder ”${name}”, som kommer längre ner. Flytta ner uträkningen.`,
      'compute-no-column': (name: string) => `Uträkningen använder kolumnen ”${name}”, som inte finns.`,
      'compute-not-figures': (name: string) => `Uträkningen använder ”${name}”, som inte är ett tal.`,
      'compute-not-list': (name: string) => `Uträkningen räknar ”${name}”, som inte är en lista.`,
      'compute-mixed': (names: string) => `Uträkningen blandar belopp och andra tal (${names}).`,
      'compute-shown-as': (kind: string) => `Uträkningen ger ”${kind}”. Skriv det i ”shownAs”.`,
    },
  },
  en: {
    form: 'The form',
    section: (number: number) => `section ${number}`,
    question: (key: string) => `question “${key}”`,
    option: (id: string) => `option “${id}”`,
    column: (id: string) => `column “${id}”`,
    field: (name: string) => `field “${name}”`,
    languages: { nb: 'bokmål', nn: 'nynorsk', sv: 'Swedish', en: 'English' },
    types: {
      object: 'an object',
      array: 'a list',
      string: 'a text',
      number: 'a number',
      int: 'a whole number',
      boolean: 'true or false',
      tuple: 'a pair',
    },
    codes: {
      unreadable: (_: string) => 'We cannot read this. Compare it with the JSON Schema.',
      'too-deep': (_: string) => 'The file has too many nested levels to be a form.',
      missing: (_: string) => 'The field is missing. Add it.',
      'language-missing': (language: string) =>
        `The text is missing in ${language}. Write it in all four languages.`,
      'wrong-type': (type: string) => `There should be ${type} here.`,
      empty: (_: string) => 'The text is empty. Write it, or remove the field.',
      'too-few': (count: string) => `The list is too short. It must have at least ${count}.`,
      'too-many': (count: string) => `The list is too long. It may have at most ${count}.`,
      'too-low': (least: string) => `The number is too low. It must be at least ${least}.`,
      'too-high': (most: string) => `The number is too high. It may be at most ${most}.`,
      'too-long': (most: string) => `The text is too long. It may have at most ${most} characters.`,
      'bad-key': (key: string) =>
        `“${key}” cannot be a key. Use only a–z, A–Z and digits, at most 60 characters, and begin with a small letter.`,
      'bad-id': (id: string) =>
        `“${id}” cannot be used as a name. Use small letters a–z and digits, with hyphens between the words.`,
      'unknown-field': (key: string) =>
        `A form has no field called “${key}” here. Remove it, or correct its spelling.`,
      'unknown-value': (values: string) => `The value is unknown. Use one of these: ${values}.`,
      'bad-condition': (_: string) =>
        'The condition cannot be read. Use “question” with “answered”, “includes”, “is” or “atLeast”, or use “all”, “any” or “not”.',
      'section-twice': (key: string) =>
        `The key “${key}” is used by an earlier section. Give the section another.`,
      'question-twice': (key: string) =>
        `The key “${key}” is used by an earlier question. Give the question another.`,
      'condition-unknown': (key: string) =>
        `The condition refers to the question “${key}”, which does not exist.`,
      'condition-later': (key: string) =>
        `The condition refers to the question “${key}”, which does not come before this one. Move it up, or choose an earlier question.`,
      'condition-not-options': (key: string) =>
        `The condition uses “includes”, but the question “${key}” has no options.`,
      'condition-no-option': (option: string) =>
        `The condition refers to an option that does not exist (${option}).`,
      'condition-not-yes-no': (key: string) =>
        `The condition uses “is”, but the question “${key}” is not a yes/no question.`,
      'condition-not-figure': (key: string) =>
        `The condition uses “atLeast”, but the answer to the question “${key}” is not a number.`,
      'reports-only': (_: string) =>
        'Attachments and accounts belong to reports. Remove the question or give it another kind.',
      'option-twice': (id: string) => `The option “${id}” is listed twice. Give one of them another name.`,
      'letter-twice': (letter: string) => `The letter “${letter}” is used by two options.`,
      'excludes-unknown': (id: string) => `The pair refers to the option “${id}”, which does not exist.`,
      'excludes-itself': (id: string) => `The option “${id}” cannot exclude itself.`,
      'column-twice': (id: string) => `The column “${id}” is listed twice. Give one of them another name.`,
      'sum-not-figures': (id: string) =>
        `The column “${id}” does not contain numbers and cannot be added up.`,
      'min-over-max': (figures: string) => `The lowest number is greater than the highest (${figures}).`,
      'compute-unknown': (name: string) => `The calculation uses “${name}”, which does not exist.`,
      'compute-later': (name: string) =>
        `The calculation uses “${name}”, which comes later. Move the calculation down.`,
      'compute-no-column': (name: string) =>
        `The calculation uses the column “${name}”, which does not exist.`,
      'compute-not-figures': (name: string) => `The calculation uses “${name}”, which is not a number.`,
      'compute-not-list': (name: string) => `The calculation counts “${name}”, which is not a list.`,
      'compute-mixed': (names: string) => `The calculation mixes amounts and other numbers (${names}).`,
      'compute-shown-as': (kind: string) => `The calculation gives “${kind}”. Write that in “shownAs”.`,
    },
  },
})
