package org.linli.needs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A need that is not written to its end. Anything may be missing; nothing may be longer than a need
 * takes.
 *
 * @param circumstances names of {@link Circumstance}, told with consent
 * @param about name of a {@link Subject}; empty if it was not said
 */
public record Draft(
    String category,
    String content,
    String place,
    Optional<UUID> building,
    List<String> circumstances,
    String contactName,
    String contactPhone,
    boolean named,
    String about) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public Draft(
      @Nullable String category,
      @Nullable String content,
      @Nullable String place,
      Optional<UUID> building,
      List<String> circumstances,
      @Nullable String contactName,
      @Nullable String contactPhone,
      boolean named,
      @Nullable String about) {
    var check = new Validation();
    this.category = check.optional("category", category, 40);
    this.content = check.optional("content", content, RaiseNeed.MAX_CONTENT);
    this.place = check.optional("place", place, RaiseNeed.MAX_PLACE);
    this.building = building;
    this.circumstances = List.copyOf(circumstances);
    this.contactName = check.optional("contactName", contactName, RaiseNeed.MAX_NAME);
    this.contactPhone = check.optional("contactPhone", contactPhone, 20);
    this.named = named;
    this.about = check.optional("about", about, 20);
    check.done();
  }

  /** Whether it says what it is about. */
  public boolean begun() {
    return !content.isEmpty();
  }
}
