package org.linli.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads for pages and API. */
@Repository
class ResourceQueries {

  /** In the shape of {@link Paper}, those that run longest first. */
  private static final String PAPERS =
      """
      , (select json_agg(json_build_object('kind', p.kind, 'number', p.number, 'issuer', p.issuer,
          'validUntil', p.valid_until, 'shares', case when p.share_community is not null then
            json_build_object('community', p.share_community, 'unit', p.share_unit,
              'user', p.share_user) end,
          'status', %s, 'reason', %s) order by p.valid_until desc, p.kind)
        %s p
        where p.community_id = r.community_id and p.resource_id = r.resource_id) as papers
      """;

  private static final String PUBLIC =
      "select "
          + ResourceRows.COLUMNS
          + PAPERS.formatted("'CHECKED'", "''", "from resources.v_public_paper")
          + " from resources.v_public_resource r where community_id = :community";
  private static final String OWN_COLUMNS =
      "select "
          + ResourceRows.COLUMNS
          + PAPERS.formatted("p.status", "p.reason", "from resources.paper");
  private static final String OWN =
      OWN_COLUMNS + " from resources.resource r where community_id = :community";
  private static final String FILE =
      OWN_COLUMNS
          + """
          , coalesce(c.contact_name, '') as contact_name,
            coalesce(c.contact_phone, '') as contact_phone,
            coalesce(c.entered_by, resource_id) as concerned,
            exists (select from resources.classified_unit u where u.community_id = r.community_id
              and u.organization_id = r.organization_id) as classified
          from resources.resource r left join resources.contact c using (community_id, resource_id)
          where community_id = :community and resource_id = :id
          """;
  private static final String SHARED =
      "select r.community_id, "
          + ResourceRows.COLUMNS
          + PAPERS.formatted("'CHECKED'", "''", "from resources.v_public_paper")
          + " from resources.v_public_resource r"
          + " where community_id = any (cast(:communities as bigint[]))";
  private static final String IN_FORCE =
      " and status = 'LISTED' and (valid_until is null or valid_until >= :today)";

  private final JdbcClient jdbc;
  private final Qualifications qualifications;
  private final JsonMapper json;
  private final Clock clock;

  ResourceQueries(JdbcClient jdbc, Qualifications qualifications, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.qualifications = qualifications;
    this.json = json;
    this.clock = clock;
  }

  /** What is listed and still offered, changed last first. */
  Slice<ResourceView> listed(Community community, ResourceSearch search, Paging paging) {
    var rows = listed(community, search, paging.after(), paging.limit());
    return Slice.cut(rows, paging, it -> new Cursor(it.changedAt(), it.id()));
  }

  List<ResourceView> listed(
      Community community, ResourceSearch search, Optional<Cursor> after, int limit) {
    var sql =
        PUBLIC
            + IN_FORCE
            + search.kind().map(kind -> " and kind = :kind").orElse("")
            + search.category().map(code -> " and :category = any (categories)").orElse("")
            + (search.free() ? " and slots @> :minute" : "")
            + (search.words().isEmpty()
                ? ""
                : " and strpos(name || ' ' || description, :words) > 0")
            + (after.isPresent() ? " and (changed_at, resource_id) < (:at, :after)" : "")
            + " order by changed_at desc, resource_id desc limit :limit";
    var query = in(community, sql).param("today", today()).param("limit", limit);
    search.kind().ifPresent(kind -> query.param("kind", kind.name()));
    search.category().ifPresent(code -> query.param("category", code));
    if (search.free()) {
      query.param("minute", Slots.minute(clock.instant()));
    }
    if (!search.words().isEmpty()) {
      query.param("words", search.words());
    }
    after.ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return views(community, query);
  }

  /** The latest that are listed and still offered, for somebody who compares their words. */
  List<ResourceView> latest(Community community, Optional<Cursor> after, int limit) {
    var from = after.orElse(Cursor.START);
    var query =
        in(
                community,
                PUBLIC
                    + IN_FORCE
                    + " and (changed_at, resource_id) < (:at, :after)"
                    + " order by changed_at desc, resource_id desc limit :limit")
            .param("today", today())
            .param("at", Timestamp.from(from.at()))
            .param("after", from.id())
            .param("limit", limit);
    return views(community, query);
  }

  /** What communities list for everybody with times that can be booked, changed last first. */
  List<SharedResource> shared(List<Community> communities, Optional<Cursor> after, int limit) {
    var from = after.orElse(Cursor.START);
    var byId = communities.stream().collect(Collectors.toMap(Community::id, Function.identity()));
    return jdbc.sql(
            SHARED
                + IN_FORCE
                + " and audience = :everybody and not isempty(slots)"
                + " and (changed_at, resource_id) < (:at, :after)"
                + " order by changed_at desc, resource_id desc limit :limit")
        .param("communities", byId.keySet().toArray(Long[]::new))
        .param("today", today())
        .param("everybody", Offering.EVERYBODY)
        .param("at", Timestamp.from(from.at()))
        .param("after", from.id())
        .param("limit", limit)
        .query((row, index) -> shared(byId, row))
        .list();
  }

