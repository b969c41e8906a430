package org.linli.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.linli.ballot.counting.BallotRule;
import org.linli.ballot.counting.Electorate;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.Refused;
import org.linli.kernel.Rung;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.platform.DbClock;
import org.linli.platform.JobQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares ballots and brings them forward: drafted, announced with everything that is voted on and
 * by what rule, roll frozen, opened, closed (DELIB-4, DELIB-8).
 */
@Service
@Transactional
public class BallotManagement {

  private final Ballots ballots;
  private final BallotPlaces places;
  private final BallotTerms terms;
  private final RollSource source;
  private final RollFreezing rolls;
  private final Objections objections;
  private final Secrecy secrecy;
  private final TrusteeNotices keepers;
  private final BallotJournal journal;
  private final JobQueue queue;
  private final DbClock dbClock;
  private final Clock clock;

  BallotManagement(
      Ballots ballots,
      BallotPlaces places,
      BallotTerms terms,
      RollSource source,
      RollFreezing rolls,
      Objections objections,
      Secrecy secrecy,
      TrusteeNotices keepers,
      BallotJournal journal,
      JobQueue queue,
      DbClock dbClock,
      Clock clock) {
    this.ballots = ballots;
    this.places = places;
    this.terms = terms;
    this.source = source;
    this.rolls = rolls;
    this.objections = objections;
    this.secrecy = secrecy;
    this.keepers = keepers;
    this.journal = journal;
    this.queue = queue;
    this.dbClock = dbClock;
    this.clock = clock;
  }

  /**
   * Writes a draft; nobody outside sees it.
   *
   * @throws Invalid if rule, place or body are not known, or silence is counted where it cannot be
   */
  public ShortNumber draft(Actor actor, WriteBallot command) {
    actor.require(BallotPermission.MANAGE);
    var plan = plan(actor, command);
    var now = clock.instant();
    var number = ballots.nextNumber(actor.communityId(), now);
    ballots.insert(actor, Ballot.draft(Ids.next(), number, plan), now);
    return number;
  }

  /**
   * Writes a draft anew.
   *
   * @throws Refused once it was announced
   */
  public void rewrite(Actor actor, ShortNumber number, WriteBallot command) {
    var ballot = draft(actor, number);
    ballots.rewrite(actor.communityId(), Ballot.draft(ballot.id(), number, plan(actor, command)));
  }

  /**
   * Puts a question on the paper of a draft.
   *
   * @throws Invalid where the rule does not let it be asked
   */
  public void ask(Actor actor, ShortNumber number, AskQuestion command) {
    var ballot = draft(actor, number);
    ballots.insert(actor.communityId(), ballot.id(), command);
    var rule = ballot.plan().rule();
    if (ballots.questions(actor.communityId(), ballot.id()).stream()
        .anyMatch(it -> !rule.allows(it.question()))) {
      throw Invalid.field("kindOf", BallotError.SILENCE_AMONG_CHOICES);
    }
  }

  /** Takes the last question off the paper of a draft. */
  public void takeBack(Actor actor, ShortNumber number) {
    var ballot = draft(actor, number);
    if (!ballots.deleteLast(actor.communityId(), ballot.id())) {
      throw new Refused(BallotError.NO_QUESTION);
    }
  }

  /** A draft that nobody saw is thrown away. */
  public void discard(Actor actor, ShortNumber number) {
    ballots.delete(actor.communityId(), draft(actor, number).id());
  }

  private Ballot draft(Actor actor, ShortNumber number) {
    actor.require(BallotPermission.MANAGE);
    var ballot = ballots.hold(actor.communityId(), number);
    ballot.requireDraft();
    return ballot;
  }

  /**
   * Publishes what is voted on, by whom, when and by what rule. From now on none of it changes.
   *
   * @throws Refused if nothing is asked, nobody would be on the roll, nobody keeps the keys of a
   *     secret ballot, or the notice is too short
   */
  public void announce(Actor actor, ShortNumber number) {
    var ballot = draft(actor, number);
    var community = actor.communityId();
    if (ballots.questions(community, ballot.id()).isEmpty()) {
      throw new Refused(BallotError.NO_QUESTION);
    }
    secrecy.announce(community, ballot);
    var now = dbClock.now();
    if (source.lines(community, ballot.plan(), Dates.day(now)).isEmpty()) {
      throw new Refused(BallotError.EMPTY_ROLL);
    }
    ballot.announce(now, terms.notice(community, ballot.plan().electorate()));
    ballots.publishQuestions(community, ballot.id());
    journal.write(actor, ballot, BallotAction.ANNOUNCE, "", now);
    if (ballot.plan().secret()) {
      keepers.announced(actor, ballot);
    }
    for (var moment : ballot.plan().moments()) {
      queue.addAt(BallotMoments.NAME, BallotMoments.piece(community, ballot.id(), moment), moment);
    }
  }

  /** It does not take place; whoever comes to vote reads why. What was voted is not counted. */
  public void withdraw(Actor actor, ShortNumber number, WithdrawBallot command) {
    actor.require(BallotPermission.MANAGE);
    var ballot = ballots.hold(actor.communityId(), number);
    ballot.withdraw(command.reason());
    secrecy.destroy(actor.communityId(), ballot);
    journal.write(actor, ballot, BallotAction.WITHDRAW, command.reason(), dbClock.now());
  }

