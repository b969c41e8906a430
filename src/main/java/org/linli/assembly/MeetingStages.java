package org.linli.assembly;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a template asks for before and after its meeting, as 四议两公开 does, in order. The lock of the
 * meeting's row and a unique index guard that each is done once.
 */
@Component
class MeetingStages {

  private final JdbcClient jdbc;

  MeetingStages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws Refused if one that comes before the notice is missing
   */
  void requireBefore(Actor actor, Meeting meeting, MeetingTemplate template) {
    var done = done(actor, meeting.id());
    template.stages().stream()
        .filter(it -> it.before() && !done.contains(it.code()))
        .findFirst()
        .ifPresent(
            missing -> {
              throw new Refused(AssemblyError.STAGE_MISSING, missing.name());
            });
  }

  /**
   * @throws Refused if it belongs before the notice and the meeting was announced, or after the
   *     minutes and these are not out
   * @throws Invalid if there is no such stage, an earlier one is missing, or its day is to come
   */
  void take(
      Actor actor, Meeting meeting, MeetingTemplate template, TakeStage command, LocalDate today) {
    var stage =
        template.stages().stream()
            .filter(it -> it.code().equals(command.stage()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("stage", KernelError.NOT_A_CHOICE));
    var possible = stage.before() ? MeetingStatus.DRAFT : MeetingStatus.PUBLISHED;
    if (meeting.status() != possible) {
      throw new Refused(AssemblyError.NOT_NOW);
    }
    if (command.on().isAfter(today)) {
      throw Invalid.field("heldOn", AssemblyError.NOT_YET);
    }
    var done = done(actor, meeting.id());
    var next = template.stages().stream().filter(it -> !done.contains(it.code())).findFirst();
    if (next.filter(stage::equals).isEmpty()) {
      throw Invalid.field("stage", AssemblyError.IN_ORDER);
    }
  }

  private Set<String> done(Actor actor, UUID meeting) {
    return new HashSet<>(
        jdbc.sql(
                """
                select stage from assembly.step
                where community_id = :community and meeting_id = :meeting and stage <> ''
                order by step limit 50
                """)
            .param("community", actor.communityId())
            .param("meeting", meeting)
            .query(String.class)
            .list());
  }
}
