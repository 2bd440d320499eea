import { makeAdoptionsWorld } from './adoptions-world.test-support.ts'
import { contactLinks } from './contact-routes.test-support.ts'
import { walk } from './walk.test-support.ts'

// The person's own pages show their name; what everybody else reads of them the other tables look for.
walk(contactLinks, async () => ({ ...(await makeAdoptionsWorld()), hiddenFrom: () => [] }))
