import type { AdoptionsWorld } from './adoptions-world.test-support.ts'
import { aboutContacts } from './contacts-world.test-support.ts'
import { anyone, each, noneBut, type PlacePerson, type PlaceRow, visiting } from './people.test-support.ts'
import type { Lines } from './walk.test-support.ts'

/** Columns: asked, shown, day over, said no, of a thought; nobody. */
const contact = { columns: aboutContacts.contacts }
/** Whoever is shown is asked by everybody who has work; for what is a thought, by those who know of it. */
const asked = (letter: string): PlaceRow => ({
  ...visiting(`-${letter}----`),
  ...each(`-${letter}--${letter}-`, 'coordinator', 'regional-officer', 'second-officer', 'administrator'),
})
/** Columns: waiting, passed on, answered by the region, by the contact, passed on and asked by the officer; then two that are none. */
const question = { columns: aboutContacts.questions }
const answered = (passed: string, done: string): PlaceRow =>
  noneBut(
    each(`-${passed}${done}-- --`, 'regional-officer'),
    each(`-${passed}${done}-${passed} --`, 'second-officer', 'administrator'),
  )

/** People who were proposed, and questions to them, for those with an account. */
export const contactRoutes: Lines<AdoptionsWorld, PlacePerson> = {
  // It is the person of the address, whatever role they have.
  'GET /:language/workspace/contacts/:id': { row: noneBut(each('-o----', 'contact')), ...contact },
  'POST /:language/workspace/contacts/:id': {
    row: noneBut(each('->----', 'contact')),
    ...contact,
    fields: () => ({ choice: 'no' }),
  },
  // The question to them, whatever role they have; what is answered stays answered.
  'GET /:language/workspace/contacts/questions/:id': {
    row: noneBut(each('ooxxo --', 'contact')),
    ...question,
  },
  'POST /:language/workspace/contacts/questions/:id': {
    row: noneBut(each('>>xx> --', 'contact')),
    ...question,
    fields: () => ({ answer: 'Me ringde.' }),
  },
  'GET /:language/toolbox/contacts/:contact/ask': { row: asked('o'), ...contact },
  'POST /:language/toolbox/contacts/:contact/ask': {
    row: asked('>'),
    ...contact,
    fields: () => ({ question: 'Kva kosta det?' }),
  },
  'GET /:language/workspace/questions': { row: visiting('o') },
  'GET /:language/workspace/questions/:id': { row: answered('o', 'x'), ...question },
  'POST /:language/workspace/questions/:id': {
    row: answered('>', 'x'),
    ...question,
    fields: () => ({ answer: 'Me ringde.' }),
  },
}

/** By a secret from a mail: whoever holds it, with an account or without, and nobody without it. */
export const contactLinks: Lines<AdoptionsWorld, PlacePerson> = {
  'GET /:language/contact/done': { row: anyone('o'), query: '?did=no' },
  'GET /:language/contact/:token': { row: anyone('ooo-o-'), ...contact },
  'POST /:language/contact/:token': {
    row: anyone('ooo-o-'),
    ...contact,
    fields: () => ({ choice: 'yes', until: 'i morgon' }),
  },
  // The one that was answered stays answered.
  'GET /:language/contact/answers/:token': { row: anyone('ooxxo --'), ...question },
  'POST /:language/contact/answers/:token': {
    row: anyone('ooooo --'),
    ...question,
    fields: () => ({ answer: '' }),
  },
}
