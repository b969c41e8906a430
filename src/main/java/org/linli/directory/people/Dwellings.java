package org.linli.directory.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the registers of people know about dwellings, whose places the area tree keeps. */
@Repository
class Dwellings {

  private final JdbcClient jdbc;

  Dwellings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every open dwelling of the community with its address. */
  List<Known> all(long communityId) {
    return jdbc.sql(
            """
            select d.dwelling_id as id, b.name as building, u.name as unit, d.number,
              d.exclusive_area, d.area_source, d.version
            from directory.dwelling d
            join directory.local_area b
              on b.community_id = d.community_id and b.area_id = d.building_id
            join directory.local_area u on u.community_id = d.community_id and u.area_id = d.unit_id
            where d.community_id = :community and d.closed_at is null
            """)
        .param("community", communityId)
        .query(Known.class)
        .list();
  }

  Optional<Known> find(long communityId, UUID dwellingId) {
    return jdbc.sql(
            """
            select d.dwelling_id as id, b.name as building, u.name as unit, d.number,
              d.exclusive_area, d.area_source, d.version
            from directory.dwelling d
            join directory.local_area b
              on b.community_id = d.community_id and b.area_id = d.building_id
            join directory.local_area u on u.community_id = d.community_id and u.area_id = d.unit_id
            where d.community_id = :community and d.dwelling_id = :id
            """)
        .param("community", communityId)
        .param("id", dwellingId)
        .query(Known.class)
        .optional();
  }

  void setAreas(long communityId, List<UUID> ids, List<ExclusiveArea> areas) {
    jdbc.sql(
            """
            update directory.dwelling d
            set exclusive_area = g.area, area_source = g.source, version = d.version + 1
            from unnest(cast(:ids as uuid[]), cast(:areas as int[]), cast(:sources as text[]))
              as g(dwelling_id, area, source)
            where d.community_id = :community and d.dwelling_id = g.dwelling_id
            """)
        .param("community", communityId)
        .param("ids", Persons.texts(ids, id -> id))
        .param("areas", Persons.texts(areas, ExclusiveArea::hundredths))
        .param("sources", Persons.texts(areas, area -> area.source().code()))
        .update();
  }

  /** Adds dwellings, and the buildings and units that are not there yet. */
  void insert(long communityId, List<NewDwelling> dwellings, Instant now) {
    jdbc.sql(
            """
            with given as (
              select * from unnest(cast(:ids as uuid[]), cast(:buildings as uuid[]),
                cast(:units as uuid[]), cast(:floors as int[]), cast(:numbers as text[]))
              as g(dwelling_id, building_id, unit_id, floor, number))
            insert into directory.dwelling
              (community_id, dwelling_id, building_id, unit_id, floor, number, created_at)
            select :community, dwelling_id, building_id, unit_id, floor, number, :now from given
            """)
        .param("community", communityId)
        .param("ids", Persons.texts(dwellings, NewDwelling::id))
        .param("buildings", Persons.texts(dwellings, NewDwelling::buildingId))
        .param("units", Persons.texts(dwellings, NewDwelling::unitId))
        .param("floors", Persons.texts(dwellings, it -> it.address().floor()))
        .param("numbers", Persons.texts(dwellings, it -> it.address().number()))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Adds buildings (without {@code buildingId}) or units. */
  void insertPlaces(long communityId, List<NewPlace> places, Instant now) {
    jdbc.sql(
            """
            with given as (
              select * from unnest(cast(:ids as uuid[]), cast(:buildings as uuid[]),
                cast(:orders as int[]), cast(:names as text[]))
              as g(area_id, building_id, number, name))
            insert into directory.local_area
              (community_id, area_id, kind, building_id, number, name, created_at)
            select :community, area_id, case when building_id is null then 'building' else 'unit' end,
              building_id, number, name, :now
            from given
            """)
        .param("community", communityId)
        .param("ids", Persons.texts(places, NewPlace::id))
        .param("buildings", Persons.texts(places, NewPlace::buildingId))
        .param("orders", Persons.texts(places, it -> DwellingAddress.order(it.name())))
        .param("names", Persons.texts(places, NewPlace::name))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The open buildings and units of the community. */
  List<NewPlace> places(long communityId) {
    return jdbc.sql(
            """
            select area_id as id, building_id, name from directory.local_area
            where community_id = :community and kind in ('building', 'unit') and closed_at is null
            """)
        .param("community", communityId)
        .query(NewPlace.class)
        .list();
  }

  /** A dwelling of the register; the area is null together with its source. */
  record Known(
      UUID id,
      String building,
      String unit,
      String number,
      @Nullable Integer exclusiveArea,
      @Nullable String areaSource,
      int version) {

    DwellingAddress address() {
      return new DwellingAddress(building, unit, number);
    }

    Optional<ExclusiveArea> area() {
      return exclusiveArea == null || areaSource == null
          ? Optional.empty()
          : Optional.of(new ExclusiveArea(exclusiveArea, AreaSource.of(areaSource).orElseThrow()));
    }
  }

  record NewDwelling(UUID id, UUID buildingId, UUID unitId, DwellingAddress address) {}

  record NewPlace(UUID id, @Nullable UUID buildingId, String name) {}
}
