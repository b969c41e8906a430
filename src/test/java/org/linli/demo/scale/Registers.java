package org.linli.demo.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.demo.town.Matter;
import org.linli.demo.town.Population;

/**
 * What stands in the registers of a community, as lines of text. Everything is compared that people
 * or rules can tell apart. Left out are: ids and whatever points by them, for which the number,
 * address or name of the row stands; the moments of writing, which are of the clock; who wrote, and
 * with that the audit trail, the history of grants and the files of imports; the count of changes,
 * which tells how many steps the writer took; sealed fields, of which there are none.
 */
public final class Registers {

  private static final String ADDRESS =
      """
      (select b.name || ' ' || u.name || ' ' || d.number from directory.dwelling d
        join directory.local_area b
          on b.community_id = d.community_id and b.area_id = d.building_id
        join directory.local_area u on u.community_id = d.community_id and u.area_id = d.unit_id
        where d.community_id = x.community_id and d.dwelling_id = %s)
      """;

  private static final String REFERENCE =
      """
      (select p.reference from directory.person p
        where p.community_id = x.community_id and p.person_id = %s)
      """;

  private static final String HOME =
      """
      (select h.dwelling_id from directory.household h
        where h.community_id = x.community_id and h.household_id = x.household_id)
      """;

  private static final String NAME =
      "(select a.display_name from access.account a where a.account_id = %s)";

  private static final String NUMBER =
      """
      (select f.year || '-' || f.sequence from needs.need f
        where f.community_id = x.community_id and f.need_id = %s)
      """;

  /** The need of a clock: its own, or that of a call-back. */
  private static final String SUBJECT =
      """
      coalesce((select c.need_id from evaluation.call_back c
        where c.community_id = x.community_id and c.call_back_id = x.subject_id), x.subject_id)
      """;

  private static final String UNIT =
      """
      (select o.name from directory.organization o
        where o.community_id = x.community_id and o.organization_id = %s)
      """;

  private static final Map<String, String> QUERIES = new LinkedHashMap<>();

  static {
    QUERIES.put(
        "places",
        """
        select x.kind, x.number, x.name, b.name, g.name, x.outline, x.planar, x.closed_at, x.version
        from directory.local_area x
        left join directory.local_area b
          on b.community_id = x.community_id and b.area_id = x.building_id
        left join directory.local_area g
          on g.community_id = x.community_id and g.area_id = x.grid_id
        where x.community_id = ?
        """);
    QUERIES.put(
        "dwellings",
        "select "
            + ADDRESS.formatted("x.dwelling_id")
            + """
            , x.floor, x.exclusive_area, x.area_source, x.closed_at, x.version
            from directory.dwelling x where x.community_id = ?
            """);
    QUERIES.put(
        "households",
        "select "
            + ADDRESS.formatted("x.dwelling_id")
            + ", x.label, "
            + REFERENCE.formatted("x.representative_id")
            + ", x.ended_on, x.version from directory.household x where x.community_id = ?");
    QUERIES.put(
        "persons",
        "select "
            + ADDRESS.formatted(HOME)
            + """
            , x.reference, x.name, x.phone, x.sex, x.born_on, x.document_kind, x.relation,
              x.moved_in_on, x.moved_out_on, x.deceased_on, x.merged_into, x.forgotten_on, x.version
            from directory.person x where x.community_id = ?
            """);
    QUERIES.put(
        "pieces of names",
        "select x.gram, "
            + REFERENCE.formatted("x.person_id")
            + " from directory.person_gram x where x.community_id = ?");
    QUERIES.put(
        "owners",
        "select "
            + ADDRESS.formatted("x.dwelling_id")
            + ", "
            + REFERENCE.formatted("x.person_id")
            + """
            , x.organization_id, x.kind, x.share_of, x.share_in, x.since, x.until,
              x.inheritance_open, x.version
            from directory.ownership x where x.community_id = ?
            """);
    QUERIES.put(
        "tenants",
        "select "
            + ADDRESS.formatted("x.dwelling_id")
            + ", "
            + REFERENCE.formatted("x.person_id")
            + ", x.since, x.until from directory.tenancy x where x.community_id = ?");
    QUERIES.put(
        "units",
        """
        select x.name, x.kind, x.credit_code, x.contact_name, x.contact_phone, x.address,
          x.ended_on, x.version
        from directory.organization x where x.community_id = ?
        """);
    QUERIES.put(
        "posts",
        "select x.kind, x.place, x.phone, x.published, h.holder, h.from_day, h.until_day,"
            + " h.published, "
            + REFERENCE.formatted("h.person_id")
            + """
             from directory.post x
            left join directory.post_holding h
              on h.community_id = x.community_id and h.post_id = x.post_id
            where x.community_id = ?
            """);
    QUERIES.put(
        "accounts",
        """
        select a.phone, a.display_name, a.elder, g.role, g.organization_id, g.granted_by,
          g.valid_from, g.valid_until
        from access.role_grant g join access.account a on a.account_id = g.account_id
        where g.area_id = ? and g.role = 'resident'
        """);
    QUERIES.put(
        "whose accounts they are",
        "select a.phone, x.level, x.how, x.ended_at, "
            + REFERENCE.formatted("x.person_id")
            + ", "
            + ADDRESS.formatted(HOME)
            + """
             from access.residency x join access.account a on a.account_id = x.account_id
            where x.community_id = ?
            """);
  }

