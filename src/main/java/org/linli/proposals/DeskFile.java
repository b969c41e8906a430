package org.linli.proposals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A proposal as staff work on it.
 *
 * @param shown whether everybody reads it
 * @param appeals that wait for somebody
 */
public record DeskFile(ProposalPage page, boolean shown, List<Appeal> appeals) {

  /**
   * Somebody says that their words are lawful.
   *
   * @param words that were hidden
   * @param mine whether the reader hid them, and so does not decide
   */
  public record Appeal(
      UUID hiding,
      HideWords.Kind kind,
      String words,
      String reason,
      String appeal,
      Instant at,
      boolean mine) {}
}
