package org.linli.resources.norms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.resources.ResourceError;

/**
 * Says what a venue is for the community, and how large.
 *
 * @param spaceUse a {@link SpaceUse}
 * @param squareMetres a whole number; may be empty
 */
public record SaySpace(String spaceUse, String squareMetres) {

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public SaySpace(@Nullable String spaceUse, @Nullable String squareMetres) {
    var check = new Validation();
    this.spaceUse = check.choice("spaceUse", spaceUse, SpaceUse.CODES);
    this.squareMetres = check.optional("squareMetres", squareMetres, 6);
    if (!this.squareMetres.isEmpty() && !NUMBER.matcher(this.squareMetres).matches()) {
      check.reject("squareMetres", ResourceError.NOT_A_NUMBER);
    }
    check.done();
  }

  @JsonIgnore
  SpaceUse use() {
    return SpaceUse.valueOf(spaceUse);
  }

  @JsonIgnore
  Optional<Integer> area() {
    return squareMetres.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(squareMetres));
  }
}
