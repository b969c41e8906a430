package org.linli.bodies.groups;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A step in the life of a group.
 *
 * @param groupStep a {@link GroupAction}
 * @param note how it is helped, where it is registered, why it takes longer or ends; public with
 *     the group
 */
public record MoveGroup(String groupStep, String note) {

  private static final List<String> STEPS =
      Arrays.stream(GroupAction.values()).map(Enum::name).toList();
  private static final Set<GroupAction> SAY_WHAT =
      EnumSet.of(GroupAction.PROLONG, GroupAction.REGISTER, GroupAction.END);

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MoveGroup(@Nullable String groupStep, @Nullable String note) {
    var check = new Validation();
    this.groupStep = check.choice("groupStep", groupStep, STEPS);
    var says =
        STEPS.contains(this.groupStep) && SAY_WHAT.contains(GroupAction.valueOf(this.groupStep));
    this.note = says ? check.required("note", note, 200) : check.optional("note", note, 200);
    check.done();
  }

  @JsonIgnore
  GroupAction action() {
    return GroupAction.valueOf(groupStep);
  }
}
