package org.linli.bodies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says anew what a body is. The last three are of a group of party members.
 *
 * @param grid id of its grid, or empty
 * @param partyMembers how many, or empty; never who
 * @param dutyAreas who looks after what, in words, for staff; may be empty
 */
public record ChangeBody(
    String name, String phone, String grid, String partyMembers, String dutyAreas) {

  private static final int MOST = 10_000;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ChangeBody(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String grid,
      @Nullable String partyMembers,
      @Nullable String dutyAreas) {
    var check = new Validation();
    this.name = check.required("name", name, 40);
    this.phone = check.phone("phone", phone);
    this.grid = check.optional("grid", grid, 36);
    this.partyMembers =
        check.optional("partyMembers", partyMembers, 10).isEmpty()
            ? ""
            : "" + Figure.read(check, "partyMembers", partyMembers, 0, MOST);
    this.dutyAreas = check.optional("dutyAreas", dutyAreas, 500);
    check.done();
  }

  @JsonIgnore
  Optional<Integer> members() {
    return partyMembers.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(partyMembers));
  }
}
