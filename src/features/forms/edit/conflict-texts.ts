import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export const conflictTexts = inFourLanguages({
  nb: {
    conflictTitle: 'En annen har lagret i mellomtiden',
    conflictText:
      'Det du skrev, står i feltene under og er ikke lagret ennå. Her er det som er lagret nå. Lagrer du igjen, erstatter det du skrev, det som er lagret nå.',
    jsonConflictText:
      'Det du skrev, står i feltet under og er ikke lagret ennå. Lagrer du igjen, blir dette endret i det som er lagret nå:',
    goneText:
      'En annen har tatt bort spørsmålet. Det du skrev, står i feltene under. Lagrer du, kommer det tilbake sist i avsnittet.',
    notDraftTitle: 'Versjonen er publisert',
    notDraftText: 'En publisert versjon endres ikke. Lag en ny versjon og gjør endringene der.',
    youWrote: 'Du skrev',
    yours: 'Ditt',
    theirs: 'Lagret nå',
  },
  nn: {
    conflictTitle: 'Ein annan har lagra i mellomtida',
    conflictText:
      'Det du skreiv, står i felta under og er ikkje lagra enno. Her er det som er lagra no. Lagrar du igjen, erstattar det du skreiv, det som er lagra no.',
    jsonConflictText:
      'Det du skreiv, står i feltet under og er ikkje lagra enno. Lagrar du igjen, blir dette endra i det som er lagra no:',
    goneText:
      'Ein annan har teke bort spørsmålet. Det du skreiv, står i felta under. Lagrar du, kjem det tilbake sist i avsnittet.',
    notDraftTitle: 'Versjonen er publisert',
    notDraftText: 'Ein publisert versjon blir ikkje endra. Lag ein ny versjon og gjer endringane der.',
    youWrote: 'Du skreiv',
    yours: 'Ditt',
    theirs: 'Lagra no',
  },
  sv: {
    conflictTitle: 'Någon annan har sparat under tiden',
    conflictText:
      'Det du skrev står i fälten nedan och är inte sparat än. Här är det som är sparat nu. Om du sparar igen ersätts det av ditt.',
    jsonConflictText:
      'Det du skrev står i fältet nedan och är inte sparat än. Om du sparar igen ändras det här i det som är sparat nu:',
    goneText:
      'Någon annan har tagit bort frågan. Det du skrev står i fälten nedan. Om du sparar kommer frågan tillbaka sist i avsnittet.',
    notDraftTitle: 'Versionen är publicerad',
    notDraftText: 'En publicerad version ändras inte. Skapa en ny version och ändra där.',
    youWrote: 'Du skrev',
    yours: 'Ditt',
    theirs: 'Sparat nu',
  },
  en: {
    conflictTitle: 'Somebody else has saved in the meantime',
    conflictText:
      'What you wrote is in the fields below and is not saved yet. Here is what is saved now. If you save again, yours replaces it.',
    jsonConflictText:
      'What you wrote is in the field below and is not saved yet. If you save again, this changes in what is saved now:',
    goneText:
      'Somebody else has removed the question. What you wrote is in the fields below. If you save, it comes back last in the section.',
    notDraftTitle: 'The version is published',
    notDraftText: 'A published version does not change. Make a new version and edit that.',
    youWrote: 'You wrote',
    yours: 'Yours',
    theirs: 'Saved now',
  },
})
