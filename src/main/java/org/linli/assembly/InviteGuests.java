package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;

/**
 * Invites people by name.
 *
 * @param guests one a line, as {@code 王师傅 13800000000}
 */
public record InviteGuests(String guests) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public InviteGuests(@Nullable String guests) {
    var check = new Validation();
    this.guests = check.required("guests", guests, 8000);
    check.done();
  }

  /** A guest. */
  record Guest(String name, String phone) {}

  /**
   * @throws Invalid saying which line is none
   */
  @JsonIgnore
  List<Guest> all() {
    var all = new ArrayList<Guest>();
    for (var line : guests.split("\n")) {
      if (!line.isBlank()) {
        all.add(guest(line.strip(), all.size() + 1));
      }
    }
    return all;
  }

  private static Guest guest(String line, int number) {
    var match = LINE.matcher(line);
    if (!match.matches() || match.group(1).length() > LONGEST) {
      throw Invalid.field("guests", AssemblyError.LINE_LIKE, number, line);
    }
    return new Guest(match.group(1).strip(), match.group(2).replaceAll("[\\s-]", ""));
  }

  private static final Pattern LINE =
      Pattern.compile("(.+?)[\\s,，:：]+(1[\\d\\s-]{10,13}|0[\\d-]{9,12})");
  private static final int LONGEST = 20;
}
