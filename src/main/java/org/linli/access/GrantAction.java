package org.linli.access;

/** What happened to a role, as its history tells it. */
public enum GrantAction {
  GIVEN,
  /** Powerful, and there was nobody else to approve it. */
  GIVEN_ALONE,
  PROPOSED,
  APPROVED,
  DECLINED,
  REVOKED,
  DELEGATED,
  /** Of a powerful role: it waits for approval. */
  DELEGATION_PROPOSED,
  DELEGATION_APPROVED,
  DELEGATION_ENDED
}
