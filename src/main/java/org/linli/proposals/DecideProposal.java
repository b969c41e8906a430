package org.linli.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The community answers (DELIB-3, DELIB-8).
 *
 * @param deciding {@code ADOPT}, {@code DECLINE} or {@code REFER}
 * @param grounds for everybody
 * @param reference which meeting or ballot it is handed to, or which one decided; else empty
 */
public record DecideProposal(String deciding, String grounds, String reference) {

  /** What can be answered. */
  public static final List<String> OUTCOMES = List.of("ADOPT", "DECLINE", "REFER");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DecideProposal(
      @Nullable String deciding, @Nullable String grounds, @Nullable String reference) {
    var check = new Validation();
    this.deciding = check.choice("deciding", deciding, OUTCOMES);
    this.grounds = check.required("grounds", grounds, 500);
    this.reference =
        this.deciding.equals("REFER")
            ? check.required("reference", reference, 100)
            : check.optional("reference", reference, 100);
    check.done();
  }

  @JsonIgnore
  ProposalAction action() {
    return ProposalAction.valueOf(deciding);
  }
}
