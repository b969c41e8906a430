package org.linli.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A proposal as its authors work on it.
 *
 * @param invite in the link by which others sign
 * @param shown whether everybody reads it
 * @param signedAs how the reader signs
 * @param asked which one it is to join
 * @param asks which ones want to join it
 */
public record ProposalFile(
    ProposalPage page,
    UUID invite,
    boolean shown,
    String signedAs,
    Optional<ShortNumber> asked,
    List<Ask> asks) {

  /** That another one wants to join. */
  public record Ask(ShortNumber number, String title, String reason) {}
}
