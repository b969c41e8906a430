package org.linli.notice.calls;

import org.jspecify.annotations.Nullable;

/** How far a notice came, the best way first. */
public enum Proof {
  /** The recipient opened it. */
  READ,
  /** The recipient was spoken to. */
  DELIVERED,
  /** The gateway took the message. */
  SENT,
  /** It waits for its time, for the gateway or for somebody to call. */
  WAITING,
  FAILED,
  /** It stands among the recipient's own messages, and nowhere else. */
  STANDS;

  static Proof of(boolean seen, @Nullable String states) {
    if (seen) {
      return READ;
    }
    if (states == null) {
      return STANDS;
    }
    if (states.contains("DELIVERED")) {
      return DELIVERED;
    }
    if (states.contains("SENT")) {
      return SENT;
    }
    return states.contains("QUEUED") || states.contains("SENDING") ? WAITING : FAILED;
  }
}
