package org.linli.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * What somebody has to do with proposals.
 *
 * @param signed those that they sign
 * @param supported those that they support
 * @param hidden words of theirs that were hidden
 */
public record OwnProposals(
    List<ProposalLine> signed, List<ProposalLine> supported, List<HiddenWords> hidden) {

  /**
   * Words of one's own that were hidden.
   *
   * @param words empty for a whole proposal
   */
  public record HiddenWords(
      UUID hiding,
      ShortNumber number,
      String title,
      HideWords.Kind kind,
      String words,
      String reason,
      Instant hiddenAt,
      Optional<Instant> appealedAt,
      Optional<Boolean> restored,
      String answer) {}
}
