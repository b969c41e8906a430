package org.linli.bodies.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** ORG-12: the life of a group. */
class GroupStatusTest {

  @Test
  void everyStateIsReachedAndHasAnOwnerUntilItEnds() {
    var seen = EnumSet.of(GroupStatus.IDEA);
    var open = new ArrayDeque<>(List.of(GroupStatus.IDEA));
    while (!open.isEmpty()) {
      var from = open.pop();
      for (var action : from.actions(true)) {
        var to = GroupStatus.TRANSITIONS.next(from, action).orElseThrow();
        if (seen.add(to)) {
          open.push(to);
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(GroupStatus.values());
    for (var status : GroupStatus.values()) {
      assertThat(status.owner().isEmpty()).as(status.name()).isEqualTo(status == GroupStatus.ENDED);
      assertThat(status.actions(true).isEmpty()).isEqualTo(status == GroupStatus.ENDED);
      assertThat(status.actions(true)).containsAll(status.actions(false));
    }
  }

  /** {@code ./mvnw test -Dtest=GroupStatusTest -Dlinli.states=write} draws it anew. */
  @Test
  void diagramInTheDocsIsUpToDate() throws IOException {
    var file = Path.of("docs/the-life-of-a-group.md");
    var drawn = "```mermaid\n" + GroupStatus.TRANSITIONS.diagram() + "```\n";
    if ("write".equals(System.getProperty("linli.states"))) {
      var diagram = Pattern.compile("(?s)```mermaid\n.*?```\n");
      Files.writeString(file, diagram.matcher(Files.readString(file)).replaceAll(drawn));
    }
    assertThat(Files.readString(file))
        .as("./mvnw test -Dtest=GroupStatusTest -Dlinli.states=write")
        .contains(drawn);
  }
}
