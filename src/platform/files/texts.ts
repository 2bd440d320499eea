import { inFourLanguages } from '../i18n/languages.ts'

/** Why a file is not taken; keys are those of `sniffFile`, and `no-file` where none was chosen. */
export const fileTexts = inFourLanguages({
  nb: {
    'no-file': 'Velg en fil først.',
    empty: 'Filen er tom. Velg en annen.',
    'too-large': 'Filen er større enn 10 MB. Gjør den mindre, eller del den opp.',
    'unknown-kind': 'Vi tar ikke imot denne typen fil. Lagre den som PDF, PNG, JPG, DOCX, XLSX eller TXT.',
    'wrong-ending': 'Filendelsen passer ikke med innholdet. Gi filen riktig endelse og prøv igjen.',
    macros: 'Filen har makroer. Lagre den uten makroer, eller som PDF.',
    encrypted: 'Filen er låst med passord. Lagre den uten passord.',
  },
  nn: {
    'no-file': 'Vel ei fil først.',
    empty: 'Fila er tom. Vel ei anna.',
    'too-large': 'Fila er større enn 10 MB. Gjer ho mindre, eller del ho opp.',
    'unknown-kind': 'Vi tek ikkje imot denne typen fil. Lagre ho som PDF, PNG, JPG, DOCX, XLSX eller TXT.',
    'wrong-ending': 'Filendinga passar ikkje med innhaldet. Gi fila rett ending og prøv igjen.',
    macros: 'Fila har makroar. Lagre ho utan makroar, eller som PDF.',
    encrypted: 'Fila er låst med passord. Lagre ho utan passord.',
  },
  sv: {
    'no-file': 'Välj en fil först.',
    empty: 'Filen är tom. Välj en annan.',
    'too-large': 'Filen är större än 10 MB. Gör den mindre eller dela upp den.',
    'unknown-kind': 'Vi tar inte emot den typen av fil. Spara den som PDF, PNG, JPG, DOCX, XLSX eller TXT.',
    'wrong-ending': 'Filändelsen stämmer inte med filens innehåll. Ge filen rätt ändelse och försök igen.',
    macros: 'Filen har makron. Spara den utan makron eller som PDF.',
    encrypted: 'Filen är låst med lösenord. Spara den utan lösenord.',
  },
  en: {
    'no-file': 'Choose a file first.',
    empty: 'The file is empty. Choose another.',
    'too-large': 'The file is larger than 10 MB. Make it smaller, or split it.',
    'unknown-kind': 'We do not accept this type of file. Save it as PDF, PNG, JPG, DOCX, XLSX or TXT.',
    'wrong-ending':
      'The file extension does not match what the file is. Give it the right extension and try again.',
    macros: 'The file has macros. Save it without macros, or as a PDF.',
    encrypted: 'The file is locked with a password. Save it without one.',
  },
})
