package org.linli.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Mask;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedError;
import org.linli.needs.asking.Asked;
import org.linli.needs.asking.Completion;
import org.linli.needs.asking.Completions;
import org.linli.notice.Recipients;
import org.linli.notice.Recipients.Addressee;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads ratings: their figures for anybody, one's own, and who is still to be asked for staff. */
@Service
@Transactional(readOnly = true)
public class RatingReading {

  /** How many months the public figures go back. */
  public static final int MONTHS = 6;

  private static final int SHOWN = 100;
  private static final int CONCERNED = 10_000;
  private static final Addressee NOBODY = new Addressee("", "");

  private final Ratings ratings;
  private final Rounds rounds;
  private final Completions completions;
  private final Recipients recipients;
  private final EvaluationRules rules;
  private final Clock clock;

  RatingReading(
      Ratings ratings,
      Rounds rounds,
      Completions completions,
      Recipients recipients,
      EvaluationRules rules,
      Clock clock) {
    this.ratings = ratings;
    this.rounds = rounds;
    this.completions = completions;
    this.recipients = recipients;
    this.rules = rules;
    this.clock = clock;
  }

  /** How the last round of a need that enough people rated went. */
  public Optional<Figures> figures(Scope scope, UUID needId) {
    return rounds.published(scope.communityId(), needId);
  }

  /** The public figures of the last months, the newest first; what few rated is left out. */
  public List<MonthFigures> months(Scope scope) {
    return rounds.months(scope.communityId(), firstMonth());
  }

  /** Fewer people than this are not shown. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public int least(Community community) {
    return rules.least(community.code(), clock.instant());
  }

  /** How the last round of a need stands for the actor, whom it concerns. */
  public Optional<Standing> standing(Actor actor, UUID needId) {
    return rounds.standing(actor.communityId(), needId, actor.accountId());
  }

  /** What the actor's own need became that was merged, if that was reported done. */
  public Optional<Completion> goesOn(Actor actor, UUID needId) {
    return completions
        .find(actor, needId, actor.accountId())
        .filter(need -> need.concern().isPresent() && need.completedAt().isPresent());
  }

  /**
   * What the actor is asked about a need, and has said.
   *
   * @throws Refused if it does not concern the actor
   */
  public OwnRating own(Actor actor, ShortNumber number) {
    return completions
        .find(actor, number, actor.accountId())
        .filter(need -> need.concern().isPresent())
        .map(need -> own(actor, need))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * Who is asked about a need, for staff who ask.
   *
   * @throws Refused if the actor is responsible for it, or it is not done
   */
  public RatingSheet sheet(Actor actor, ShortNumber number) {
    actor.require(EvaluationPermission.RECORD);
    var need =
        completions.ofRaiser(actor, number).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    RatingManagement.mayAsk(actor, need.workOf(actor.accountId()), need.street());
    if (need.completedAt().isEmpty()) {
      throw new Refused(NeedError.NOT_NOW);
    }
    var round = Round.of(actor.communityId(), need);
    var asked = completions.asked(actor, need.needId(), CONCERNED);
    var counted = rounds.counted(round).orElse(new Rounds.Counted(unrated(need), Set.of()));
    return sheet(need, asked, counted, ratings.of(round));
  }

  private RatingSheet sheet(
      Completion need, List<Asked> asked, Rounds.Counted counted, List<Rating> said) {
    var shown =
        asked.stream()
            .sorted(Comparator.comparing(who -> counted.raters().contains(who.accountId())))
            .limit(SHOWN)
            .toList();
    var people = people(asked, recipients.find(accounts(shown, said)));
    return new RatingSheet(
        need,
        counted.figures(),
        need.rated(clock.instant()),
        shown.stream().map(who -> person(need, who.accountId(), people, counted.raters())).toList(),
        said(said, people));
  }

  /** What they left with a need of their own goes before what the account knows. */
  private static Map<UUID, Addressee> people(List<Asked> asked, Map<UUID, Addressee> known) {
    var people = new HashMap<>(known);
    asked.stream()
        .filter(who -> !who.name().isEmpty())
        .forEach(who -> people.put(who.accountId(), new Addressee(who.name(), who.phone())));
    return people;
  }

  private static RatingSheet.Person person(
      Completion need, UUID account, Map<UUID, Addressee> people, Set<UUID> raters) {
    var who = people.getOrDefault(account, NOBODY);
    return new RatingSheet.Person(
        account,
        Mask.name(who.name()),
        Mask.phone(who.phone()),
        account.equals(need.account()),
        raters.contains(account));
  }

  private static List<UUID> accounts(List<Asked> shown, List<Rating> said) {
    return Stream.concat(
            shown.stream().map(Asked::accountId),
            said.stream().flatMap(it -> Stream.of(it.rater(), it.recordedBy())))
        .distinct()
        .toList();
  }

  private static Figures unrated(Completion need) {
    return new Figures(need.affected(), Map.of());
  }

  private static List<RatingSheet.Said> said(
      List<Rating> newestFirst, Map<UUID, Addressee> people) {
    var before = new HashMap<UUID, Grade>();
    var said = new ArrayList<RatingSheet.Said>();
    for (var rating : newestFirst.reversed()) {
      said.addFirst(
          new RatingSheet.Said(
              Mask.name(people.getOrDefault(rating.rater(), NOBODY).name()),
              rating,
              rating.way() == Way.PAGE
                  ? Optional.empty()
                  : Optional.of(people.getOrDefault(rating.recordedBy(), NOBODY).name()),
              Optional.ofNullable(before.put(rating.rater(), rating.grade()))));
    }
    return said;
  }

  private OwnRating own(Actor actor, Completion need) {
    var now = clock.instant();
    var said =
        need.completedAt()
            .flatMap(at -> ratings.last(Round.of(actor.communityId(), need), actor.accountId()));
    return new OwnRating(need, said, need.rated(now) && (said.isEmpty() || need.asking(now)));
  }

  private LocalDate firstMonth() {
    return Dates.day(clock.instant()).withDayOfMonth(1).minusMonths(MONTHS - 1L);
  }
}
