package org.linli.notice;

/** When a notice goes out by text message or call; on the page it stands at once. */
public enum Urgency {
  /** As soon as no quiet hours hold: something is asked of the recipient, or it does not wait. */
  NOW,
  /** Gathered with others of the day in one message. */
  DIGEST
}
