/** How many things of a kind wait for a person, and the first of them. */
export type Waiting = { count: number; first: { title: string; href: string }[] }
