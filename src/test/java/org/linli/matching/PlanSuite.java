package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.linli.directory.GridManagement;
import org.linli.directory.LocalAreaManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.platform.Dates;
import org.linli.resources.OfferResource;
import org.linli.resources.PaperManagement;
import org.linli.resources.ResourceView;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A community whose needs and resources are paired. */
@IntegrationTest
abstract class PlanSuite {

  static final String TUESDAY = "2 18:00-21:00";
  static final List<String> ROOM = List.of("venue-safety", "liability-insurance");

  @Autowired MatchPlans plans;
  @Autowired MatchManagement matches;
  @Autowired MatchNight night;
  @Autowired UnitRequestManagement requests;
  @Autowired Suggestions suggestions;
  @Autowired NeedReading needs;
  @Autowired PaperManagement papers;
  @Autowired GridManagement grids;
  @Autowired LocalAreaManagement places;
  @Autowired NeedBuilder aNeed;
  @Autowired ResourceBuilder aResource;
  @Autowired Town town;
  @Autowired TestClock clock;
  @Autowired MockMvc mvc;

  @Value("${spring.datasource.url}")
  String url;

  Community community;
  Actor resident;
  Actor worker;
  Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  /** Of its own: the spherical law of cosines in the database, to the middle of the need's grid. */
  final void isNear(MatchPlan.Pair pair) {
    var sql =
        """
        select count(*) from resources.resource r
        cross join (select min((c.value->>0)::float8) + max((c.value->>0)::float8) as x2,
            min((c.value->>1)::float8) + max((c.value->>1)::float8) as y2
          from needs.need n
          join directory.local_area b on b.area_id = n.building_id
          join directory.local_area g on g.area_id = b.grid_id
          cross join jsonb_array_elements(g.outline->0) c
          where n.need_id = '%s') m
        where r.resource_id = any ('{%s}') and r.kind in ('VENUE', 'EQUIPMENT', 'SERVICE')
          and 6371009 * acos(least(1, sind(m.y2 / 2) * sind(r.point_y)
            + cosd(m.y2 / 2) * cosd(r.point_y) * cosd(r.point_x - m.x2 / 2))) > 1502
        """;
    var named = named(pair).map(UUID::toString).collect(Collectors.joining(","));
    assertThat(Sql.of(url).number(sql.formatted(pair.need().id(), named))).as("too far").isZero();
  }

  final ResultActions send(String path, String field, String value) throws Exception {
    return mvc.perform(
        post(community.path() + path)
            .with(authentication(Town.token(worker.accountId())))
            .with(csrf())
            .param("_key", UUID.randomUUID().toString())
            .param(field, value));
  }

  static String body(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  final String page(String path) throws Exception {
    return body(
        mvc.perform(
            get(community.path() + path).with(authentication(Town.token(worker.accountId())))));
  }

  final UUID listedAt(String point) {
    var room = ResourceBuilder.with("会议室", "李老师", "VENUE", "30", TUESDAY, "housing", "");
    return aResource.listed(liaison, worker, ResourceBuilder.at(room, point));
  }

  /** Whatever a plan names for a need, first choice or not. */
  final Set<UUID> proposed() {
    return plan().pairs().stream().flatMap(MatchPlansTest::named).collect(Collectors.toSet());
  }

  static Stream<UUID> named(MatchPlan.Pair pair) {
    return Stream.of(
            Optional.of(pair.match().resource()),
            pair.first().map(MatchPlan.Taken::resource),
            pair.next().map(Match::resource))
        .flatMap(Optional::stream)
        .map(ResourceView::id);
  }

  /** The plan, after each of its proposals was compared with papers and places in the database. */
  final MatchPlan plan() {
    matches.run(worker);
    var plan = plans.of(worker);
    plan.pairs().stream().flatMap(MatchPlansTest::named).forEach(this::mayBeUsed);
    plan.pairs().forEach(this::isNear);
    return plan;
  }

  final IdleResource idle(Actor keeper, UUID resource) {
    var idle = plans.idle(keeper, resource);
    if (!idle.serves().isEmpty()) {
      mayBeUsed(resource);
    }
    return idle;
  }

  /** Of its own, without the product's code: a room needs these two, checked and not over. */
  final void mayBeUsed(UUID resource) {
    var sql =
        """
        select count(*) from resources.resource r cross join unnest(array['%s']) needed
        where r.resource_id = '%s' and r.kind = 'VENUE'
          and not exists (select 1 from resources.paper p
            where p.resource_id = r.resource_id and p.kind = needed and p.status = 'CHECKED'
              and p.valid_until >= date '%s')
        """;
    assertThat(Sql.of(url).number(sql.formatted(String.join("','", ROOM), resource, today())))
        .as("papers that are missing")
        .isZero();
  }

  static OfferResource room() {
    return ResourceBuilder.with("会议室", "李老师", "VENUE", "30", TUESDAY, "housing", "");
  }

  final LocalDate today() {
    return Dates.day(clock.instant());
  }

  final ShortNumber need() {
    return aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
  }

  final UUID listed(String name, String kind, String capacity, String slots) {
    return aResource.listed(
        liaison, worker, ResourceBuilder.with(name, "李老师", kind, capacity, slots, "housing", ""));
  }

  static void assertRefused(ErrorCode code, ThrowingCallable act) {
    var refused = catchThrowableOfType(Refused.class, act);
    assertThat(refused.code()).isEqualTo(code);
  }
}
