package org.linli.budgets;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.ballot.AskQuestion;
import org.linli.ballot.BallotAction;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.BallotReading;
import org.linli.ballot.WriteBallot;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** Puts the projects of a round on a ballot's paper: by phone, at the door and on paper. */
@Component
class RoundBallots {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  /** The roll is there so long before the first vote, so that whoever is missing objects. */
  private static final Duration ROLL_BEFORE = Duration.ofDays(7);

  private final BallotManagement ballots;
  private final BallotReading reading;
  private final Messages chinese;

  RoundBallots(BallotManagement ballots, BallotReading reading, Languages languages) {
    this.ballots = ballots;
    this.reading = reading;
    chinese = languages.chinese();
  }

  /**
   * Announces the ballot.
   *
   * @param list in the order of the paper
   * @return its number
   */
  ShortNumber announce(Actor actor, Round round, List<IdeaView> list, Instant from, Instant until) {
    var plan = round.plan();
    var number = ballots.draft(actor, ballot(round, from, until));
    var choices =
        list.stream()
            .map(it -> chinese.text("budgets.paper.option", it.title(), it.cost()))
            .collect(Collectors.joining("\n"));
    var most = Math.min(plan.upTo(), list.size());
    ballots.ask(
        actor,
        number,
        new AskQuestion(
            "APPROVAL",
            chinese.text("budgets.paper.question", plan.amount()),
            chinese.text("budgets.paper.about", plan.atLeast(), most),
            numbered(choices),
            String.valueOf(plan.atLeast()),
            String.valueOf(most),
            String.valueOf(list.size())));
    ballots.announce(actor, number);
    return number;
  }

  /** Two projects may have one name, but not one number. */
  private static String numbered(String choices) {
    var lines = choices.lines().toList();
    return java.util.stream.IntStream.range(0, lines.size())
        .mapToObj(it -> (it + 1) + ". " + lines.get(it))
        .collect(Collectors.joining("\n"));
  }

  /** Whether it can still be called off. */
  boolean withdrawable(Actor actor, ShortNumber ballot) {
    return reading.show(actor.scope(), ballot).ballot().status().allows(BallotAction.WITHDRAW);
  }

  private WriteBallot ballot(Round round, Instant from, Instant until) {
    var plan = round.plan();
    return new WriteBallot(
        plan.title(),
        chinese.text(
            "budgets.paper.intro",
            plan.about(),
            plan.amount(),
            chinese.text("budgets.rule." + plan.rule()),
            round.number().toString()),
        "budget-" + plan.voters().toLowerCase(Locale.ROOT),
        "",
        "",
        "",
        "DECIDED",
        "HOUSEHOLD",
        "yes",
        "yes",
        "yes",
        "yes",
        "1",
        "",
        text(from.minus(ROLL_BEFORE)),
        text(from),
        text(until),
        "7",
        "");
  }

  private static String text(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, Dates.ZONE));
  }
}
