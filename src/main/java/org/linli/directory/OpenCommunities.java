package org.linli.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.Community;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The communities that take part, a reference table. */
@Repository
class OpenCommunities {

  private static final String SELECT =
      """
      select a.area_id as id, a.code, a.name, c.short_name, c.phone,
        array(select p.area_id from directory.area p
          where p.path @> a.path and p.area_id <> a.area_id) as ancestors
      from directory.community c
      join directory.area a on a.area_id = c.community_id
      """;

  private static final String AREA =
      """
      select a.area_id as id, a.code, a.name, '' as short_name, '' as phone,
        array(select p.area_id from directory.area p
          where p.path @> a.path and p.area_id <> a.area_id) as ancestors
      from directory.area a
      where a.level between 1 and 4 and a.ended_at is null
      """;

  private final JdbcClient jdbc;

  OpenCommunities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if it is open already
   */
  boolean insert(long id, OpenCommunity command, Instant now) {
    return jdbc.sql(
                """
                insert into directory.community (community_id, short_name, phone, type, opened_at)
                values (:id, :shortName, :phone, nullif(:type, ''), :now)
                on conflict do nothing
                """)
            .param("id", id)
            .param("shortName", command.shortName())
            .param("phone", command.phone())
            .param("type", command.type())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  Optional<Community> byCode(String code) {
    return jdbc.sql(SELECT + "where a.code = :code")
        .param("code", code)
        .query((row, index) -> community(row))
        .optional();
  }

  /** The code of the community that a code led to before it was moved or merged. */
  Optional<String> currentCode(String formerCode) {
    return jdbc.sql(
            """
            select a.code
            from (
              select f.area_id from directory.former_code f where f.code = :code
              union all
              select e.successor_id from directory.area e
              where e.code = :code and e.ended_at is not null) as led
            join directory.area a on a.area_id = led.area_id
            join directory.community c on c.community_id = a.area_id
            where a.code <> :code
            """)
        .param("code", formerCode)
        .query(String.class)
        .optional();
  }

  /** Also in the name of the public: rules are looked up for a community. */
  Optional<Community> byId(long id) {
    return jdbc.sql(
            """
            select c.community_id as id, c.code, c.name, c.short_name, c.phone,
              array(select p.area_id from directory.area p
                where p.path @> c.path and p.area_id <> c.community_id) as ancestors
            from directory.v_public_community c
            where c.community_id = :id
            """)
        .param("id", id)
        .query((row, index) -> community(row))
        .optional();
  }

  /** An area from province to street. */
  Optional<Community> areaByCode(String code) {
    return jdbc.sql(AREA + "and a.code = :code")
        .param("code", code)
        .query((row, index) -> community(row))
        .optional();
  }

  Optional<Community> areaById(long id) {
    return jdbc.sql(AREA + "and a.area_id = :id")
        .param("id", id)
        .query((row, index) -> community(row))
        .optional();
  }

  List<Community> streets(long area) {
    return jdbc.sql(
            AREA
                + """
                and a.level = 4
                and a.path <@ (select o.path from directory.area o where o.area_id = :area)
                order by a.code
                """)
        .param("area", area)
        .query((row, index) -> community(row))
        .list();
  }

  List<Long> ids() {
    return jdbc.sql("select community_id from directory.community order by community_id")
        .query(Long.class)
        .list();
  }

  List<Community> around(long id, int most) {
    return jdbc.sql(
            SELECT
                + """
                join directory.area own on a.path <@ subpath(own.path, 0, -2)
                where own.area_id = :id and a.area_id <> own.area_id and a.ended_at is null
                order by subpath(a.path, 0, -1) <> subpath(own.path, 0, -1), a.code limit :most
                """)
        .param("id", id)
        .param("most", most)
        .query((row, index) -> community(row))
        .list();
  }

  List<Long> under(long area) {
    return jdbc.sql(
            """
            select c.community_id
            from directory.area above
            join directory.area a on a.path <@ above.path
            join directory.community c on c.community_id = a.area_id
            where above.area_id = :area
            order by a.code
            """)
        .param("area", area)
        .query(Long.class)
        .list();
  }

  List<Community> below(long area) {
    return jdbc.sql(
            SELECT
                + """
                join directory.area above on a.path <@ above.path
                where above.area_id = :area order by a.code
                """)
        .param("area", area)
        .query((row, index) -> community(row))
        .list();
  }

  /** What kind of community it is, if somebody said so. */
  Optional<String> type(long id) {
    return jdbc.sql(
            """
            select type from directory.community
            where community_id = :id and type is not null
            """)
        .param("id", id)
        .query(String.class)
        .optional();
  }

  void changeType(long id, String type) {
    jdbc.sql("update directory.community set type = :type where community_id = :id")
        .param("type", type)
        .param("id", id)
        .update();
  }

  /** By code, at most a hundred. */
  List<Community> first() {
    return jdbc.sql(SELECT + "order by a.code limit 100")
        .query((row, index) -> community(row))
        .list();
  }

  private static Community community(ResultSet row) throws SQLException {
    return new Community(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("short_name"),
        row.getString("phone"),
        Set.of((Long[]) row.getArray("ancestors").getArray()));
  }
}