  /** How far those who voted really decided, by what changed; may be said again (DELIB-7). */
  public void judge(Actor actor, ShortNumber number, JudgeDepth command) {
    actor.require(BallotPermission.MANAGE);
    var ballot = ballots.hold(actor.communityId(), number);
    ballot.judge(command);
    journal.write(actor, ballot, BallotAction.JUDGE, command.changed(), dbClock.now());
  }

  /** Does what is due by now, so that nobody waits for the next round of the jobs. */
  public void advance(Actor actor, ShortNumber number) {
    actor.require(BallotPermission.MANAGE);
    var ballot = ballots.hold(actor.communityId(), number);
    if (!advance(actor, ballot)) {
      secrecy.requireStart(actor.communityId(), ballot, dbClock.now());
      throw new Refused(BallotError.TOO_EARLY);
    }
  }

  /** The same by the platform itself; nothing where nothing is due. */
  void advance(Actor platform, UUID id) {
    ballots.hold(platform.communityId(), id).ifPresent(it -> advance(platform, it));
  }

  private boolean advance(Actor actor, Ballot ballot) {
    var now = dbClock.now();
    var moved = false;
    for (var due = ballot.due(now); due.isPresent(); due = ballot.due(now)) {
      if (due.get() == BallotAction.SETTLE
          && objections.waiting(actor.communityId(), ballot.id(), "RESULT")) {
        return moved;
      }
      if (due.get() == BallotAction.OPEN && !secrecy.mayStart(actor.communityId(), ballot)) {
        return moved;
      }
      step(actor, ballot, due.get(), now);
      moved = true;
    }
    return moved;
  }

  private void step(Actor actor, Ballot ballot, BallotAction action, Instant now) {
    switch (action) {
      case FREEZE -> rolls.freeze(actor, ballot, now);
      case OPEN -> {
        ballot.open(now);
        journal.write(actor, ballot, action, "", now);
      }
      case CLOSE -> {
        ballot.close(now);
        journal.write(actor, ballot, action, "", now);
        keepers.closed(actor, ballot);
      }
      case SETTLE -> {
        ballot.settle(now);
        journal.write(actor, ballot, action, "", now);
      }
      case WITHDRAW -> {
        ballot.withdraw(secrecy.missed(ballot));
        secrecy.destroy(actor.communityId(), ballot);
        journal.write(actor, ballot, action, ballot.reason(), now);
      }
      case ANNOUNCE, CORRECT, COUNT, JUDGE -> throw new IllegalStateException(action.name());
    }
  }

  private Plan plan(Actor actor, WriteBallot command) {
    var community = actor.communityId();
    var rule =
        terms
            .countedBy(community, command.rule())
            .orElseThrow(() -> Invalid.field("rule", BallotError.RULE_OF_OTHERS));
    var set = terms.of(community);
    if (Integer.parseInt(command.proxies()) > set.mostProxies()) {
      throw Invalid.field("proxies", BallotError.HOW_MANY, 0, set.mostProxies());
    }
    return new Plan(
        command.title(),
        command.about(),
        where(community, command, rule),
        silence(rule, command.silence()),
        Rung.valueOf(command.rung()),
        Assurance.valueOf(command.assurance()),
        command.channels(),
        command.revote().equals("yes"),
        Integer.parseInt(command.proxies()),
        command.silence(),
        set.leastAge(),
        command.times(),
        Integer.parseInt(command.objectionDays()),
        secret(command, rule, set.openingDays()));
  }

  /** An area names its owner. */
  private static Optional<LocalDate> secret(WriteBallot command, BallotRule rule, int days) {
    if (command.secret() && (rule.needsArea() || rule.electorate() == Electorate.OWNERS)) {
      throw Invalid.field("rule", BallotError.SECRET_AREA);
    }
    return command.secret()
        ? Optional.of(Dates.day(command.times().closesAt()).plusDays(days))
        : Optional.empty();
  }

  /** Silence is counted by the owners' own rules of procedure alone, whose words are attached. */
  private static BallotRule silence(BallotRule rule, String charter) {
    if (charter.isEmpty()) {
      return rule;
    }
    if (rule.electorate() != Electorate.OWNERS) {
      throw Invalid.field("silence", BallotError.SILENCE_OF_OWNERS);
    }
    return rule.withSilence(hash(charter));
  }

  private Plan.Where where(long community, WriteBallot command, BallotRule rule) {
    if (rule.electorate() == Electorate.REPRESENTATIVES) {
      return places
          .find(community, "body", command.ofBody())
          .map(
              it ->
                  new Plan.Where(
                      Optional.empty(), Optional.empty(), Optional.of(it.id()), it.name()))
          .orElseThrow(() -> Invalid.field("ofBody", BallotError.NO_BODY));
    }
    if (command.block().isEmpty()) {
      return new Plan.Where(Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
    var building =
        places
            .find(community, "building", command.block())
            .orElseThrow(() -> Invalid.field("block", BallotError.PLACE_UNKNOWN));
    if (command.blockUnit().isEmpty()) {
      return new Plan.Where(
          Optional.of(building.id()), Optional.empty(), Optional.empty(), building.name());
    }
    var unit =
        places
            .unit(community, building.id(), command.blockUnit())
            .orElseThrow(() -> Invalid.field("blockUnit", BallotError.PLACE_UNKNOWN));
    return new Plan.Where(
        Optional.of(building.id()),
        Optional.of(unit.id()),
        Optional.empty(),
        building.name() + " " + unit.name());
  }

  static String hash(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
