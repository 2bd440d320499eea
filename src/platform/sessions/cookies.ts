/** `__Host-`: secure, whole site, no other host may set it. Browsers take it from http://localhost as well. */
export const SESSION_COOKIE = '__Host-session'
/** Ties a form to the browser it was shown in; says nothing about the person. */
export const VISITOR_COOKIE = '__Host-visitor'
