let ready = true

/** False from the moment a stop is asked for, so that a load balancer sends nobody more. */
export const isReady = () => ready
export function stopBeingReady() {
  ready = false
}
