package org.linli.projects;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever plans audits by lot has to know of projects (SUP-2): who cannot look at one, because
 * they lead it, proposed it, approved it or worked on it.
 */
@Service
@Transactional(readOnly = true)
public class AuditReading {

  /** Steps of those who only looked at a project: they may look again. */
  private static final List<String> LOOKS =
      List.of(
          "INSPECT",
          "FIND_BELOW",
          "RECHECK",
          "RECHECK_FAILED",
          "FILE_FINDING",
          "CLOSE_FINDING",
          "REOPEN_FINDING",
          "QUESTION",
          "FIND_USED",
          "FIND_HARDLY_USED",
          "FIND_UNUSED");

  private final JdbcClient jdbc;
  private final ProjectRules rules;

  AuditReading(JdbcClient jdbc, ProjectRules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /** How much is audited and until when, as the rule in force says. */
  public Plan plan(Community community) {
    var rule = rules.audit(community);
    return new Plan(rule.percent(), rule.inspectors(), rule.publish(), rule.version());
  }

  /**
   * Those of some projects.
   *
   * @param numbers at most as many as a year has
   */
  public List<Audited> audited(Actor actor, List<ShortNumber> numbers) {
    return jdbc.sql(
            """
            select p.project_id, p.year, p.sequence, p.title, p.lead_account, p.lead_unit,
              p.proposed_by,
              (select string_agg(distinct s.actor_id::text, ' ') from projects.step s
                where s.community_id = p.community_id and s.project_id = p.project_id
                  and s.action <> all (cast(:looks as text[]))) as worked
            from projects.project p
            where p.community_id = :community
              and p.year || '-' || p.sequence = any (cast(:numbers as text[]))
            """)
        .param("community", actor.communityId())
        .param("looks", LOOKS.toArray(String[]::new))
        .param(
            "numbers",
            numbers.stream().map(it -> it.year() + "-" + it.sequence()).toArray(String[]::new))
        .query(
            (row, index) ->
                new Audited(
                    row.getObject("project_id", UUID.class),
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("title"),
                    Optional.ofNullable(row.getObject("lead_unit", UUID.class)),
                    partial(
                        row.getString("worked"),
                        row.getObject("lead_account", UUID.class),
                        row.getObject("proposed_by", UUID.class))))
        .list();
  }

  private static Set<UUID> partial(@Nullable String worked, @Nullable UUID lead, UUID proposer) {
    var all =
        Stream.of((worked == null ? "" : worked).split(" "))
            .filter(it -> !it.isEmpty())
            .map(UUID::fromString)
            .collect(Collectors.toSet());
    all.add(proposer);
    if (lead != null) {
      all.add(lead);
    }
    return Set.copyOf(all);
  }

  /**
   * What the rule says.
   *
   * @param percent of a year's projects, rounded up
   * @param inspectors of each project
   * @param publish until what was found is published
   * @param version of the rule
   */
  public record Plan(int percent, int inspectors, Term publish, String version) {}

  /**
   * A project that was drawn.
   *
   * @param unit that leads it: nobody of it may look
   * @param partial accounts that led, proposed, approved or worked on it
   */
  public record Audited(
      UUID id, ShortNumber number, String title, Optional<UUID> unit, Set<UUID> partial) {

    public Audited {
      partial = Set.copyOf(partial);
    }
  }
}
