package org.linli.notice;

/** When a notice goes out. */
public enum Urgency {
  /** As soon as no quiet hours hold. */
  NOW,
  /** Gathered with others of the day in one message. */
  DIGEST
}
