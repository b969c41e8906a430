package org.linli.pacts;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linli.ballot.BallotPage;
import org.linli.ballot.BallotReading;
import org.linli.ballot.BallotStatus;
import org.linli.ballot.counting.Outcome;
import org.linli.ballot.counting.Question;
import org.linli.ballot.counting.Result;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the words of a pact to a decision: looked at by somebody who knows the law, voted on in a
 * ballot, filed with the authority, published as a version (CULT-3).
 */
@Service
@Transactional
public class PactDeciding {

  private final PactRows pacts;
  private final PactWordings wordings;
  private final PactJournal journal;
  private final PactRules rules;
  private final BallotReading ballots;
  private final Clock clock;

  PactDeciding(
      PactRows pacts,
      PactWordings wordings,
      PactJournal journal,
      PactRules rules,
      BallotReading ballots,
      Clock clock) {
    this.pacts = pacts;
    this.wordings = wordings;
    this.journal = journal;
    this.rules = rules;
    this.ballots = ballots;
    this.clock = clock;
  }

  /**
   * Says whether the words are lawful. Where they are not, they are drafted anew.
   *
   * @throws Refused to whoever handed them in
   */
  public void review(Actor actor, ShortNumber number, ReviewPact command) {
    actor.require(PactPermission.REVIEW);
    var pact = journal.hold(actor, number);
    pact.review(command.clear(), actor.accountId());
    journal.write(
        actor,
        pact,
        command.clear() ? PactAction.CLEAR : PactAction.OBJECT,
        command.reviewedBy() + "：" + command.grounds(),
        Map.of());
  }

  /**
   * Names the ballot that decides. It was announced and nobody has voted in it yet, so that
   * everybody who votes could read these words before; its rule is one by which such a pact may be
   * decided. The unique index over ballot and question lets it decide nothing else.
   *
   * @throws Invalid if it is not such a ballot
   */
  public void putToVote(Actor actor, ShortNumber number, PutToVote command) {
    actor.require(PactPermission.DECIDE);
    var pact = journal.hold(actor, number);
    var ballot =
        find(actor, command.ballot())
            .orElseThrow(() -> Invalid.field("decidingBallot", PactError.NO_SUCH_BALLOT));
    requireFit(actor, pact, ballot, command);
    pact.putToVote(command.ballot(), command.question());
    journal.write(
        actor,
        pact,
        PactAction.PUT_TO_VOTE,
        "",
        Map.of(
            "ballot", command.ballot().toString(),
            "question", String.valueOf(command.question()),
            "text", hash(actor, pact)));
  }

  private void requireFit(Actor actor, Pact pact, BallotPage ballot, PutToVote command) {
    var plan = ballot.ballot().plan();
    var kind = rules.kind(actor.communityId(), pact.origin().kind());
    if (!kind.ballots().contains(plan.rule().id())) {
      throw Invalid.field("decidingBallot", PactError.BALLOT_OF_OTHERS, plan.rule().matter());
    }
    var status = ballot.ballot().status();
    if (status != BallotStatus.ANNOUNCED && status != BallotStatus.FROZEN) {
      throw Invalid.field("decidingBallot", PactError.BALLOT_TOO_LATE);
    }
    if (ballot.asked().stream().noneMatch(it -> it.number() == command.question() && it.yesNo())) {
      throw Invalid.field("onQuestion", PactError.NO_SUCH_QUESTION);
    }
    if (pacts.decides(actor.communityId(), command)) {
      throw Invalid.field("decidingBallot", PactError.DECIDES_OTHER);
    }
  }

  /**
   * Takes what the ballot decided, once nobody can object to it any more.
   *
   * @throws Refused if it has not decided yet
   */
  public void takeResult(Actor actor, ShortNumber number) {
    actor.require(PactPermission.DECIDE);
    if (!advance(actor, number)) {
      throw new Refused(PactError.BALLOT_RUNS);
    }
  }

  /** The same by the platform itself; whether there was something to take. */
  boolean advance(Actor actor, ShortNumber number) {
    var pact = journal.hold(actor, number);
    if (pact.status() != PactStatus.VOTING) {
      throw new Refused(PactError.NOT_NOW);
    }
    var vote = pact.state().vote();
    var ballot = find(actor, ShortNumber.parse(vote.ballot()).orElseThrow()).orElseThrow();
    return switch (ballot.ballot().status()) {
      case WITHDRAWN -> {
        pact.unlink();
        journal.write(actor, pact, PactAction.UNLINK, ballot.ballot().reason(), Map.of());
        yield true;
      }
      case FINAL -> {
        decide(actor, pact, ballot);
        yield true;
      }
      default -> false;
    };
  }

