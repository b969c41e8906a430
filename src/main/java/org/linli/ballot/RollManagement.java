package org.linli.ballot;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.ballot.counting.Electorate;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.DbClock;
import org.linli.platform.Languages;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts rolls right after they were frozen, on the record, and writes down who was told. Every
 * correction holds the ballot's row, so that votes come before or after it; each is a step that
 * everybody reads, and evidence.
 */
@Service
@Transactional
public class RollManagement {

  private final Ballots ballots;
  private final Rolls rolls;
  private final RollSource source;
  private final RollFreezing roots;
  private final Objections objections;
  private final BallotJournal journal;
  private final Languages languages;
  private final JdbcClient jdbc;
  private final DbClock clock;

  RollManagement(
      Ballots ballots,
      Rolls rolls,
      RollSource source,
      RollFreezing roots,
      Objections objections,
      BallotJournal journal,
      Languages languages,
      JdbcClient jdbc,
      DbClock clock) {
    this.ballots = ballots;
    this.rolls = rolls;
    this.source = source;
    this.roots = roots;
    this.objections = objections;
    this.journal = journal;
    this.languages = languages;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Corrects one line. Where it changes hands, the line is struck with its vote and its paper, and
   * a new one is written for whoever it belongs to.
   *
   * @throws Invalid if line or person are not known, or an area is none
   * @throws Refused once votes are no longer taken
   */
  public void correct(Actor actor, ShortNumber number, CorrectRoll command) {
    actor.require(BallotPermission.MANAGE);
    var ballot = ballots.hold(actor.communityId(), number);
    if (!ballot.status().allows(BallotAction.CORRECT)) {
      throw new Refused(BallotError.NOT_NOW);
    }
    var now = clock.now();
    if (!now.isBefore(ballot.plan().times().closesAt())) {
      throw new Refused(BallotError.CLOSED, ballot.plan().times().closesAt());
    }
    var line = change(actor.communityId(), ballot, command);
    ballot.correct(roots.root(actor, ballot));
    journal.write(
        actor,
        ballot,
        BallotAction.CORRECT,
        Optional.of(line),
        languages.chinese().text("ballot.change." + command.amends()) + "：" + command.reason(),
        now);
    command
        .answers()
        .ifPresent(it -> objections.corrected(actor, ballot.id(), it, command.reason(), now));
  }

  private int change(long community, Ballot ballot, CorrectRoll command) {
    return switch (command.what()) {
      case ADD -> add(community, ballot, one(community, ballot, command));
      case STRIKE -> {
        var line = line(community, ballot, command);
        rolls.strike(community, ballot.id(), line.number());
        yield line.number();
      }
      case HOLDER -> {
        var line = line(community, ballot, command);
        var holder = person(community, command);
        rolls.strike(community, ballot.id(), line.number());
        yield add(
            community,
            ballot,
            new RollDraft(
                key(ballot, line, command),
                line.homes(),
                line.parts(),
                line.area(),
                line.unmeasured(),
                List.of(holder)));
      }
      case AREA -> {
        if (ballot.plan().electorate() != Electorate.OWNERS) {
          throw Invalid.field("area", BallotError.AREA_OF_OWNERS);
        }
        var line = line(community, ballot, command);
        rolls.measure(community, ballot.id(), line, command.hundredths());
        yield line.number();
      }
    };
  }

  /** A household stays the same where another represents it; a dwelling is another buyer's. */
  private static String key(Ballot ballot, Rolls.Line line, CorrectRoll command) {
    return ballot.plan().electorate() == Electorate.OWNERS ? command.person() : line.key();
  }

  private RollDraft one(long community, Ballot ballot, CorrectRoll command) {
    var voter = person(community, command);
    if (ballot.plan().electorate() != Electorate.OWNERS) {
      return RollDraft.one(command.person(), "", voter);
    }
    var area = command.hundredths();
    if (area <= 0) {
      throw Invalid.field("area", BallotError.AREA_WRONG);
    }
    return new RollDraft(command.person(), "", 1, area, 0, List.of(voter));
  }

  private int add(long community, Ballot ballot, RollDraft draft) {
    try {
      return rolls.append(community, ballot.id(), List.of(draft));
    } catch (DuplicateKeyException already) {
      throw new Refused(BallotError.ON_ROLL_ALREADY);
    }
  }

  private RollDraft.Voter person(long community, CorrectRoll command) {
    return source
        .person(community, command.who())
        .orElseThrow(() -> Invalid.field("person", BallotError.PERSON_UNKNOWN));
  }

  private Rolls.Line line(long community, Ballot ballot, CorrectRoll command) {
    return rolls
        .find(community, ballot.id(), command.number())
        .orElseThrow(() -> Invalid.field("rollLine", BallotError.LINE_UNKNOWN));
  }

  /**
   * Writes down that the paper was delivered with the warning what silence means; kept apart from
   * whether somebody votes.
   *
   * @throws Refused once the ballot is counted
   */
  public void delivered(Actor actor, ShortNumber number, RecordDelivery command) {
    actor.require(BallotPermission.TAKE);
    var ballot = ballots.hold(actor.communityId(), number);
    if (!ballot.status().hasRoll() || ballot.status().counted()) {
      throw new Refused(BallotError.NOT_NOW);
    }
    for (var line : command.numbers()) {
      if (rolls.find(actor.communityId(), ballot.id(), line).isEmpty()) {
        throw Invalid.field("rollLines", BallotError.LINE_UNKNOWN, line);
      }
      deliver(actor, ballot.id(), line, command.told(), command.day());
    }
  }

  private void deliver(Actor actor, UUID ballot, int line, String way, LocalDate on) {
    jdbc.sql(
            """
            insert into ballot.delivery (community_id, ballot_id, number, way, delivered_on,
              recorded_by)
            values (:community, :ballot, :line, :way, :on, :account)
            on conflict (community_id, ballot_id, number) do nothing
            """)
        .param("community", actor.communityId())
        .param("ballot", ballot)
        .param("line", line)
        .param("way", way)
        .param("on", Date.valueOf(on))
        .param("account", actor.accountId())
        .update();
  }
}
