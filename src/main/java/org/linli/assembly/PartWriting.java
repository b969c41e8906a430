package org.linli.assembly;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.residents.KnownResidents;
import org.linli.directory.people.PartCounting;
import org.linli.directory.people.PartGroups;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts who came against the register and keeps the figures, of a meeting that is held (EVAL-7).
 * Whoever signed in by a phone of their own is known; a name on a list is not looked up.
 */
@Component
class PartWriting {

  private final JdbcClient jdbc;
  private final KnownResidents known;
  private final PartCounting counting;
  private final AssemblyRules rules;
  private final JsonMapper json;

  PartWriting(
      JdbcClient jdbc,
      KnownResidents known,
      PartCounting counting,
      AssemblyRules rules,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.known = known;
    this.counting = counting;
    this.rules = rules;
    this.json = json;
  }

  void write(Actor actor, Meeting meeting) {
    jdbc.sql(
            """
            update assembly.meeting set took_part = :part
            where community_id = :community and meeting_id = :meeting
            """)
        .param("part", json.writeValueAsString(of(actor, meeting)))
        .param("community", actor.communityId())
        .param("meeting", meeting.id())
        .update();
  }

  private TookPart of(Actor actor, Meeting meeting) {
    var rule = rules.part(actor.communityId());
    var attendees = attendees(actor, meeting.id());
    var persons = known.of(actor.scope());
    var present =
        attendees.stream()
            .flatMap(it -> it.account().stream())
            .flatMap(it -> Optional.ofNullable(persons.get(it)).stream())
            .distinct()
            .toList();
    var layer = meeting.origin().layer();
    var whole = layer == Layer.COMMUNITY || layer == Layer.JOINT;
    var groups =
        whole && present.size() >= rule.least()
            ? counting.ofRegister(
                actor.communityId(),
                present,
                rule.ages(),
                Dates.day(meeting.plan().when().from()),
                rule.least())
            : PartGroups.UNKNOWN;
    return new TookPart(groups, present.size(), attendees.size(), ways(attendees, rule.least()));
  }

  /** All or none: of several that add up to all who came, one that is left out is no secret. */
  private static List<TookPart.ByWay> ways(List<Attendee> attendees, int least) {
    var ways =
        List.of(SignedBy.values()).stream()
            .map(
                way ->
                    new TookPart.ByWay(
                        way, (int) attendees.stream().filter(it -> it.way() == way).count()))
            .filter(it -> it.people() > 0)
            .toList();
    return ways.stream().anyMatch(it -> it.people() < least) ? List.of() : ways;
  }

  private List<Attendee> attendees(Actor actor, UUID meeting) {
    return jdbc.sql(
            """
            select account_id, way from assembly.attendee
            where community_id = :community and meeting_id = :meeting
            """)
        .param("community", actor.communityId())
        .param("meeting", meeting)
        .query(
            (row, index) ->
                new Attendee(
                    Optional.ofNullable(row.getObject("account_id", UUID.class)),
                    SignedBy.valueOf(row.getString("way"))))
        .list();
  }

  private record Attendee(Optional<UUID> account, SignedBy way) {}
}
