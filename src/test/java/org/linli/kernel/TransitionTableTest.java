package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TransitionTableTest {

  private final TransitionTable<Door, Act> table =
      TransitionTable.of(Door.class, Act.class)
          .allow(Door.OPEN, Act.SHUT, Door.CLOSED)
          .allow(Door.CLOSED, Act.PULL, Door.OPEN)
          .allow(Door.CLOSED, Act.LOCK, Door.LOCKED)
          .build();

  @Test
  void allowedActionsLeadWhereTheTableSays() {
    assertThat(table.next(Door.OPEN, Act.SHUT)).contains(Door.CLOSED);
    assertThat(table.next(Door.CLOSED, Act.LOCK)).contains(Door.LOCKED);
  }

  @Test
  void otherActionsLeadNowhere() {
    assertThat(table.next(Door.OPEN, Act.LOCK)).isEmpty();
    assertThat(table.next(Door.LOCKED, Act.PULL)).isEmpty();
  }

  @Test
  void buttonsAreTheActionsOfTheState() {
    assertThat(table.actions(Door.CLOSED)).containsExactlyInAnyOrder(Act.PULL, Act.LOCK);
    assertThat(table.actions(Door.LOCKED)).isEmpty();
  }

  @Test
  void oneActionLeavesAStateToOnePlace() {
    var builder = TransitionTable.of(Door.class, Act.class).allow(Door.OPEN, Act.SHUT, Door.CLOSED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.allow(Door.OPEN, Act.SHUT, Door.LOCKED))
        .withMessage("SHUT leaves OPEN twice");
  }

  @Test
  void diagramShowsEveryTransitionInTheOrderOfTheStates() {
    assertThat(table.diagram())
        .isEqualTo(
            """
            stateDiagram-v2
                OPEN --> CLOSED: SHUT
                CLOSED --> OPEN: PULL
                CLOSED --> LOCKED: LOCK
            """);
  }

  private enum Door {
    OPEN,
    CLOSED,
    LOCKED
  }

  private enum Act {
    SHUT,
    PULL,
    LOCK
  }
}
