package org.linli.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Staff hide unlawful words.
 *
 * @param hides whose words: {@code POINT:}, {@code AMENDMENT:}, {@code REMARK:} and an id, or
 *     {@code PROPOSAL} for the whole
 * @param breaks for everybody: which law or rule
 */
public record HideWords(String hides, String breaks) {

  /** What can be hidden. */
  public enum Kind {
    PROPOSAL,
    POINT,
    AMENDMENT,
    REMARK
  }

  private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Enum::name).toList();
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public HideWords(@Nullable String hides, @Nullable String breaks) {
    var check = new Validation();
    this.hides = check.required("hides", hides, 60);
    this.breaks = check.required("breaks", breaks, 300);
    var parts = this.hides.split(":", 2);
    var known = KINDS.contains(parts[0]) && (parts.length == 1 || parts[1].matches(ID));
    if (!this.hides.isEmpty()
        && (!known || parts[0].equals(Kind.PROPOSAL.name()) != (parts.length == 1))) {
      check.reject("hides", KernelError.NOT_A_CHOICE);
    }
    check.done();
  }

  @JsonIgnore
  Kind kind() {
    return Kind.valueOf(hides.split(":", 2)[0]);
  }

  /** Empty for the whole proposal. */
  @JsonIgnore
  Optional<UUID> id() {
    var parts = hides.split(":", 2);
    return parts.length == 1 ? Optional.empty() : Optional.of(UUID.fromString(parts[1]));
  }
}
