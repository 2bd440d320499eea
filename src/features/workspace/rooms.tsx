import type { Ctx } from '../../platform/http/environment.ts'
import { roomsTexts } from './rooms-texts.ts'

type Room = keyof (typeof roomsTexts)['nb']['rooms']

/** The ways to the other work of the office; whoever only follows has no measures to write and no municipality to answer for. */
export function Rooms({ c, works }: { c: Ctx; works: boolean }) {
  const { language } = c.var
  const t = roomsTexts[language]
  const rooms: Room[] = works
    ? ['toolbox', 'adoptions', 'questions', 'evaluations', 'grants', 'inventories', 'knowledge']
    : ['questions', 'evaluations', 'knowledge']
  return (
    <nav aria-label={t.roomsLabel} class="rooms">
      <ul>
        {rooms.map((room) => (
          <li>
            <a href={`/${language}/workspace/${room}`}>{t.rooms[room]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
