package org.linli.compensation;

import java.util.UUID;

/**
 * Something that waits for somebody.
 *
 * @param title place and title of the workshop
 */
public record Waiting(Kind kind, UUID workshop, String title) {

  /** What is to be done. */
  public enum Kind {
    /** The own dwelling has not answered. */
    ANSWER,
    /** The plan changed, or the dwelling was bought, since it was answered. */
    ANSWER_AGAIN,
    /** An offer waits for the own dwelling. */
    OFFERED,
    /** A dwelling asks for something. */
    ASKED,
    /** A resident opened one, and staff has not read it. */
    PUBLISH;

    /** Whether it is done on the page of the own dwelling. */
    public boolean own() {
      return this == ANSWER || this == ANSWER_AGAIN || this == OFFERED;
    }
  }
}
