package org.linli.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Validation;

/**
 * Authors ask those of another proposal to take theirs in.
 *
 * @param intoProposal number of the other one
 * @param mergeWhy for everybody
 */
public record AskMerge(String intoProposal, String mergeWhy) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AskMerge(@Nullable String intoProposal, @Nullable String mergeWhy) {
    var check = new Validation();
    this.intoProposal = check.required("intoProposal", intoProposal, 30);
    this.mergeWhy = check.required("mergeWhy", mergeWhy, 300);
    if (!this.intoProposal.isEmpty() && number().isEmpty()) {
      check.reject("intoProposal", ProposalError.NO_SUCH_PROPOSAL);
    }
    check.done();
  }

  @JsonIgnore
  Optional<ShortNumber> number() {
    return ShortNumber.parse(intoProposal.replaceFirst("^\\p{IsHan}+-?", ""));
  }
}
