package org.linli.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.audit.AuditNames;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedError;
import org.linli.needs.NeedPermission;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedStatus;
import org.linli.needs.asking.Completion;
import org.linli.needs.asking.Completions;
import org.linli.platform.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes ratings from everybody whom a need concerns. The raiser's decides: a good grade settles the
 * matter, a bad one reopens it. Whose own need was merged and who is not content goes on alone.
 * Every bad grade leads to a call-back.
 */
@Service
@Transactional
public class RatingManagement {

  private final Ratings ratings;
  private final Rounds rounds;
  private final CallBackStart callBacks;
  private final Completions completions;
  private final NeedProgress needs;
  private final AuditNames names;
  private final EvaluationRules rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RatingManagement(
      Ratings ratings,
      Rounds rounds,
      CallBackStart callBacks,
      Completions completions,
      NeedProgress needs,
      AuditNames names,
      EvaluationRules rules,
      ApplicationEventPublisher events,
      Clock clock) {
    this.ratings = ratings;
    this.rounds = rounds;
    this.callBacks = callBacks;
    this.completions = completions;
    this.needs = needs;
    this.names = names;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The actor says how it went; said again while people are asked, it is changed. The number may be
   * that of the actor's own need that was merged.
   *
   * @throws Refused if it does not concern the actor, nothing was reported done, or the time for
   *     changes is over
   */
  public void rate(Actor actor, ShortNumber number, RateNeed command) {
    actor.require(EvaluationPermission.RATE);
    var need =
        completions
            .find(actor, number, actor.accountId())
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (need.concern().isEmpty()) {
      throw new Refused(NeedError.NOT_THE_RAISER);
    }
    refuseOwnWork(need.workOf(actor.accountId()));
    var grade = Grade.valueOf(command.grade());
    save(
        actor,
        need,
        new Rating(
            actor.accountId(),
            1,
            grade,
            command.note(),
            Way.PAGE,
            actor.accountId(),
            Optional.empty(),
            clock.instant()));
  }

  /**
   * The actor asked somebody whom it concerns and writes down what they said.
   *
   * @throws Refused if the actor is responsible for the need or did some of the work: nobody rates
   *     their own
   * @throws Invalid if whoever was asked is not concerned, or the day is not one since it was done
   */
  public void record(Actor actor, ShortNumber number, RecordRating command) {
    actor.require(EvaluationPermission.RECORD);
    var need =
        command
            .rater()
            .map(rater -> completions.find(actor, number, rater))
            .orElseGet(() -> completions.ofRaiser(actor, number))
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    mayAsk(actor, need.workOf(actor.accountId()), need.street());
    if (need.concern().isEmpty()) {
      throw Invalid.field("rater", EvaluationError.NOT_CONCERNED);
    }
    var now = clock.instant();
    checkDay(Round.running(actor, need, now), command, now);
    save(
        actor,
        need,
        new Rating(
            need.account(),
            1,
            Grade.valueOf(command.grade()),
            command.note(),
            Way.valueOf(command.way()),
            actor.accountId(),
            Optional.of(command.askedOn()),
            now));
  }

  /** Nobody asks about their own work, and what is about the community the street follows. */
  static void mayAsk(Actor actor, boolean ownWork, boolean street) {
    refuseOwnWork(ownWork);
    if (street && !actor.may(NeedPermission.OVERSEE)) {
      throw new Refused(NeedError.STREET_DECIDES);
    }
  }

  private static void refuseOwnWork(boolean ownWork) {
    if (ownWork) {
      throw new Refused(NeedError.OWN_WORK);
    }
  }

  private static void checkDay(Round round, RecordRating command, Instant now) {
    if (command.askedOn().isBefore(Dates.day(round.completedAt()))
        || command.askedOn().isAfter(Dates.day(now))) {
      throw Invalid.field("askedOn", EvaluationError.NOT_THAT_DAY);
    }
  }

  /** The round's row is held from the first statement on, so changes come one after the other. */
  private void save(Actor actor, Completion need, Rating said) {
    var round = Round.running(actor, need, said.at());
    rounds.ask(round, need.affected());
    var last = ratings.last(round, said.rater());
    if (last.filter(said::sameAs).isPresent()) {
      return;
    }
    if (last.isPresent() && !need.asking(said.at())) {
      throw new Refused(EvaluationError.TIME_OVER);
    }
    move(actor, need, said);
    ratings.insert(round, said.next(last.map(Rating::sequence).orElse(0) + 1));
    var least = rules.least(actor.communityId(), said.at());
    rounds.count(round, last.map(Rating::grade).orElse(null), said.grade(), least);
    callBacks.follow(actor, need, round, said);
    events.publishEvent(new NeedRated(Ids.next(), round.communityId(), round.needId(), said.at()));
  }

  private void move(Actor actor, Completion need, Rating said) {
    if (said.grade().bad() && (need.raiser() || need.own().isPresent())) {
      reopen(actor, need.raiser() ? need.number() : need.own().orElseThrow(), said);
    } else if (need.raiser() && need.status() == NeedStatus.COMPLETED) {
      close(actor, need.number(), said);
    }
  }

  private void close(Actor actor, ShortNumber number, Rating said) {
    if (said.way() == Way.PAGE) {
      needs.closed(actor, number, said.grade().name());
    } else {
      needs.closedAfterCall(actor, number, name(actor), said.grade().name());
    }
  }

  private void reopen(Actor actor, ShortNumber number, Rating said) {
    if (said.way() == Way.PAGE) {
      needs.reopened(actor, number, said.grade().name());
    } else {
      needs.reopenedAfterCall(actor, number, name(actor), said.grade().name());
    }
  }

  private String name(Actor actor) {
    return names.of(List.of(actor.accountId())).getOrDefault(actor.accountId(), "");
  }
}
