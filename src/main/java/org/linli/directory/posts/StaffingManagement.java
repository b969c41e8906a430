package org.linli.directory.posts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staffing beside the norms of the profile that a community chose (ORG-6). */
@Service
@Transactional
public class StaffingManagement {

  private final StaffingFigures figures;
  private final PostHoldings holdings;
  private final PostRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  StaffingManagement(
      StaffingFigures figures,
      PostHoldings holdings,
      PostRules rules,
      CommunityDirectory communities,
      Clock clock) {
    this.figures = figures;
    this.holdings = holdings;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Chooses the profile and enters the figures.
   *
   * @throws Invalid if there is no such profile, or the population is from a day to come
   */
  public void save(Actor actor, SaveStaffing command) {
    actor.require(PostPermission.MANAGE);
    if (profile(actor, command.profile()).isEmpty()) {
      throw Invalid.field("profile", KernelError.NOT_A_CHOICE);
    }
    if (command.countedOn().isAfter(today())) {
      throw Invalid.field("countedOn", KernelError.NOT_A_DAY);
    }
    figures.save(actor.communityId(), command);
  }

  /** What is there, what is needed and what is missing. */
  @Transactional(readOnly = true)
  public Staffing staffing(Actor actor) {
    actor.require(PostPermission.MANAGE);
    var codes = profiles(actor).stream().map(StaffingProfile::code).toList();
    var entered = figures.find(actor.communityId());
    var lines = entered.map(it -> lines(actor, it)).orElse(List.of());
    return new Staffing(codes, entered, lines);
  }

  /** How many residents were counted; anybody who acts in the community may know it. */
  @Transactional(readOnly = true)
  public Optional<SaveStaffing> counted(Actor actor) {
    return figures.find(actor.communityId());
  }

  private List<StaffingLine> lines(Actor actor, SaveStaffing entered) {
    var held = holdings.held(actor.communityId(), today());
    var norms =
        profile(actor, entered.profile()).stream()
            .flatMap(profile -> profile.norms().stream())
            .map(norm -> line(norm, entered, held));
    return Stream.concat(norms, Stream.of(training(actor, entered))).toList();
  }

  private static StaffingLine line(
      StaffingProfile.Norm norm, SaveStaffing entered, Map<String, Integer> held) {
    var actual = norm.post().map(kind -> held.getOrDefault(kind, 0)).or(entered::volunteers);
    return new StaffingLine(
        norm.code(), norm.amount(), norm.per(), actual, norm.required(entered.population()));
  }

  private StaffingLine training(Actor actor, SaveStaffing entered) {
    var hours = rules.trainingHours(community(actor), today());
    return new StaffingLine("training-hours", hours, 1, entered.trainingHours(), hours);
  }

  private Optional<StaffingProfile> profile(Actor actor, String code) {
    return profiles(actor).stream().filter(it -> it.code().equals(code)).findFirst();
  }

  private List<StaffingProfile> profiles(Actor actor) {
    return rules.profiles(community(actor), today());
  }

  private Community community(Actor actor) {
    return communities.byId(actor.communityId());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  /**
   * Staffing as its page shows it.
   *
   * @param profiles codes to choose from
   * @param lines empty until figures were entered
   */
  public record Staffing(
      List<String> profiles, Optional<SaveStaffing> entered, List<StaffingLine> lines) {}
}
