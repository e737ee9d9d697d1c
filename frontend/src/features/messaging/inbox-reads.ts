/** The reads that a read message makes stale: the list, and the session, whose count the bell shows. */
export const inboxReads = ['/api/v1/messages', '/api/v1/session'] as const;
