package org.linli.goods;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Puts a thing into the pool: of the community, or of the unit that the actor speaks for.
 *
 * @param pieces how many there are
 * @param freely {@code yes} if whoever comes may take it
 */
public record AddThing(
    String name, String description, String place, String pieces, String freely) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AddThing(
      @Nullable String name,
      @Nullable String description,
      @Nullable String place,
      @Nullable String pieces,
      @Nullable String freely) {
    var check = new Validation();
    this.name = DescribeThing.name(check, name);
    this.description = DescribeThing.description(check, description);
    this.place = DescribeThing.place(check, place);
    this.pieces = String.valueOf(Pieces.read(check, "pieces", pieces, 1));
    this.freely = DescribeThing.yes(check, "freely", freely);
    check.done();
  }

  @JsonIgnore
  int count() {
    return Integer.parseInt(pieces);
  }

  @JsonIgnore
  boolean isFree() {
    return freely.equals("yes");
  }
}
