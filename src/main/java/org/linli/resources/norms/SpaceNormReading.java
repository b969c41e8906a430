package org.linli.resources.norms;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.posts.SaveStaffing;
import org.linli.directory.posts.StaffingManagement;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.linli.resources.Slot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the listed spaces of a community beside the norms of the rule in force (RES-9). */
@Service
@Transactional(readOnly = true)
public class SpaceNormReading {

  private static final int DAY = 24 * 60;
  private static final int WEEK = 7 * DAY;

  private final Spaces spaces;
  private final ResourceReading resources;
  private final StaffingManagement staffing;
  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  SpaceNormReading(
      Spaces spaces,
      ResourceReading resources,
      StaffingManagement staffing,
      Rules rules,
      CommunityDirectory communities,
      Clock clock) {
    this.spaces = spaces;
    this.resources = resources;
    this.staffing = staffing;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** For everybody who acts in the community. */
  public SpaceNorms of(Actor actor) {
    var said = new HashMap<UUID, Space>();
    spaces.all(actor.communityId()).forEach(space -> said.put(space.resource(), space));
    var listed = resources.listed(actor).stream().filter(it -> said.containsKey(it.id())).toList();
    var rule = rule(actor);
    var population = staffing.counted(actor).map(SaveStaffing::population).orElse(0);
    return new SpaceNorms(
        List.of(
            centre(rule, population, said, of(listed, said, SpaceUse.SERVICE_CENTRE)),
            hall(rule, of(listed, said, SpaceUse.HALL)),
            open(rule, of(listed, said, SpaceUse.SERVICE_CENTRE)),
            parking(rule, of(listed, said, SpaceUse.PARKING))),
        population,
        rule.source(),
        rule.version());
  }

  /** What was said of a venue, if anything. */
  public Optional<Space> space(Actor actor, UUID resource) {
    return spaces.all(actor.communityId()).stream()
        .filter(space -> space.resource().equals(resource))
        .findFirst();
  }

  private static List<ResourceView> of(
      List<ResourceView> listed, Map<UUID, Space> said, SpaceUse use) {
    return listed.stream()
        .filter(it -> Optional.ofNullable(said.get(it.id())).orElseThrow().use() == use)
        .toList();
  }

  private static SpaceNorm centre(
      Rule rule, int population, Map<UUID, Space> said, List<ResourceView> centres) {
    var fixed = rule.number("centre_square_metres");
    var perHead = Math.ceilDiv(population * rule.number("centre_per_head_hundredths"), 100);
    var required =
        switch (rule.text("centre_by")) {
          case "per-head" -> population == 0 ? Optional.<Integer>empty() : Optional.of(perHead);
          case "larger" -> Optional.of(Math.max(fixed, perHead));
          default -> Optional.of(fixed);
        };
    var area =
        centres.stream()
            .flatMap(it -> Optional.ofNullable(said.get(it.id())).stream())
            .mapToInt(space -> space.squareMetres().orElse(0))
            .sum();
    return new SpaceNorm("centre", required, area, centres);
  }

  private static SpaceNorm hall(Rule rule, List<ResourceView> halls) {
    var largest = halls.stream().mapToInt(it -> it.what().capacity().orElse(0)).max().orElse(0);
    return new SpaceNorm("hall", Optional.of(rule.number("hall_people")), largest, halls);
  }

  private static SpaceNorm open(Rule rule, List<ResourceView> centres) {
    var days =
        (int)
            centres.stream()
                .flatMap(it -> it.what().slots().all().stream())
                .map(Slot::day)
                .distinct()
                .count();
    return new SpaceNorm("open", Optional.of(rule.number("centre_open_days")), days, centres);
  }

  private static SpaceNorm parking(Rule rule, List<ResourceView> parking) {
    var from = minutes(rule.text("night_from"));
    var until = minutes(rule.text("night_until"));
    var shared = parking.stream().filter(it -> anyNight(it, from, until)).toList();
    return new SpaceNorm(
        "parking", Optional.of(rule.number("parking_offers")), shared.size(), shared);
  }

  /** Whether one night of the week is offered from its evening to its morning. */
  private static boolean anyNight(ResourceView resource, int from, int until) {
    return Arrays.stream(DayOfWeek.values())
        .mapToInt(day -> (day.getValue() - 1) * DAY)
        .anyMatch(
            midnight ->
                IntStream.range(midnight + from, midnight + DAY + until)
                    .allMatch(minute -> offered(resource, minute % WEEK)));
  }

  private static boolean offered(ResourceView resource, int minute) {
    return resource.what().slots().all().stream()
        .anyMatch(slot -> slot.holds(DayOfWeek.of(minute / DAY + 1), minute % DAY));
  }

  private static int minutes(String clock) {
    return LocalTime.parse(clock).toSecondOfDay() / 60;
  }

  private Rule rule(Actor actor) {
    var code = communities.byId(actor.communityId()).code();
    return rules.inForce("resources/space-norms", code, Dates.day(clock.instant()));
  }
}