  /** What hangs on needs, beside the registers. */
  private static final Map<String, String> OF_NEEDS = new LinkedHashMap<>();

  static {
    OF_NEEDS.put(
        "needs",
        """
        select x.year, x.sequence, x.status, x.category, x.summary, x.published, x.channel,
          x.raised_at, x.due_at, x.closed_at, x.rule_version, x.version, x.source, x.list, x.rank,
          x.affected, x.about, x.named_as, x.escalation, x.held, x.contact_due_at, x.contacted_at,
          x.answer_due_at, x.answered_at, x.completion_due_at, x.completed_at, x.rating_due_at,
          x.paused_at, x.provisional, x.mandate_edition, x.on_behalf_of,
          (select b.name from directory.local_area b
            where b.community_id = x.community_id and b.area_id = x.building_id),
        """
            + NAME.formatted("x.raiser_id")
            + ", "
            + NAME.formatted("x.handler_id")
            + ", "
            + UNIT.formatted("x.routed_to")
            + ", "
            + NUMBER.formatted("x.merged_into")
            + " from needs.need x where x.community_id = ?");
    OF_NEEDS.put(
        "their words",
        "select "
            + NUMBER.formatted("x.need_id")
            + """
            , x.content, x.place, x.contact_name, x.contact_phone, x.circumstances
            from needs.statement x where x.community_id = ?
            """);
    OF_NEEDS.put(
        "steps",
        "select "
            + NUMBER.formatted("x.need_id")
            + ", x.sequence, x.action, x.status, x.published, x.channel, x.happened_at, n.published,"
            + " n.party, n.note, length(n.salt), "
            + NAME.formatted("x.actor_id")
            + """
             from needs.step x
            left join needs.step_note n on n.community_id = x.community_id
              and n.need_id = x.need_id and n.sequence = x.sequence
            where x.community_id = ?
            """);
    OF_NEEDS.put(
        "supporters",
        "select "
            + NUMBER.formatted("x.need_id")
            + ", "
            + NUMBER.formatted("x.own_need_id")
            + ", x.joined_at, "
            + NAME.formatted("x.account_id")
            + " from needs.supporter x where x.community_id = ?");
    OF_NEEDS.put(
        "moves",
        "select "
            + NUMBER.formatted("x.need_id")
            + ", x.from_list, x.to_list, x.moved_at, r.reason, "
            + NAME.formatted("x.account_id")
            + """
             from needs.list_move x join needs.list_move_reason r using (community_id, move_id)
            where x.community_id = ?
            """);
    OF_NEEDS.put(
        "claims",
        "select x.year, x.sequence, x.claimed_at, x.promised_at, x.ended_at, "
            + UNIT.formatted("x.organization_id")
            + ", "
            + NAME.formatted("x.claimed_by")
            + ", "
            + NUMBER.formatted("x.need_id")
            + " from matching.claim x where x.community_id = ?");
    OF_NEEDS.put(
        "ratings",
        "select "
            + NUMBER.formatted("x.need_id")
            + ", x.completed_at, x.sequence, x.grade, x.way, x.asked_on, x.rated_at, n.note, "
            + NAME.formatted("x.rated_by")
            + ", "
            + NAME.formatted("x.recorded_by")
            + """
             from evaluation.rating x
            join evaluation.rating_note n on n.community_id = x.community_id
              and n.need_id = x.need_id and n.completed_at = x.completed_at
              and n.rated_by = x.rated_by and n.sequence = x.sequence
            where x.community_id = ?
            """);
    OF_NEEDS.put(
        "rounds",
        "select "
            + NUMBER.formatted("x.need_id")
            + """
            , x.completed_at, x.closes_at, x.published, x.asked, x.very_satisfied, x.satisfied,
              x.fairly_satisfied, x.dissatisfied, x.very_dissatisfied
            from evaluation.round x where x.community_id = ?
            """);
    OF_NEEDS.put(
        "rounds of months",
        """
        select x.month, x.published, x.asked, x.very_satisfied, x.satisfied, x.fairly_satisfied,
          x.dissatisfied, x.very_dissatisfied
        from evaluation.month x where x.community_id = ?
        """);
    OF_NEEDS.put(
        "call-backs",
        "select "
            + NUMBER.formatted("x.need_id")
            + """
            , x.completed_at, x.street, x.state, x.started_at, x.again_at, x.due_at, x.attempts,
              x.ended_at, t.sequence, t.outcome, t.way, t.tried_at, n.note,
            """
            + NAME.formatted("x.account_id")
            + ", "
            + NAME.formatted("x.handler_id")
            + ", "
            + NAME.formatted("t.tried_by")
            + """
             from evaluation.call_back x
            left join evaluation.call_back_try t using (community_id, call_back_id)
            left join evaluation.call_back_note n using (community_id, call_back_id, sequence)
            where x.community_id = ?
            """);
    OF_NEEDS.put(
        "words of summaries",
        "select x.gram, x.ordinal from needs.summary_gram x where x.community_id = ?");
    OF_NEEDS.put(
        "words of statements",
        "select x.gram, x.ordinal from needs.statement_gram x where x.community_id = ?");
    OF_NEEDS.put(
        "deadlines",
        "select "
            + NUMBER.formatted(SUBJECT)
            + """
            , x.kind, x.state, x.level, x.ladder, x.rule_version, x.term_amount, x.term_unit,
              x.started_at, x.counted_from, x.counted_amount, x.due_at, x.provisional, x.near_at,
              x.near_told, x.next_at, x.paused_at, x.paused_until, x.ended_at,
              (select t.execution_time from platform.scheduled_tasks t
                where t.task_instance = x.community_id || '/' || x.deadline_id || '/' || x.alarm),
              (select p.reason from calendar.pause_reason p
                where p.community_id = x.community_id and p.deadline_id = x.deadline_id)
            from calendar.deadline x where x.community_id = ?
              and split_part(x.kind, '.', 1) in ('needs', 'evaluation')
            """);
    OF_NEEDS.put(
        "steps of deadlines",
        "select "
            + NUMBER.formatted(SUBJECT)
            + """
            , x.kind, x.started_at, s.action, s.at, s.due_at, s.level
            from calendar.deadline x join calendar.deadline_step s using (community_id, deadline_id)
            where x.community_id = ? and split_part(x.kind, '.', 1) in ('needs', 'evaluation')
            """);
    OF_NEEDS.put(
        "evidence",
        """
        select x.kind, x.content::jsonb - 'said', length(x.content), x.recorded_at
        from evidence.outbox x where x.community_id = ? and x.kind = 'needs.step'
        """);
    OF_NEEDS.put(
        "months",
        """
        select x.month, x.published, x.raised, x.settled from home.month_tally x
        where x.community_id = ?
        """);
    OF_NEEDS.put(
        "counters",
        "select x.year, x.last_sequence from needs.number_counter x where x.community_id = ?");
  }

