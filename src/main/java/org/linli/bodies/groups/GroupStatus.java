package org.linli.bodies.groups;

import java.util.List;
import java.util.Optional;
import org.linli.kernel.TransitionTable;

/** Where a group stands. Until it ended, somebody has to do something by a day. */
public enum GroupStatus {
  /** Somebody had it; the community has not looked at it, and it is not public. */
  IDEA,
  /** It is public and looks for people. */
  GATHERING,
  /** It has enough people and is on file with the community. */
  FILED,
  /** It is registered as an organisation. */
  REGISTERED,
  ENDED;

  static final TransitionTable<GroupStatus, GroupAction> TRANSITIONS =
      TransitionTable.of(GroupStatus.class, GroupAction.class)
          .allow(IDEA, GroupAction.WELCOME, GATHERING)
          .allow(IDEA, GroupAction.END, ENDED)
          .allow(GATHERING, GroupAction.FILE, FILED)
          .allow(GATHERING, GroupAction.PROLONG, GATHERING)
          .allow(GATHERING, GroupAction.END, ENDED)
          .allow(FILED, GroupAction.REGISTER, REGISTERED)
          .allow(FILED, GroupAction.CONFIRM, FILED)
          .allow(FILED, GroupAction.END, ENDED)
          .allow(REGISTERED, GroupAction.CONFIRM, REGISTERED)
          .allow(REGISTERED, GroupAction.END, ENDED)
          .build();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(GroupAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** What can be done now, by everybody or by staff as well, in the order of the enum. */
  public List<GroupAction> actions(boolean staff) {
    return List.of(GroupAction.values()).stream()
        .filter(this::allows)
        .filter(it -> staff || !it.staffOnly())
        .toList();
  }

  /** Who has to act next; nobody once it ended. */
  public Optional<GroupOwner> owner() {
    return switch (this) {
      case IDEA, FILED -> Optional.of(GroupOwner.COMMUNITY);
      case GATHERING, REGISTERED -> Optional.of(GroupOwner.CONTACT);
      case ENDED -> Optional.empty();
    };
  }

  /** Whether people can join. */
  public boolean open() {
    return this != IDEA && this != ENDED;
  }
}
