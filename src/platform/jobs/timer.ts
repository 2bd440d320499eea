import { errorFields, type Log } from '../log.ts'

/** Repeats a task with a pause between; a failure is logged and the next turn tries again. */
export function everySoOften(pauseMs: number, task: () => Promise<unknown>, log: Log) {
  let stopped = false
  let turn: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout
  const run = () => {
    turn = task()
      .catch((error: unknown) => log.error('timer-failed', errorFields(error)))
      .finally(() => {
        if (!stopped) timer = setTimeout(run, pauseMs)
      })
  }
  timer = setTimeout(run, Math.min(pauseMs, 1000))
  return {
    /** Waits for a turn that is under way. */
    async stop() {
      stopped = true
      clearTimeout(timer)
      await turn
    },
  }
}
