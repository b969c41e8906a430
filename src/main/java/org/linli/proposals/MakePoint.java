package org.linli.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A resident says what speaks for or against a proposal, without a name.
 *
 * @param side {@code FOR} or {@code AGAINST}
 */
public record MakePoint(String side, String said) {

  /** The two sides. */
  public static final List<String> SIDES = List.of("FOR", "AGAINST");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MakePoint(@Nullable String side, @Nullable String said) {
    var check = new Validation();
    this.side = check.choice("side", side, SIDES);
    this.said = check.required("said", said, 200);
    check.done();
  }

  /** The words by which two points are the same: width, case, spaces and signs do not count. */
  @JsonIgnore
  String once() {
    var plain = Normalizer.normalize(said, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var bare = plain.replaceAll("[^\\p{L}\\p{N}]", "");
    return bare.isEmpty() ? plain.strip() : bare;
  }
}