  private SharedResource shared(Map<Long, Community> communities, ResultSet row)
      throws SQLException {
    var community = Objects.requireNonNull(communities.get(row.getLong("community_id")));
    return new SharedResource(community.code(), community.name(), view(community, row));
  }

  /** Listed for a category of needs, changed last first. */
  List<ResourceView> serving(Community community, String category, int limit) {
    var query =
        in(
                community,
                PUBLIC
                    + IN_FORCE
                    + " and :category = any (categories)"
                    + " order by changed_at desc, resource_id desc limit :limit")
            .param("today", today())
            .param("category", category)
            .param("limit", limit);
    return views(community, query);
  }

  List<ResourceView> listed(Community community, List<String> ids) {
    var query =
        in(community, PUBLIC + IN_FORCE + " and resource_id = any (cast(:ids as uuid[]))")
            .param("today", today())
            .param("ids", ids.toArray(String[]::new));
    return views(community, query);
  }

  Optional<ResourceView> published(Community community, UUID id) {
    return views(community, in(community, PUBLIC + " and resource_id = :id").param("id", id))
        .stream()
        .findFirst();
  }

  List<ResourceView> ofUnit(Community community, UUID unit) {
    return views(
        community,
        in(
                community,
                OWN
                    + " and organization_id = :unit and status <> 'WITHDRAWN'"
                    + " order by changed_at desc, resource_id desc limit 100")
            .param("unit", unit));
  }

  /** One of any status, with all its papers. */
  Optional<ResourceView> own(Community community, UUID id) {
    return views(community, in(community, OWN + " and resource_id = :id").param("id", id)).stream()
        .findFirst();
  }

  Map<UUID, Instant> listedSince(Community community) {
    var since = new HashMap<UUID, Instant>();
    in(
            community,
            """
            select resource_id, min(happened_at) as since from resources.step
            where community_id = :community and action = 'LIST' group by resource_id
            """)
        .query(
            row -> {
              since.put(
                  row.getObject("resource_id", UUID.class), row.getTimestamp("since").toInstant());
            });
    return since;
  }

  /** What waits to be checked, or has a paper that does, the longest first. */
  List<ResourceView> offered(Community community) {
    return views(
        community,
        in(
            community,
            OWN
                + " and status = 'OFFERED' union all "
                + OWN
                + """
                   and published and resource_id in (select resource_id from resources.paper
                    where community_id = :community and status = 'ENTERED')
                  order by changed_at, resource_id limit 100
                  """));
  }

  /** One of any status in full. A contact that was erased concerns nobody. */
  Optional<Filed> file(Community community, UUID id) {
    return in(community, FILE)
        .param("id", id)
        .query(
            (row, index) ->
                new Filed(
                    new ResourceFile(
                        view(community, row),
                        row.getBoolean("classified"),
                        row.getString("contact_name"),
                        row.getString("contact_phone"),
                        false,
                        steps(community, id)),
                    row.getObject("concerned", UUID.class)))
        .optional();
  }

  /**
   * A resource with whom its contact concerns.
   *
   * @param concerned the account that entered the contact
   */
  record Filed(ResourceFile file, UUID concerned) {}

  /** What everybody may know of its history, the latest first. */
  List<PublishedStep> published(Community community, UUID id, int most) {
    return in(
            community,
            """
            select action, happened_at as at, salt from resources.v_public_step
            where community_id = :community and resource_id = :id
            order by sequence desc limit :most
            """)
        .param("id", id)
        .param("most", most)
        .query(PublishedStep.class)
        .list();
  }

  private List<ResourceStep> steps(Community community, UUID id) {
    return in(
            community,
            """
            select s.action, s.status, s.happened_at, n.party, n.note
            from resources.step s join resources.step_note n
              using (community_id, resource_id, sequence)
            where community_id = :community and resource_id = :id
            order by sequence desc limit 100
            """)
        .param("id", id)
        .query(
            (row, index) ->
                new ResourceStep(
                    ResourceAction.valueOf(row.getString("action")),
                    ResourceStatus.valueOf(row.getString("status")),
                    row.getTimestamp("happened_at").toInstant(),
                    row.getString("party"),
                    row.getString("note")))
        .list();
  }

  private JdbcClient.StatementSpec in(Community community, String sql) {
    return jdbc.sql(sql).param("community", community.id());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  private List<ResourceView> views(Community community, JdbcClient.StatementSpec query) {
    return query.query((row, index) -> view(community, row)).list();
  }

  private ResourceView view(Community community, ResultSet row) throws SQLException {
    var what = ResourceRows.offering(row);
    var papers = papers(row.getString("papers"));
    return new ResourceView(
        row.getObject("resource_id", UUID.class),
        row.getObject("organization_id", UUID.class),
        row.getString("owner"),
        what,
        ResourceStatus.valueOf(row.getString("status")),
        qualifications.usable(community, what, papers, today()),
        papers,
        what.slots().wait(clock.instant()) == 0,
        row.getTimestamp("changed_at").toInstant(),
        Optional.empty());
  }

  private List<Paper> papers(@Nullable String all) {
    return all == null ? List.of() : json.readValue(all, new TypeReference<>() {});
  }
}
