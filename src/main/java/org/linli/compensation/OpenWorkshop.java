package org.linli.compensation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Opens a workshop (DELIB-6).
 *
 * @param stairwell id of a unit of the register; empty where it is typed in
 * @param place where that is not in the register: 5 栋 1 单元
 * @param title what it is about: 加装电梯
 * @param ballotKind id of the matter in the rule {@code ballot/owners}
 * @param doorLines one dwelling each line, door, floor, area and owners: {@code 101 1 62.40 王一、李二}.
 *     Of a unit of the register only those of which it knows no owner
 */
public record OpenWorkshop(
    String stairwell, String place, String title, String ballotKind, String doorLines) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public OpenWorkshop(
      @Nullable String stairwell,
      @Nullable String place,
      @Nullable String title,
      @Nullable String ballotKind,
      @Nullable String doorLines) {
    var check = new Validation();
    this.stairwell = check.optional("stairwell", stairwell, 36);
    if (!this.stairwell.isEmpty()
        && !this.stairwell.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      check.reject("stairwell", KernelError.NOT_A_CHOICE);
    }
    this.place = check.optional("place", place, 40);
    if (this.stairwell.isEmpty() && this.place.isEmpty()) {
      check.reject("place", CompensationError.WHERE);
    }
    this.title = check.required("title", title, 40);
    this.ballotKind = check.required("ballotKind", ballotKind, 40);
    this.doorLines = check.optional("doorLines", doorLines, 20_000);
    DoorLine.check(check, this.doorLines);
    check.done();
  }

  @JsonIgnore
  Optional<UUID> unit() {
    return stairwell.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(stairwell));
  }

  @JsonIgnore
  List<DoorLine> typed() {
    return DoorLine.read(doorLines);
  }
}
