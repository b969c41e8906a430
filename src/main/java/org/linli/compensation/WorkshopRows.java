package org.linli.compensation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads workshops with all that is in them: three statements, however many there are. */
@Repository
class WorkshopRows {

  /** All owners of {@code d} together, opaque. */
  static final String HEAD =
      """
      case when coalesce(o.ids, d.owners) = '' then ''
        else encode(sha256(convert_to(coalesce('r' || o.ids, 't' || d.owners), 'UTF8')), 'hex') end
      """;

  /** Whose the dwelling {@code d} is by the register, and what was last said for it. */
  static final String OWNERS_AND_ANSWER =
      """
      left join lateral (
        select string_agg(coalesce(w.person_id, w.organization_id)::text, ','
            order by coalesce(w.person_id, w.organization_id)) as ids,
          string_agg(w.name, '、' order by w.name) as names,
          array_remove(array_agg(w.person_id), null) as persons,
          array_remove(array_agg(w.organization_id), null) as units
        from directory.v_owner w
        where w.community_id = d.community_id and w.dwelling_id = d.register_id) o on true
      left join lateral (
        select s.sequence, s.version, s.head, s.choice, s.up_to, s.why, s.written, s.at
        from compensation.answer s
        where s.community_id = d.community_id and s.dwelling_id = d.dwelling_id
        order by s.sequence desc limit 1) a on true
      """;

  private static final String WORKSHOPS =
      """
      select w.workshop_id, w.unit_id, w.place, w.title, w.matter, w.rule_version, w.status,
        w.promoter_id, w.promoter_name, w.opened_on, w.ended_on, w.reason, w.ballot, w.published,
        p.version, p.scheme, p.cost, p.subsidy, p.upkeep, p.split_by, p.weights,
        p.rule_version as weights_rule, p.why, p.made_at
      from compensation.workshop w
      left join compensation.plan p on p.community_id = w.community_id
        and p.workshop_id = w.workshop_id and p.version = w.plan
      where w.community_id = :community
      """;

  /** Whose flats they are now stands in the register, where it knows. */
  private static final String FLATS =
      """
      select d.workshop_id, d.dwelling_id, d.door, d.floor, coalesce(v.exclusive_area, d.area) as area,
        coalesce(o.names, d.owners) as owners, o.persons, o.units, o.ids is not null as registered,
        %s as head,
        a.sequence, a.version, a.head as answer_head, a.choice, a.up_to, a.why, a.written, a.at
      from compensation.dwelling d
      left join directory.v_dwelling v
        on v.community_id = d.community_id and v.dwelling_id = d.register_id
      %s
      where d.community_id = :community and d.workshop_id = any (cast(:ids as uuid[]))
      order by d.floor desc, d.door
      """
          .formatted(WorkshopRows.HEAD, WorkshopRows.OWNERS_AND_ANSWER);

  private static final String ASKS =
      """
      select k.workshop_id, k.ask_id, k.dwelling_id, k.ground, k.status, k.asked, k.offered,
        k.carrier_id, s.action, s.amount, s.side, s.words, s.at
      from compensation.ask k
      join compensation.ask_step s on s.community_id = k.community_id and s.ask_id = k.ask_id
      where k.community_id = :community and k.workshop_id = any (cast(:ids as uuid[]))
      order by k.made_at, k.ask_id, s.sequence
      """;

  private static final String CONCERNS =
      """
      w.promoter_id = :account or exists (
        select from compensation.dwelling d
        join directory.v_owner o
          on o.community_id = d.community_id and o.dwelling_id = d.register_id
        where d.community_id = w.community_id and d.workshop_id = w.workshop_id
          and (o.person_id = any (cast(:persons as uuid[]))
            or o.organization_id = cast(:unit as uuid)))
      """;

  private final JdbcClient jdbc;

  WorkshopRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One as it is now. */
  Optional<Workshop> find(long communityId, UUID id) {
    return load(
            communityId,
            jdbc.sql(WORKSHOPS + " and w.workshop_id = :id")
                .param("community", communityId)
                .param("id", id))
        .stream()
        .findFirst();
  }

  /**
   * The same, held until the end of the transaction. The row is locked before anything is read, so
   * that nothing of what is read is older than the lock.
   */
  Optional<Workshop> hold(long communityId, UUID id) {
    return jdbc.sql(
            """
            select workshop_id from compensation.workshop
            where community_id = :community and workshop_id = :id for update
            """)
        .param("community", communityId)
        .param("id", id)
        .query(UUID.class)
        .optional()
        .flatMap(held -> find(communityId, held));
  }

  /** Where a statement names only workshops that concern somebody. */
  static String concerning() {
    return "(" + CONCERNS + ")";
  }

  static JdbcClient.StatementSpec concerning(
      JdbcClient.StatementSpec statement,
      UUID account,
      Collection<UUID> persons,
      Optional<UUID> unit) {
    return statement
        .param("account", account)
        .param("persons", texts(persons))
        .param("unit", unit.map(UUID::toString).orElse(null));
  }