  private Registers() {}

  /** The lines of each register, in an order that depends on nothing but them. */
  public static Map<String, List<String>> read(Connection superuser, long communityId)
      throws SQLException {
    return read(superuser, communityId, QUERIES);
  }

  /** The same of needs. */
  public static Map<String, List<String>> needs(Connection superuser, long communityId)
      throws SQLException {
    return read(superuser, communityId, OF_NEEDS);
  }

  private static Map<String, List<String>> read(
      Connection superuser, long communityId, Map<String, String> queries) throws SQLException {
    var read = new LinkedHashMap<String, List<String>>();
    for (var query : queries.entrySet()) {
      read.put(query.getKey(), lines(superuser, query.getValue(), communityId));
    }
    return read;
  }

  private static List<String> lines(Connection superuser, String sql, long communityId)
      throws SQLException {
    try (var statement = superuser.prepareStatement(sql)) {
      statement.setLong(1, communityId);
      var lines = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var line = new ArrayList<String>();
          for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            line.add(String.valueOf(rows.getString(column)));
          }
          lines.add(String.join(" | ", line));
        }
      }
      lines.sort(null);
      return lines;
    }
  }

  /** Writes a community by COPY into another database. */
  public static long copy(
      Connection superuser,
      Population population,
      List<Matter> matters,
      int index,
      CallBackDue callBack)
      throws SQLException {
    var areas = new ScaleAreas(superuser);
    areas.write(index + 1);
    var id = areas.ids(index + 1).get(index);
    areas.open(id, population.town());
    areas.run("set session_replication_role = replica");
    var copy = new PopulationCopy(superuser, callBack);
    copy.write(id, population, matters);
    copy.finish();
    areas.run("set session_replication_role = default");
    return id;
  }
}
