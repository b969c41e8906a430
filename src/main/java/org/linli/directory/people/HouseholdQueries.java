package org.linli.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Mask;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads households and dwellings for pages and API. */
@Repository
class HouseholdQueries {

  /** With a fence, as {@link PersonQueries} has: each row's home is a look-up of its own. */
  private static final String SELECT =
      """
      select h.household_id, h.dwelling_id, h.label, h.representative_id, h.ended_on, h.formed_at,
        home.name, home.dwelling,
        (select count(*) from directory.person m
          where m.community_id = h.community_id and m.household_id = h.household_id) as members
      from directory.household h
      cross join lateral (
        select r.name, %s as dwelling
        from directory.person r
        join directory.dwelling d
          on d.community_id = h.community_id and d.dwelling_id = h.dwelling_id
        %s
        where r.community_id = h.community_id and r.person_id = h.representative_id
        offset 0) home
      where h.community_id = :community
      """
          .formatted(DwellingSearch.ADDRESS, DwellingSearch.PLACE);

  private final JdbcClient jdbc;

  HouseholdQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that live here today. */
  int count(long communityId) {
    return jdbc.sql(
            """
            select count(*) from directory.household
            where community_id = :community and ended_on is null
            """)
        .param("community", communityId)
        .query(Integer.class)
        .single();
  }

  /** Newest first; of one address where one is searched. */
  Slice<HouseholdView> list(long communityId, String address, Paging paging) {
    var query =
        jdbc.sql(
                SELECT
                    + (address.isEmpty() ? "" : " and " + DwellingSearch.FOUND)
                    + (paging.after().isPresent() ? " and h.household_id < :after" : "")
                    + " order by h.household_id desc limit :limit")
            .param("community", communityId)
            .param("limit", paging.limit());
    if (!address.isEmpty()) {
      DwellingSearch.bindFound(query, address);
    }
    paging.after().ifPresent(after -> query.param("after", after.id()));
    return Slice.cut(
        query.query((row, index) -> view(row)).list(), paging, HouseholdView::position);
  }

  List<HouseholdView> in(long communityId, UUID dwellingId) {
    return jdbc.sql(
            SELECT + " and h.dwelling_id = :dwelling order by h.household_id desc limit 100")
        .param("community", communityId)
        .param("dwelling", dwellingId)
        .query((row, index) -> view(row))
        .list();
  }

  Optional<HouseholdFile> file(long communityId, UUID householdId, List<PersonView> members) {
    return jdbc.sql(SELECT + " and h.household_id = :id")
        .param("community", communityId)
        .param("id", householdId)
        .query(
            (row, index) ->
                new HouseholdFile(
                    view(row),
                    row.getObject("dwelling_id", UUID.class),
                    row.getObject("representative_id", UUID.class),
                    members))
        .optional();
  }

  /** Present owners first. */
  List<DwellingFile.Owner> owners(long communityId, UUID dwellingId) {
    return jdbc.sql(
            """
            select case when p.forgotten_on is null then o.person_id end as person_id, p.name, u.name as unit, o.kind, o.share_of, o.share_in, o.since,
              o.until, o.inheritance_open
            from directory.ownership o
            left join directory.person p
              on p.community_id = o.community_id and p.person_id = o.person_id
            left join directory.organization u
              on u.community_id = o.community_id and u.organization_id = o.organization_id
            where o.community_id = :community and o.dwelling_id = :dwelling
            order by o.until desc nulls first, o.ownership_id
            limit 100
            """)
        .param("community", communityId)
        .param("dwelling", dwellingId)
        .query((row, index) -> owner(row))
        .list();
  }

  List<DwellingFile.Tenant> tenants(long communityId, UUID dwellingId) {
    return jdbc.sql(
            """
            select t.tenancy_id,
              case when p.forgotten_on is null then t.person_id end as person_id, p.name, t.since, t.until
            from directory.tenancy t
            join directory.person p
              on p.community_id = t.community_id and p.person_id = t.person_id
            where t.community_id = :community and t.dwelling_id = :dwelling
            order by t.until desc nulls first, t.tenancy_id desc
            limit 100
            """)
        .param("community", communityId)
        .param("dwelling", dwellingId)
        .query(
            (row, index) ->
                new DwellingFile.Tenant(
                    row.getObject("tenancy_id", UUID.class),
                    Optional.ofNullable(row.getObject("person_id", UUID.class)),
                    Mask.name(row.getString("name")),
                    day(row, "since"),
                    day(row, "until")))
        .list();
  }

  private static HouseholdView view(ResultSet row) throws SQLException {
    return new HouseholdView(
        row.getObject("household_id", UUID.class),
        row.getString("dwelling"),
        row.getString("label"),
        Mask.name(row.getString("name")),
        row.getInt("members"),
        row.getObject("ended_on") != null,
        row.getTimestamp("formed_at").toInstant());
  }

  private static DwellingFile.Owner owner(ResultSet row) throws SQLException {
    var name = row.getString("name");
    var share = row.getString("share_of");
    return new DwellingFile.Owner(
        name == null ? Objects.requireNonNullElse(row.getString("unit"), "") : Mask.name(name),
        Optional.ofNullable(row.getObject("person_id", UUID.class)),
        row.getString("kind"),
        share == null ? "" : share + "/" + row.getString("share_in"),
        day(row, "since"),
        day(row, "until"),
        row.getBoolean("inheritance_open"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
