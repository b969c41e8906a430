package org.linli.fairs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A unit takes a stall, or says anew what it brings to the one it has.
 *
 * @param organization id of the unit, if the community enters it for one; a liaison's own otherwise
 * @param shows ids of its listed resources, a line each
 * @param looksAt numbers of open needs such as {@code 2026-000318}, a line each; may be empty
 */
public record TakeStall(String organization, String shows, String looksAt) {

  private static final int MOST = 4_000;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public TakeStall(
      @Nullable String organization, @Nullable String shows, @Nullable String looksAt) {
    var check = new Validation();
    this.organization = check.optional("organization", organization, 36);
    this.shows = check.optional("shows", shows, MOST);
    this.looksAt = check.optional("looksAt", looksAt, MOST);
    check.done();
  }

  @JsonIgnore
  List<String> resources() {
    return each(shows);
  }

  @JsonIgnore
  List<String> needs() {
    return each(looksAt);
  }

  private static List<String> each(String lines) {
    return lines.lines().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
  }
}
