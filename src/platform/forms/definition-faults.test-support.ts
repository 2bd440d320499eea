import { formJson, inAll } from './testing.test-support.ts'

export const text = (key: string, more = {}) => ({ key, kind: 'text', label: inAll('Label'), ...more })
export const list = (key: string, more = {}) => ({
  key,
  kind: 'choices',
  label: inAll('Label'),
  options: [
    { id: 'a', letter: 'a', label: inAll('A') },
    { id: 'b', letter: 'b', label: inAll('B') },
  ],
  ...more,
})
const table = (key: string, columns: unknown[]) => ({ key, kind: 'table', label: inAll('Label'), columns })
const number = (key: string, more = {}) => ({ key, kind: 'number', label: inAll('Label'), ...more })
const money = (key: string) => ({ key, kind: 'money', label: inAll('Label') })
export const computed = (key: string, how: string, of: string[], shownAs: string) => ({
  key,
  kind: 'computed',
  label: inAll('Label'),
  compute: { how, of },
  shownAs,
})

export const second = (...questions: unknown[]) => formJson([text('first')], questions)
const when = (condition: unknown, ...before: unknown[]) =>
  formJson([text('first'), ...before], [text('method', { when: condition })])

/** What is broken, the definition, the code, and the message in bokmål, with its place. */
export const faults: [string, unknown, string, string][] = [
  ['no object', 'a form', 'wrong-type', 'Skjemaet: Her skal det stå et objekt.'],
  ['a list', [], 'wrong-type', 'Skjemaet: Her skal det stå et objekt.'],
  ['no title', { ...second(text('method')), title: undefined }, 'missing', 'Feltet «title»: Feltet mangler.'],
  [
    'another format',
    { ...second(text('method')), format: 'word' },
    'unknown-value',
    'Feltet «format»: Verdien er ukjent. Bruk en av disse: rotfeste-form-1.',
  ],
  [
    'another kind of form',
    { ...second(text('method')), kind: 'letter' },
    'unknown-value',
    'Feltet «kind»: Verdien er ukjent.',
  ],
  [
    'the key of the form',
    { ...second(text('method')), key: 'Min Rapport' },
    'bad-id',
    'Feltet «key»: «Min Rapport» kan ikke brukes som navn.',
  ],
  [
    'a field that is not one',
    { ...second(text('method')), titel: 'x' },
    'unknown-field',
    'Feltet «titel»: Et skjema har ikke noe felt som heter «titel» her.',
  ],
  [
    'no sections',
    { ...second(text('method')), sections: [] },
    'too-few',
    'Feltet «sections»: Listen er for kort. Den må ha minst 1.',
  ],
  ['a section without questions', second(), 'too-few', 'Avsnitt 2, feltet «questions»: Listen er for kort.'],
  [
    'the key of a question',
    second(text('Min metode')),
    'bad-key',
    'Avsnitt 2, spørsmål «Min metode», feltet «key»: «Min metode» kan ikke være en nøkkel.',
  ],
  [
    'a key that every object has',
    second(text('constructor')),
    'bad-key',
    'Avsnitt 2, spørsmål «constructor», feltet «key»: «constructor» kan ikke være en nøkkel.',
  ],
  [
    'a question without a key',
    second({ ...text('x'), key: undefined }),
    'missing',
    'Avsnitt 2, spørsmål «1», feltet «key»: Feltet mangler.',
  ],
  [
    'an unknown kind',
    second(text('method', { kind: 'essay' })),
    'unknown-value',
    'Avsnitt 2, spørsmål «method», feltet «kind»: Verdien er ukjent. Bruk en av disse: text, long-text',
  ],
  [
    'no kind',
    second(text('method', { kind: undefined })),
    'missing',
    'Avsnitt 2, spørsmål «method», feltet «kind»: Feltet mangler.',
  ],
  [
    'a label without nynorsk',
    second(text('method', { label: { nb: 'a', sv: 'a', en: 'a' } })),
    'language-missing',
    'Avsnitt 2, spørsmål «method», feltet «label.nn»: Teksten mangler på nynorsk.',
  ],
  [
    'a label with empty Swedish',
    second(text('method', { label: { ...inAll('a'), sv: ' ' } })),
    'language-missing',
    'Avsnitt 2, spørsmål «method», feltet «label.sv»: Teksten mangler på svensk.',
  ],
  [
    'a label that is a text',
    second(text('method', { label: 'Metode' })),
    'wrong-type',
    'Avsnitt 2, spørsmål «method», feltet «label»: Her skal det stå et objekt.',
  ],
  [
    'required in words',
    second(text('method', { required: 'yes' })),
    'wrong-type',
    'Avsnitt 2, spørsmål «method», feltet «required»: Her skal det stå true eller false.',
  ],
  [
    'a limit of half a word',
    second(text('method', { kind: 'long-text', wordLimit: 1.5 })),
    'wrong-type',
    'Avsnitt 2, spørsmål «method», feltet «wordLimit»: Her skal det stå et helt tall.',
  ],
  [
    'a limit of no words',
    second(text('method', { kind: 'long-text', wordLimit: 0 })),
    'too-low',
    'Avsnitt 2, spørsmål «method», feltet «wordLimit»: Tallet er for lavt. Det må være minst 1.',
  ],
  [
    'a limit without end',
    second(text('method', { maxCharacters: 99_999 })),
    'too-high',
    'Avsnitt 2, spørsmål «method», feltet «maxCharacters»: Tallet er for høyt. Det kan være høyst 2000.',
  ],
  [
    'a field of another kind',
    second(text('method', { wordLimit: 250 })),
    'unknown-field',
    'Avsnitt 2, spørsmål «method», feltet «wordLimit»: Et skjema har ikke noe felt som heter «wordLimit» her.',
  ],
  [
    'a label beyond all measure',
    second(text('method', { label: { ...inAll('a'), nb: 'x'.repeat(2001) } })),
    'too-long',
    'Avsnitt 2, spørsmål «method», feltet «label.nb»: Teksten er for lang. Den kan ha høyst 2000 tegn.',
  ],
  [
    'one option',
    second(list('goals', { options: [{ id: 'a', label: inAll('A') }] })),
    'too-few',
    'Avsnitt 2, spørsmål «goals», feltet «options»: Listen er for kort. Den må ha minst 2.',
  ],
  [
    'the id of an option',
    second(
      list('goals', {
        options: [
          { id: 'A b', label: inAll('A') },
          { id: 'b', label: inAll('B') },
        ],
      }),
    ),
    'bad-id',
    'Avsnitt 2, spørsmål «goals», svaralternativ «A b», feltet «id»: «A b» kan ikke brukes som navn.',
  ],
  [
    'an option without words',
    second(list('goals', { options: [{ id: 'a', label: inAll('A') }, { id: 'b' }] })),
    'missing',
    'Avsnitt 2, spørsmål «goals», svaralternativ «b», feltet «label»: Feltet mangler.',
  ],
  [
    'too many columns',
    second(
      table(
        'costs',
        Array.from({ length: 13 }, (_, at) => ({ id: `c${at}`, kind: 'text', label: inAll('C') })),
      ),
    ),
    'too-many',
    'Avsnitt 2, spørsmål «costs», feltet «columns»: Listen er for lang. Den kan ha høyst 12.',
  ],
  [
    'a condition without a test',
    when({ question: 'first' }),
    'bad-condition',
    'Avsnitt 2, spørsmål «method», feltet «when»: Vilkåret kan ikke leses.',
  ],
  [
    'levels without end',
    Array.from({ length: 60 }).reduce<unknown>((inside) => ({ not: inside }), {}),
    'too-deep',
    'Skjemaet: Filen har for mange nivåer',
  ],

  [
    'a section twice',
    {
      ...second(text('method')),
      sections: [
        { key: 's', title: inAll('S'), questions: [text('one')] },
        { key: 's', title: inAll('S'), questions: [text('two')] },
      ],
    },
    'section-twice',
    'Avsnitt 2, feltet «key»: Nøkkelen «s» er brukt av et tidligere avsnitt.',
  ],
  [
    'a question twice, in another section',
    second(text('first')),
    'question-twice',
    'Avsnitt 2, spørsmål «first», feltet «key»: Nøkkelen «first» er brukt av et tidligere spørsmål.',
  ],
  [
    'a condition on nothing',
    when({ question: 'nowhere', answered: true }),
    'condition-unknown',
    'Avsnitt 2, spørsmål «method», feltet «when»: Vilkåret viser til spørsmålet «nowhere», som ikke finnes.',
  ],
  [
    'a condition on itself',
    when({ question: 'method', answered: true }),
    'condition-later',
    'Vilkåret viser til spørsmålet «method», som ikke står foran.',
  ],
  [
    'a condition on what comes later',
    formJson([text('first', { when: { all: [{ question: 'method', answered: true }] } })], [text('method')]),
    'condition-later',
    'Avsnitt 1, spørsmål «first», feltet «when.all.0»: Vilkåret viser til spørsmålet «method», som ikke står foran.',
  ],
  [
    'a section that looks into itself',
    {
      ...second(text('method')),
      sections: [
        { key: 's', title: inAll('S'), when: { question: 'one', answered: true }, questions: [text('one')] },
      ],
    },
    'condition-later',
    'Avsnitt 1, feltet «when»: Vilkåret viser til spørsmålet «one», som ikke står foran.',
  ],
  [
    'an option of a text',
    when({ not: { question: 'first', includes: 'a' } }),
    'condition-not-options',
    'Avsnitt 2, spørsmål «method», feltet «when.not»: Vilkåret bruker «includes», men spørsmålet «first» har ingen svaralternativer.',
  ],
  [
    'an option that is not there',
    when({ question: 'goals', includes: 'z' }, list('goals')),
    'condition-no-option',
    'Vilkåret viser til et svaralternativ som ikke finnes (goals: z).',
  ],
  [
    'yes of a text',
    when({ any: [{ question: 'first', is: 'yes' }] }),
    'condition-not-yes-no',
    'feltet «when.any.0»: Vilkåret bruker «is», men spørsmålet «first» er ikke et ja/nei-spørsmål.',
  ],
  [
    'at least of a text',
    when({ question: 'first', atLeast: 3 }),
    'condition-not-figure',
    'Vilkåret bruker «atLeast», men svaret på spørsmålet «first» er ikke et tall.',
  ],
  [
    'an option twice',
    second(
      list('goals', {
        options: [
          { id: 'a', label: inAll('A') },
          { id: 'a', label: inAll('B') },
        ],
      }),
    ),
    'option-twice',
    'Avsnitt 2, spørsmål «goals», svaralternativ «a», feltet «id»: Svaralternativet «a» står to ganger.',
  ],
  [
    'a letter twice',
    second(
      list('goals', {
        options: [
          { id: 'a', letter: 'a', label: inAll('A') },
          { id: 'b', letter: 'a', label: inAll('B') },
        ],
      }),
    ),
    'letter-twice',
    'Avsnitt 2, spørsmål «goals», svaralternativ «b», feltet «letter»: Bokstaven «a» er brukt av to',
  ],
  [
    'a pair with what is not there',
    second(list('goals', { excludes: [['a', 'z']] })),
    'excludes-unknown',
    'Avsnitt 2, spørsmål «goals», feltet «excludes.0»: Paret viser til svaralternativet «z», som ikke finnes.',
  ],
  [
    'a pair of one',
    second(list('goals', { excludes: [['a', 'a']] })),
    'excludes-itself',
    'Svaralternativet «a» kan ikke utelukke seg selv.',
  ],
  [
    'half a pair',
    second(list('goals', { excludes: [['a']] })),
    'too-few',
    'Avsnitt 2, spørsmål «goals», feltet «excludes.0»: Listen er for kort.',
  ],
  [
    'a column twice',
    second(
      table('costs', [
        { id: 'c', kind: 'text', label: inAll('C') },
        { id: 'c', kind: 'text', label: inAll('C') },
      ]),
    ),
    'column-twice',
    'Avsnitt 2, spørsmål «costs», kolonne «c», feltet «id»: Kolonnen «c» står to ganger.',
  ],
  [
    'a sum of words',
    second(table('costs', [{ id: 'c', kind: 'text', sum: true, label: inAll('C') }])),
    'sum-not-figures',
    'kolonne «c», feltet «sum»: Kolonnen «c» har ikke tall og kan ikke summeres.',
  ],
  [
    'the least above the most',
    second(number('families', { min: 5, max: 1 })),
    'min-over-max',
    'Avsnitt 2, spørsmål «families», feltet «min»: Det minste tallet er større enn det største (5 > 1).',
  ],
  [
    'a sum of nothing',
    second(computed('sum', 'sum', ['nowhere'], 'number')),
    'compute-unknown',
    'Avsnitt 2, spørsmål «sum», feltet «compute.of.0»: Utregningen bruker «nowhere», som ikke finnes.',
  ],
  [
    'a sum of what comes later',
    second(computed('sum', 'sum', ['grant'], 'money'), money('grant')),
    'compute-later',
    'Utregningen bruker «grant», som ikke står foran.',
  ],
  [
    'a sum of itself',
    second(computed('sum', 'sum', ['sum'], 'number')),
    'compute-later',
    'Utregningen bruker «sum», som ikke står foran.',
  ],
  [
    'a column that is not there',
    second(
      table('costs', [{ id: 'c', kind: 'money', label: inAll('C') }]),
      computed('sum', 'sum', ['costs.d'], 'money'),
    ),
    'compute-no-column',
    'Utregningen bruker kolonnen «costs.d», som ikke finnes.',
  ],
  [
    'a sum of a text',
    second(computed('sum', 'sum', ['first'], 'number')),
    'compute-not-figures',
    'Utregningen bruker «first», som ikke er et tall.',
  ],
  [
    'a count of a number',
    second(number('families'), computed('count', 'count', ['families'], 'number')),
    'compute-not-list',
    'Utregningen teller «families», som ikke er en liste.',
  ],
  [
    'money and families in one sum',
    second(money('grant'), number('families'), computed('sum', 'sum', ['grant', 'families'], 'money')),
    'compute-mixed',
    'Avsnitt 2, spørsmål «sum», feltet «compute»: Utregningen blander beløp og andre tall (grant, families).',
  ],
  [
    'money shown as a number',
    second(money('grant'), computed('sum', 'sum', ['grant'], 'number')),
    'compute-shown-as',
    'Avsnitt 2, spørsmål «sum», feltet «shownAs»: Utregningen gir «money».',
  ],
  [
    'files in a form outside reports',
    { ...second({ key: 'files', kind: 'attachment', label: inAll('Label') }), kind: 'evaluation' },
    'reports-only',
    'Avsnitt 2, spørsmål «files», feltet «kind»: Vedlegg og regnskap hører til rapporter.',
  ],
]
