package org.linli.bodies.groups;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A group.
 *
 * @param idea what it does
 * @param dueOn by when whoever has to act has acted; empty once it ended
 * @param note what was said at the last step
 * @param contactName whom to ask for; empty once they were forgotten
 */
public record GroupView(
    UUID id,
    String name,
    String idea,
    GroupStatus status,
    Optional<LocalDate> dueOn,
    String note,
    String contactName,
    String contactPhone,
    int members,
    LocalDate startedOn) {

  /** Who has to act next: the community where nobody speaks for the group any more. */
  @JsonIgnore
  public Optional<GroupOwner> owner() {
    return status.owner().map(it -> contactName.isEmpty() ? GroupOwner.COMMUNITY : it);
  }
}
