import { between, type DemoMeasure, demoSources, nok, sek } from './demo-measure.ts'

/** Mentors, meeting places, language, leisure: measures that people meet in. */
export const peopleMeasures: DemoMeasure[] = [
  {
    key: 'mentor-network',
    partnership: 'vesteraalen',
    language: 'nb',
    themes: ['inclusion-integration', 'labour-supply', 'moving-in'],
    goals: ['population', 'competence', 'attractive-home-or-location'],
    direct: ['immigrant', 'newcomer', 'refugee'],
    intermediary: ['local-population', 'employer', 'voluntary-organisation'],
    mainAction: 'mentor-buddy',
    actions: ['host-reception', 'language'],
    cost: nok(90_000, 180_000),
    hours: between(250, 450),
    months: between(3, 6),
    sources: [demoSources.resource],
    texts: {
      nb: {
        title: 'Mentornettverk for nye innbyggere',
        summary:
          'En fastboende og en innflytter møtes jevnlig i et halvt år. Mentoren åpner dører til arbeid, foreninger og hverdagsliv, og lærer selv noe underveis.',
        aim: 'Nye innbyggere skal kjenne noen som kjenner andre. Etter et halvt år vet mentorpartneren hvor ledige jobber utlyses, har vært med på minst to ting i bygda og har noen å ringe til.',
        steps: [
          'Pek ut én koordinator med avsatt tid, og forankre nettverket hos kommunedirektøren.',
          'Finn mentorer gjennom arbeidsplasser, lag og foreninger. Spør hver enkelt personlig. Oppslag alene gir få svar.',
          'Snakk med hver mentor og hver mentorpartner for seg: hva ønsker de, når har de tid, hvilke språk snakker de?',
          'Sett sammen par, og la begge si ja før de møtes.',
          'Hold en felles oppstart der forventninger, taushetsplikt og grenser tas opp.',
          'Parene møtes minst seks ganger på seks måneder. Koordinatoren ringer begge etter den første måneden.',
          'Møt alle midtveis og ved slutten, og spør hva som ble annerledes.',
        ],
        roles:
          'Koordinator i kommunen: rekrutterer, setter sammen par og følger opp.\n\nRessursgruppe med NAV, frivilligsentral og en arbeidsgiver: åpner dører.\n\nMentorer: frivillige, én partner hver.',
        needs:
          'En koordinator med minst en dag i uka den første tiden. Et sted å møtes som er gratis. Rutiner for taushetsplikt og for hva en mentor ikke skal gjøre.',
        pitfalls:
          'Rekrutteringen tar lengre tid enn man tror; regn tre måneder. Par som settes sammen bare etter yrke, glir lett fra hverandre. Uten noen som ringer, stopper hvert tredje par etter to møter.',
        variants:
          'Fadder i hverdagen: kortere og lettere, for dem som først trenger noen å gå på butikken med.\n\nSpråkvenner: to ganger i måneden, med språket som mål.\n\nFelles nettverk for flere små kommuner, der parene kan gå på tvers.',
        rationale:
          'Få får jobb eller venner i en liten kommune gjennom utlysninger alene. Et bekjentskap med noen som er kjent på stedet, gir tilgang til nettverket som de ledige timene, plassene og jobbene går gjennom.',
        costNote:
          'Det meste er koordinatorens tid. Resten er kurs for mentorer, tre samlinger, reise og litt mat.',
      },
      sv: {
        title: 'Mentornätverk för nya invånare',
        summary:
          'En som bor på orten och en som är ny träffas regelbundet i ett halvår. Mentorn öppnar dörrar till arbete, föreningar och vardagsliv och lär sig själv något på vägen.',
        aim: 'Nya invånare ska känna någon som känner andra. Efter ett halvår vet adepten var lediga jobb annonseras, har varit med på minst två saker på orten och har någon att ringa.',
        steps: [
          'Utse en samordnare med avsatt tid och förankra nätverket hos kommundirektören.',
          'Hitta mentorer via arbetsplatser och föreningar. Fråga var och en personligen; anslag ger få svar.',
          'Prata med varje mentor och adept för sig: vad vill de, när har de tid, vilka språk talar de?',
          'Sätt ihop par och låt båda säga ja innan de träffas.',
          'Håll en gemensam start där förväntningar, tystnadsplikt och gränser tas upp.',
          'Paren träffas minst sex gånger på sex månader. Samordnaren ringer båda efter den första månaden.',
          'Träffa alla halvvägs och på slutet och fråga vad som blev annorlunda.',
        ],
        roles:
          'Samordnare i kommunen, en resursgrupp med arbetsförmedling och arbetsgivare, frivilliga mentorer.',
        needs:
          'En samordnare med minst en dag i veckan i början, en gratis lokal och rutiner för tystnadsplikt.',
        pitfalls:
          'Rekryteringen tar längre tid än man tror. Utan någon som ringer upphör vart tredje par efter två träffar.',
      },
      nn: {
        title: 'Mentornettverk for nye innbyggjarar',
        summary:
          'Ein fastbuande og ein nykomen møtest jamleg i eit halvt år. Mentoren opnar dører til arbeid, foreiningar og kvardagsliv, og lærer sjølv noko undervegs.',
        aim: 'Nye innbyggjarar skal kjenne nokon som kjenner andre.',
        steps: [
          'Peik ut éin koordinator med avsett tid.',
          'Spør mentorar personleg, gjennom arbeidsplassar og lag.',
          'Set saman par, og la begge seie ja før dei møtest.',
          'La para møtast minst seks gonger på seks månader.',
          'Spør midtvegs og til slutt kva som vart annleis.',
        ],
      },
      en: {
        title: 'Mentor network for new residents',
        summary:
          'A local and a newcomer meet regularly for half a year. The mentor opens doors to work, associations and everyday life, and learns something too.',
        aim: 'New residents know somebody who knows others.',
        steps: [
          'Name one coordinator with time set aside.',
          'Ask mentors in person, through workplaces and associations.',
          'Put together pairs; both say yes before they meet.',
          'Meet at least six times in six months.',
          'Ask halfway and at the end what has changed.',
        ],
      },
    },
    older: ['nn'],
  },
  {
    key: 'new-in-norway',
    partnership: 'vesteraalen',
    language: 'nb',
    themes: ['inclusion-integration', 'participation', 'moving-in'],
    goals: ['population', 'attractive-home-or-location'],
    direct: ['immigrant', 'labour-migrant', 'family-migrant'],
    intermediary: ['voluntary-organisation', 'public-agency'],
    mainAction: 'meeting-place',
    actions: ['information-guidance', 'language'],
    cost: nok(40_000, 90_000),
    hours: between(120, 220),
    months: between(2, 4),
    sources: [demoSources.resource],
    texts: {
      nb: {
        title: 'Møteplassen «Ny i Norge»',
        summary:
          'Fem til åtte kvelder der nye og fastboende møtes om det man trenger å vite for å leve her: skole, lege, skatt, arbeid, foreningsliv. Hver kveld har et tema og god tid til å snakke.',
        aim: 'Nye innbyggere forstår hvordan ting virker her, og fastboende får vite hvordan det er å komme. Begge går hjem med et navn de kan hilse på.',
        steps: [
          'Spør tre eller fire nye innbyggere hva de skulle ønske at de hadde visst da de kom.',
          'Lag en rekke på fem til åtte kvelder, ett tema hver, og hent inn den som faktisk arbeider med det.',
          'Velg et sted folk allerede går til, og en tid som passer med skift og ferge.',
          'La foreningene bytte på å være vertskap, med mat som alle kan spise.',
          'Ha leker og barnevakt i rommet ved siden av.',
          'Avslutt hver kveld med å spørre hva neste skal handle om.',
        ],
        roles:
          'En vert med fast navn og telefonnummer. Foreninger som bytter på å stå for maten. Tolk eller flerspråklige deltakere ved behov.',
        needs: 'Et lokale uten leie, en vert, en kasse til mat.',
        pitfalls:
          'Foredrag uten samtale tømmer rommet til tredje kveld. Kvelder bare for innflyttere blir et kurs, ikke en møteplass.',
        variants: 'Åpent hus på biblioteket hver første torsdag. Lørdagsfrokost med barna.',
        rationale:
          'Den som møter etatene som mennesker, tør å ringe senere. Når fastboende er med, blir kunnskapen til bekjentskap.',
        costNote: 'Mat, leie av utstyr, tolk og vertens tid.',
      },
      sv: {
        title: 'Mötesplatsen Ny i Norge',
        summary:
          'Fem till åtta kvällar där nya och bofasta möts kring det man behöver veta för att leva här: skola, läkare, skatt, arbete, föreningsliv.',
        aim: 'Nya invånare förstår hur saker fungerar, och bofasta får veta hur det är att komma hit.',
        steps: [
          'Fråga tre eller fyra nya invånare vad de önskar att de hade vetat när de kom.',
          'Gör en serie på fem till åtta kvällar med ett tema var.',
          'Välj en plats dit folk redan går.',
          'Låt föreningar turas om att vara värdar.',
          'Avsluta varje kväll med att fråga vad nästa ska handla om.',
        ],
      },
    },
  },
  {
    key: 'language-cafe',
    partnership: 'akademiNorr',
    language: 'sv',
    themes: ['inclusion-integration', 'participation'],
    goals: ['competence', 'attractive-home-or-location'],
    direct: ['foreign-born', 'newly-arrived-immigrant', 'refugee'],
    intermediary: ['voluntary-organisation', 'school-and-college'],
    mainAction: 'language',
    actions: ['meeting-place', 'culture-leisure'],
    cost: sek(10_000, 40_000),
    hours: between(80, 160),
    months: between(1, 2),
    sources: [demoSources.akademiNorr],
    texts: {
      sv: {
        title: 'Språkcafé på biblioteket',
        summary:
          'En kväll i veckan dricker nya och bofasta kaffe och pratar svenska. Inga läxor, inga prov: ett bord, ett ämne, en värd.',
        aim: 'Den som läser svenska får höra och använda språket med människor som inte är lärare.',
        steps: [
          'Bestäm en kväll och håll den varje vecka, också när få kommer.',
          'Hitta tre värdar som kan byta av varandra.',
          'Börja varje kväll med en fråga som alla kan svara på.',
          'Blanda borden: högst två som talar samma språk vid varje.',
          'Bjud in en förening eller arbetsplats en gång i månaden.',
        ],
        roles:
          'Biblioteket håller lokal. Värdarna är frivilliga. En samordnare i kommunen håller ihop schemat.',
        needs: 'Lokal, kaffe, tre värdar och någon som påminner.',
        pitfalls: 'Utan fast kväll slutar folk att komma. Om läraren leder blir det en lektion till.',
        variants: 'Språkvandring på sommaren. Språkcafé i matsalen på en arbetsplats.',
        rationale:
          'Ett språk lärs genom att användas. På små orter finns få tillfällen där nya och bofasta pratar länge med varandra.',
        costNote: 'Kaffe, lite material och samordnarens tid.',
      },
      nb: {
        title: 'Språkkafé på biblioteket',
        summary:
          'En kveld i uka drikker nye og fastboende kaffe og snakker sammen. Ingen lekser, ingen prøver: et bord, et emne, en vert.',
        aim: 'Den som lærer språket, får høre og bruke det med folk som ikke er lærere.',
        steps: [
          'Bestem en kveld, og hold den hver uke, også når få kommer.',
          'Finn tre verter som kan bytte på.',
          'Begynn hver kveld med et spørsmål alle kan svare på.',
          'Bland bordene.',
          'Be inn en forening eller arbeidsplass en gang i måneden.',
        ],
      },
    },
  },
  {
    key: 'everyday-buddy',
    partnership: 'vesteraalen',
    language: 'nb',
    themes: ['moving-in', 'participation'],
    goals: ['population', 'attractive-home-or-location'],
    direct: ['newcomer', 'family-with-children', 'returner'],
    intermediary: ['voluntary-organisation', 'local-population'],
    mainAction: 'mentor-buddy',
    actions: ['host-reception'],
    cost: nok(10_000, 30_000),
    hours: between(60, 120),
    months: between(1, 3),
    sources: [],
    texts: {
      nb: {
        title: 'Flyttefadder de første hundre dagene',
        summary:
          'Hver ny husholdning får en fadder i samme livsfase. Fadderen viser vei til barnehagen, butikken og skiløypa, og svarer på det man ikke vil ringe kommunen om.',
        aim: 'Ingen skal ha bodd her i hundre dager uten å ha vært hjemme hos noen.',
        steps: [
          'Spør hver ny husholdning ved innflytting om de vil ha en fadder.',
          'Finn en fadder som har barn på samme alder eller samme interesse.',
          'Avtal tre treff: den første uka, etter en måned og etter tre.',
          'Gi fadderen en liste over hvem man ringer når spørsmålet blir for stort.',
        ],
        roles: 'Servicetorget spør. En i kulturkontoret kobler. Faddere er frivillige.',
        needs: 'En liste med ti til femten faddere i hver krets.',
        pitfalls: 'Fadderlister blir gamle. Gå gjennom dem hver høst.',
        variants: 'Bygdelag som fadder for hele familien.',
        rationale:
          'De første månedene avgjør om familien blir. Små ting gjør stor forskjell før nettverket finnes.',
        costNote: 'Velkomstgave, en samling i året og tid til å koble.',
      },
      sv: {
        title: 'Flyttfadder de första hundra dagarna',
        summary:
          'Varje nytt hushåll får en fadder i samma skede av livet. Faddern visar vägen till förskolan, affären och skidspåret.',
        aim: 'Ingen ska ha bott här i hundra dagar utan att ha varit hemma hos någon.',
        steps: [
          'Fråga varje hushåll när det flyttar in om det vill ha en fadder.',
          'Hitta en fadder med barn i samma ålder eller samma intresse.',
          'Kom överens om tre träffar.',
          'Ge faddern en lista över vem man ringer när frågan blir för stor.',
        ],
      },
    },
  },
  {
    key: 'reference-group',
    partnership: 'vesteraalen',
    language: 'nb',
    themes: ['participation', 'inclusion-integration'],
    goals: ['population', 'attractive-home-or-location'],
    direct: ['immigrant', 'newcomer'],
    intermediary: ['municipality-as-service-provider', 'public-agency'],
    mainAction: 'organising-cooperation',
    actions: ['analysis-mapping', 'host-reception'],
    cost: nok(5_000, 25_000),
    hours: between(40, 90),
    months: between(1, 2),
    sources: [demoSources.resource],
    texts: {
      nb: {
        title: 'Referansegruppe av innflyttere',
        summary:
          'Seks til åtte som selv har flyttet hit, møtes fire ganger i året og gir råd om alt fra velkomstbrev til skolerute. Kommunen svarer på hvert råd.',
        aim: 'Tjenestene skal passe for dem som er nye, og innflyttere skal se at det de sier, endrer noe.',
        steps: [
          'Be seks til åtte personer med ulik bakgrunn, alder og grunn til å flytte.',
          'La gruppen velge sin egen leder.',
          'Send sakene ut i forveien, i klart språk.',
          'Gi skriftlig svar på hvert råd innen en måned: gjør vi, gjør vi ikke, og hvorfor.',
          'Bytt ut halve gruppen hvert annet år.',
        ],
        roles: 'En leder av gruppen, en sekretær fra kommunen, en politiker som møter hver gang.',
        needs: 'Møtegodtgjøring eller i det minste dekket reise og barnepass.',
        pitfalls:
          'Grupper som bare blir hørt etter at saken er avgjort, løser seg opp. Bruk aldri gruppen som tolk for alle innflyttere.',
        variants: 'Felles gruppe for flere kommuner, med møter på nett.',
        rationale: 'De som nettopp har gått veien, ser hullene i den. Svarplikt holder engasjementet oppe.',
        costNote: 'Godtgjøring, reise, barnepass.',
      },
      sv: {
        title: 'Referensgrupp av inflyttade',
        summary:
          'Sex till åtta som själva har flyttat hit träffas fyra gånger om året och ger råd. Kommunen svarar på varje råd.',
        aim: 'Tjänsterna ska passa den som är ny, och inflyttade ska se att det de säger gör skillnad.',
        steps: [
          'Fråga sex till åtta personer med olika bakgrund.',
          'Låt gruppen välja sin egen ordförande.',
          'Skicka ut frågorna i förväg, på klarspråk.',
          'Svara skriftligt på varje råd inom en månad.',
        ],
      },
    },
  },
  {
    key: 'association-open-door',
    partnership: 'coast',
    language: 'nb',
    themes: ['participation', 'culture-based-development', 'inclusion-integration'],
    goals: ['population', 'attractive-home-or-location'],
    direct: ['newcomer', 'family-with-children', 'youth'],
    intermediary: ['voluntary-organisation'],
    mainAction: 'culture-leisure',
    actions: ['host-reception', 'information-guidance'],
    cost: nok(15_000, 50_000),
    hours: between(60, 140),
    months: between(2, 4),
    sources: [demoSources.labour],
    texts: {
      nb: {
        title: 'Åpen dør i lag og foreninger',
        summary:
          'Lag og foreninger får hjelp til å ta imot nye: en kontaktperson, en prøvemåned uten kontingent og en enkel side som sier når og hvor.',
        aim: 'Den som er ny, skal finne fram til et lag, komme inn døra og ha lyst til å komme igjen.',
        steps: [
          'Ring alle lag: hvem tar imot, når øver dere, hva koster det?',
          'Samle svarene på én side som lagene selv retter.',
          'Avtal prøvemåned og utlån av utstyr.',
          'Hold et kort kurs for dem som tar imot.',
          'Ta med nye på en runde: tre lag på én kveld.',
        ],
        roles: 'Frivilligsentralen leder. Hvert lag har én som tar imot.',
        needs: 'Noen som ringer. Utstyrsbank hos idrettsrådet.',
        pitfalls: 'En katalog ingen retter, gjør mer skade enn nytte.',
        variants: 'Aktivitetsdag i gymsalen på første skoledag.',
        rationale:
          'Foreningslivet er der folk møtes på små steder, men terskelen er høy når alle andre kjenner hverandre.',
        costNote: 'Tid, kurskveld, tilskudd til prøvemåneden.',
      },
      sv: {
        title: 'Öppen dörr i föreningarna',
        summary:
          'Föreningar får hjälp att ta emot nya: en kontaktperson, en gratis provmånad och en sida som säger när och var.',
        aim: 'Den som är ny ska hitta en förening, komma in genom dörren och vilja komma igen.',
        steps: [
          'Ring alla föreningar: vem tar emot, när, vad kostar det?',
          'Samla svaren på en sida som föreningarna själva rättar.',
          'Kom överens om provmånad och lån av utrustning.',
          'Ta med nya på en rundtur: tre föreningar på en kväll.',
        ],
      },
    },
    older: ['sv'],
  },
  {
    key: 'partner-service',
    partnership: 'jamtland',
    language: 'sv',
    themes: ['moving-in', 'labour-supply'],
    goals: ['population', 'jobs'],
    direct: ['accompanying-partner', 'potential-newcomer', 'family-with-children'],
    intermediary: ['employer', 'municipality-as-employer'],
    mainAction: 'partner-family',
    actions: ['recruitment', 'information-guidance'],
    cost: sek(60_000, 150_000),
    hours: between(200, 400),
    months: between(2, 5),
    sources: [demoSources.service],
    texts: {
      sv: {
        title: 'Medflyttarservice: jobb till båda',
        summary:
          'När någon får jobb här får partnern ett samtal, en kartläggning och tre vägar in på arbetsmarknaden innan familjen bestämmer sig.',
        aim: 'Familjer ska kunna tacka ja, och båda ska ha något att gå till inom ett halvår.',
        steps: [
          'Kom överens med de största arbetsgivarna om att de frågar varje ny medarbetare om partnern.',
          'Ring partnern inom en vecka.',
          'Gör en enkel kartläggning: utbildning, önskemål, språk, studier.',
          'Boka tre möten: en arbetsgivare, en studievägledare, en förening.',
          'Följ upp efter en, tre och sex månader.',
        ],
        roles: 'En person i kommunen har telefonen. Arbetsgivarna utser var sin kontakt.',
        needs: 'Avtal med minst fem arbetsgivare. Samtycke från partnern innan uppgifter delas.',
        pitfalls: 'Lova inte jobb. Håll isär vad kommunen kan och vad arbetsgivaren bestämmer.',
        variants: 'Tandemrekrytering: två arbetsgivare annonserar ihop.',
        rationale:
          'En flytt är två beslut. Den som inte ser en framtid för sin partner tackar nej eller flyttar igen.',
        costNote: 'Lön på deltid, telefon och resor.',
      },
      nb: {
        title: 'Medflytterservice: jobb til begge',
        summary:
          'Når en får jobb her, får partneren en samtale, en kartlegging og tre veier inn i arbeidslivet før familien bestemmer seg.',
        aim: 'Familier skal kunne takke ja, og begge skal ha noe å gå til innen et halvt år.',
        steps: [
          'Avtal med de største arbeidsgiverne at de spør hver nyansatt om partneren.',
          'Ring partneren innen en uke.',
          'Lag en enkel kartlegging.',
          'Avtal tre møter: en arbeidsgiver, en studieveileder, en forening.',
          'Følg opp etter en, tre og seks måneder.',
        ],
        needs: 'Avtale med minst fem arbeidsgivere. Samtykke fra partneren før opplysninger deles.',
      },
    },
  },
  {
    key: 'trial-living',
    partnership: 'akademiNorr',
    language: 'sv',
    themes: ['housing', 'moving-in'],
    goals: ['population', 'attractive-home-or-location'],
    direct: ['potential-newcomer', 'returner', 'young-adult'],
    intermediary: ['municipality-as-service-provider', 'business-community'],
    mainAction: 'housing',
    actions: ['host-reception'],
    cost: sek(40_000, 120_000),
    hours: between(100, 200),
    months: between(3, 6),
    sources: [],
    texts: {
      sv: {
        title: 'Provboende i tre månader',
        summary:
          'Den som funderar på att flytta hyr en möblerad bostad i högst tre månader, med värd, förskoleplats på prov och plats att arbeta på.',
        aim: 'Familjer ska kunna prova vardagen, inte semestern, innan de bestämmer sig.',
        steps: [
          'Ordna två till fyra möblerade bostäder tillsammans med bostadsbolaget.',
          'Skriv ett enkelt hyresavtal med slutdatum.',
          'Utse en värd för varje hushåll.',
          'Ordna förskola, arbetsplats på kontorshotell och bredband före ankomst.',
          'Boka in tre möten med arbetsgivare under vistelsen.',
          'Fråga efter två veckor och på slutet vad som talar för och emot.',
        ],
        roles: 'Bostadsbolaget hyr ut, kommunens inflyttarlots är värd.',
        needs: 'Bostäder som får stå tomma mellan gästerna. Politiskt beslut om förskola på prov.',
        pitfalls: 'Utan slutdatum blir provbostaden en vanlig bostad. Sommarmånader ger fel bild.',
        variants: 'Provboende i prästgård, lärarbostad eller vandrarhem utanför säsong.',
        rationale:
          'Osäkerhet om bostad och vardag är ett större hinder än pris. En provtid gör beslutet mindre.',
        costNote: 'Möbler, tomma månader, värdens tid.',
      },
      nb: {
        title: 'Prøvebolig i tre måneder',
        summary:
          'Den som vurderer å flytte, leier en møblert bolig i inntil tre måneder, med vert, barnehageplass på prøve og et sted å arbeide.',
        aim: 'Familier skal kunne prøve hverdagen, ikke ferien, før de bestemmer seg.',
        steps: [
          'Skaff to til fire møblerte boliger sammen med boligstiftelsen.',
          'Skriv en enkel leieavtale med sluttdato.',
          'Pek ut en vert for hver husholdning.',
          'Ordne barnehage, kontorplass og nett før de kommer.',
          'Avtal tre møter med arbeidsgivere.',
          'Spør etter to uker og ved slutten hva som taler for og imot.',
        ],
      },
    },
  },
]
