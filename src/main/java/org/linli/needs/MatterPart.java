package org.linli.needs;

/** Part of the list of one's matters. */
public enum MatterPart {
  /** Waits for a word of the reader. */
  ANSWER,
  IN_HAND,
  DONE,
  /** Ended otherwise; shown among all only. */
  ENDED;

  static MatterPart of(NeedStatus status) {
    return switch (status) {
      case COMPLETED -> ANSWER;
      case CLOSED -> DONE;
      case RETURNED, MERGED -> ENDED;
      default -> IN_HAND;
    };
  }
}