  /** Every open one, to write anew what everybody may know; ids only. */
  List<UUID> openOnes(long communityId) {
    return jdbc.sql(
            """
            select workshop_id from compensation.workshop w
            where w.community_id = :community and w.status = 'OPEN' limit 1000
            """)
        .param("community", communityId)
        .query(UUID.class)
        .list();
  }

  private List<Workshop> load(long communityId, JdbcClient.StatementSpec statement) {
    var heads = statement.query((row, index) -> new Headed(terms(row), plan(row))).list();
    if (heads.isEmpty()) {
      return List.of();
    }
    var ids = texts(heads.stream().map(it -> it.terms().id()).toList());
    var flats = new HashMap<UUID, List<Flat>>();
    jdbc.sql(FLATS)
        .param("community", communityId)
        .param("ids", ids)
        .query(
            row -> {
              flats
                  .computeIfAbsent(
                      row.getObject("workshop_id", UUID.class), id -> new ArrayList<>())
                  .add(flat(row));
            });
    var asks = new AskRows();
    jdbc.sql(ASKS).param("community", communityId).param("ids", ids).query(asks::add);
    return heads.stream()
        .map(
            it ->
                new Workshop(
                    it.terms(),
                    it.plan(),
                    flats.getOrDefault(it.terms().id(), List.of()),
                    asks.of(it.terms().id())))
        .toList();
  }

  private static Workshop.Terms terms(ResultSet row) throws SQLException {
    return new Workshop.Terms(
        row.getObject("workshop_id", UUID.class),
        Optional.ofNullable(row.getObject("unit_id", UUID.class)),
        row.getString("place"),
        row.getString("title"),
        row.getString("matter"),
        row.getString("rule_version"),
        WorkshopStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getObject("promoter_id", UUID.class)),
        row.getString("promoter_name"),
        row.getObject("opened_on", LocalDate.class),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
        row.getString("reason"),
        row.getString("ballot"),
        row.getBoolean("published"));
  }

  private static Optional<CostPlan> plan(ResultSet row) throws SQLException {
    var version = row.getInt("version");
    return version == 0
        ? Optional.empty()
        : Optional.of(
            new CostPlan(
                version,
                row.getString("scheme"),
                row.getLong("cost"),
                row.getLong("subsidy"),
                row.getLong("upkeep"),
                SplitBy.valueOf(row.getString("split_by")),
                Weights.parse(row.getString("weights")),
                row.getString("weights_rule"),
                row.getString("why"),
                row.getTimestamp("made_at").toInstant()));
  }

  private static Flat flat(ResultSet row) throws SQLException {
    return new Flat(
        row.getObject("dwelling_id", UUID.class),
        row.getString("door"),
        row.getInt("floor"),
        row.getLong("area"),
        row.getString("owners"),
        ids(row, "persons"),
        ids(row, "units"),
        row.getString("head"),
        row.getBoolean("registered"),
        row.getInt("sequence") == 0
            ? Optional.empty()
            : Optional.of(
                new Given(
                    row.getInt("sequence"),
                    row.getInt("version"),
                    row.getString("answer_head"),
                    Agreement.valueOf(row.getString("choice")),
                    row.getLong("up_to"),
                    row.getString("why"),
                    row.getBoolean("written"),
                    row.getTimestamp("at").toInstant())));
  }

  private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? Set.of() : Set.copyOf(Arrays.asList((UUID[]) array.getArray()));
  }

  static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private record Headed(Workshop.Terms terms, Optional<CostPlan> plan) {}

  /** Puts the steps of each ask together. */
  private static final class AskRows {

    private final Map<UUID, Map<UUID, CompensationAsk>> byWorkshop = new HashMap<>();

    void add(ResultSet row) throws SQLException {
      var workshop = row.getObject("workshop_id", UUID.class);
      var asks = byWorkshop.computeIfAbsent(workshop, id -> new LinkedHashMap<>());
      var id = row.getObject("ask_id", UUID.class);
      var step =
          new CompensationAsk.Step(
              AskAction.valueOf(row.getString("action")),
              row.getLong("amount"),
              CompensationAsk.Side.valueOf(row.getString("side")),
              row.getString("words"),
              row.getTimestamp("at").toInstant());
      var before = asks.get(id);
      var steps =
          new ArrayList<>(before == null ? List.<CompensationAsk.Step>of() : before.steps());
      steps.add(step);
      asks.put(
          id,
          new CompensationAsk(
              id,
              row.getObject("dwelling_id", UUID.class),
              AskGround.valueOf(row.getString("ground")),
              AskStatus.valueOf(row.getString("status")),
              row.getLong("asked"),
              Optional.ofNullable(row.getObject("offered", Long.class)),
              Optional.ofNullable(row.getObject("carrier_id", UUID.class)),
              steps));
    }

    List<CompensationAsk> of(UUID workshop) {
      return List.copyOf(byWorkshop.getOrDefault(workshop, Map.of()).values());
    }
  }
}
