package org.linli.proposals;

import java.util.Optional;
import org.linli.kernel.ShortNumber;

/** How a charter names the proposal from which it begins: {@code proposal:} and its number. */
public final class ProposalLink {

  private static final String START = "proposal:";

  private ProposalLink() {}

  public static String of(ShortNumber number) {
    return START + number;
  }

  static Optional<ShortNumber> parse(String code) {
    return code.startsWith(START)
        ? ShortNumber.parse(code.substring(START.length()))
        : Optional.empty();
  }
}