  private void decide(Actor actor, Pact pact, BallotPage ballot) {
    var vote = pact.state().vote();
    var facts =
        Map.of("ballot", vote.ballot(), "archive", ballot.archive(), "text", hash(actor, pact));
    if (adopted(ballot, vote.question())) {
      var kind = rules.kind(actor.communityId(), pact.origin().kind());
      var now = clock.instant();
      var fileBy =
          kind.filed()
              ? Optional.of(Dates.end(Dates.day(now).plusDays(kind.fileDays())).minusSeconds(1))
              : Optional.<Instant>empty();
      pact.adopt(now, fileBy);
      journal.write(actor, pact, PactAction.ADOPT, "", facts);
    } else {
      pact.reject();
      journal.write(actor, pact, PactAction.REJECT, "", facts);
    }
  }

  private static boolean adopted(BallotPage ballot, int question) {
    var id =
        ballot.asked().stream()
            .filter(it -> it.number() == question)
            .findFirst()
            .orElseThrow()
            .field();
    return ballot.sheet().stream()
        .flatMap(sheet -> sheet.result().answers().stream())
        .filter(answer -> answer.question().equals(id))
        .anyMatch(PactDeciding::yes);
  }

  private static boolean yes(Result.Answer answer) {
    return answer.outcome() == Outcome.ADOPTED && answer.adopted().contains(Question.YES);
  }

  /** The authority has it on file. */
  public void file(Actor actor, ShortNumber number, FilePact command) {
    actor.require(PactPermission.REVIEW);
    var pact = journal.hold(actor, number);
    try {
      pact.file(
          command.on(), command.filedNumber(), command.filedWith(), Dates.day(clock.instant()));
    } catch (Refused refused) {
      throw onField(refused, PactError.DAY_OF_FILING, "filedOn");
    }
    journal.write(
        actor,
        pact,
        PactAction.FILE,
        "",
        Map.of(
            "filedOn", command.filedOn(),
            "filedNumber", command.filedNumber(),
            "filedWith", command.filedWith()));
  }

  /** The authority gives it back, or orders to correct what is in force. */
  public void giveBack(Actor actor, ShortNumber number, ReturnPact command) {
    actor.require(PactPermission.REVIEW);
    var pact = journal.hold(actor, number);
    pact.giveBack(command.returnedFor());
    journal.write(actor, pact, PactAction.RETURN, command.returnedFor(), Map.of());
  }

  /**
   * Publishes what was adopted as the next version.
   *
   * @throws Invalid if it would have been in force before today
   * @throws Refused if it has to be on file and is not
   */
  public void publish(Actor actor, ShortNumber number, PublishPact command) {
    actor.require(PactPermission.DECIDE);
    var pact = journal.hold(actor, number);
    var community = actor.communityId();
    var filed = rules.kind(community, pact.origin().kind()).filed();
    var now = clock.instant();
    var hash = hash(actor, pact);
    Pact.Published version;
    try {
      version = pact.publish(filed, command.on(), Dates.day(now));
    } catch (Refused refused) {
      throw onField(refused, PactError.DAY_IN_FORCE, "inForceOn");
    }
    var matter =
        find(actor, ShortNumber.parse(version.vote().ballot()).orElseThrow())
            .map(it -> it.ballot().plan().rule().matter())
            .orElse("");
    pacts.insert(community, pact.id(), version, new PactRows.Decided(matter, hash), now);
    journal.write(
        actor,
        pact,
        PactAction.PUBLISH,
        "",
        Map.of(
            "text", hash,
            "inForceOn", command.inForceOn(),
            "ballot", version.vote().ballot(),
            "filedNumber", version.filing().number()));
  }

  private String hash(Actor actor, Pact pact) {
    return PactWordings.hash(
        wordings.of(actor.communityId(), pact.id(), pact.state().draft().shown()));
  }

  private Optional<BallotPage> find(Actor actor, ShortNumber ballot) {
    try {
      return Optional.of(ballots.show(actor.scope(), ballot));
    } catch (Refused unknown) {
      return Optional.empty();
    }
  }

  private static RuntimeException onField(Refused refused, PactError code, String field) {
    return refused.code() == code ? Invalid.field(field, code) : refused;
  }
}
