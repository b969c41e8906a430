package org.linli.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Validation;

/**
 * A resident writes a proposal, or writes its draft anew (DELIB-3). The lengths are those of a
 * project's charter, so that it can become one.
 *
 * @param proposed what is to be done
 * @param cost estimated, in words; may be empty
 * @param fromNeed number of the need that it comes from; may be empty
 * @param signedAs how the author signs, for everybody
 */
public record WriteProposal(
    String title,
    String proposed,
    String why,
    String forWhom,
    String where,
    String cost,
    String fromNeed,
    String signedAs) {

  /** The longest that what is proposed may be, in characters. */
  public static final int LONGEST = 2000;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WriteProposal(
      @Nullable String title,
      @Nullable String proposed,
      @Nullable String why,
      @Nullable String forWhom,
      @Nullable String where,
      @Nullable String cost,
      @Nullable String fromNeed,
      @Nullable String signedAs) {
    var check = new Validation();
    this.title = check.required("title", title, 40);
    this.proposed = check.required("proposed", proposed, LONGEST);
    this.why = check.required("why", why, 300);
    this.forWhom = check.required("forWhom", forWhom, 200);
    this.where = check.required("where", where, 100);
    this.cost = check.optional("cost", cost, 100);
    this.fromNeed = check.optional("fromNeed", fromNeed, 30);
    this.signedAs = check.required("signedAs", signedAs, 20);
    if (!this.fromNeed.isEmpty() && need().isEmpty()) {
      check.reject("fromNeed", ProposalError.NO_SUCH_NEED);
    }
    check.done();
  }

  /** As people write it, with the community's short name in front or without. */
  @JsonIgnore
  Optional<ShortNumber> need() {
    return ShortNumber.parse(fromNeed.replaceFirst("^\\p{IsHan}+-?", ""));
  }

  @JsonIgnore
  ProposalText text() {
    return new ProposalText(
        title, proposed, why, forWhom, where, cost, need().map(ShortNumber::toString).orElse(""));
  }
}
