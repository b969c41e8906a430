package org.linli.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.ballot.AskQuestion;
import org.linli.ballot.BallotCasting;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.CastVote;
import org.linli.ballot.CountManagement;
import org.linli.ballot.WriteBallot;
import org.linli.directory.people.DwellingManagement;
import org.linli.directory.people.MeasureDwelling;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.Places;
import org.linli.directory.people.RegisterPerson;
import org.linli.directory.people.TransferDwelling;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;

/** Makes ballots, and registers to take their rolls from, through the product's own facades. */
public final class BallotBuilder {

  /** Of owners: special matters, three quarters. */
  public static final String LIFT = "owners-7";

  /** Of owners: ordinary matters, more than half. */
  public static final String PUMPS = "owners-5";

  /** Of households: more than half of those who take part. */
  public static final String HOUSEHOLDS = "simple-households";

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private final BallotManagement ballots;
  private final BallotCasting casting;
  private final CountManagement counts;
  private final PersonManagement persons;
  private final DwellingManagement dwellings;
  private final Places places;
  private final TestClock clock;

  public BallotBuilder(
      BallotManagement ballots,
      BallotCasting casting,
      CountManagement counts,
      PersonManagement persons,
      DwellingManagement dwellings,
      Places places,
      TestClock clock) {
    this.ballots = ballots;
    this.casting = casting;
    this.counts = counts;
    this.persons = persons;
    this.dwellings = dwellings;
    this.places = places;
    this.clock = clock;
  }

  /**
   * A building with one dwelling for each area, each of another owner.
   *
   * @param areas in m²; empty where nobody knows
   */
  public Estate estate(Actor worker, String building, String... areas) {
    var doors = new String[areas.length];
    for (var each = 0; each < areas.length; each++) {
      doors[each] = String.valueOf(101 + each);
    }
    var homes = places.build(worker, building, doors);
    var owners = new ArrayList<UUID>();
    for (var each = 0; each < areas.length; each++) {
      owners.add(person(worker, building + "业主" + (each + 1)));
      belongs(worker, homes.get(each), areas[each], "sole", building + "业主" + (each + 1));
    }
    return new Estate(building, homes, owners);
  }

  /** Somebody of age. */
  public UUID person(Actor worker, String name) {
    return persons.register(
        worker, new RegisterPerson("", name, "", "F", "1950-03-08", "", "", ""));
  }

  /** Whose a dwelling is, and how large. */
  public void belongs(Actor worker, UUID dwelling, String area, String kind, String owners) {
    dwellings.transfer(worker, dwelling, new TransferDwelling(kind, "", owners));
    if (!area.isEmpty()) {
      dwellings.measure(worker, dwelling, new MeasureDwelling(area, "register", true));
    }
  }

  /** Its roll is taken in an hour, it opens in 16 days and closes two days after that. */
  public WriteBallot plan(String title, String rule) {
    return plan(title, rule, "yes", "2", "");
  }

  public WriteBallot plan(
      String title, String rule, String revote, String proxies, String charter) {
    var now = clock.instant();
    return new WriteBallot(
        title,
        "大家的事大家定",
        rule,
        "",
        "",
        "",
        "DECIDED",
        "HOUSEHOLD",
        "yes",
        "yes",
        "yes",
        revote,
        proxies,
        charter,
        text(now.plus(Duration.ofHours(1))),
        text(now.plus(Duration.ofDays(16))),
        text(now.plus(Duration.ofDays(18))),
        "7",
        "");
  }

  private static String text(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MINUTES), Dates.ZONE));
  }

  /** The same for whoever holds a phone: units vote in it. */
  public WriteBallot forUnits(String title, String rule) {
    var it = plan(title, rule);
    return new WriteBallot(
        it.title(),
        it.about(),
        it.rule(),
        it.block(),
        it.blockUnit(),
        it.ofBody(),
        it.rung(),
        "PHONE",
        it.viaWeb(),
        it.viaDoor(),
        it.viaPaper(),
        it.revote(),
        it.proxies(),
        it.silence(),
        it.rollAt(),
        it.votesFrom(),
        it.votesUntil(),
        it.objectionDays(),
        it.secretly());
  }

  /** The same, secret: nobody sees who voted how. */
  public WriteBallot secretly(WriteBallot it) {
    return new WriteBallot(
        it.title(),
        it.about(),
        it.rule(),
        it.block(),
        it.blockUnit(),
        it.ofBody(),
        it.rung(),
        it.assurance(),
        it.viaWeb(),
        it.viaDoor(),
        "",
        it.revote(),
        it.proxies(),
        it.silence(),
        it.rollAt(),
        it.votesFrom(),
        it.votesUntil(),
        it.objectionDays(),
        "yes");
  }

  /** Its roll was due an hour ago, and nobody has taken it yet. */
  public ShortNumber due(Actor secretary, WriteBallot plan) {
    return ago(
        Duration.ofHours(2),
        () -> {
          var number = drafted(secretary, shifted(plan, Duration.ofHours(-2)));
          ballots.announce(secretary, number);
          return number;
        },
        number -> {});
  }

  /** The close was a day ago. */
  public ShortNumber closed(Actor secretary, WriteBallot plan) {
    return since(Duration.ofDays(19), secretary, plan);
  }

  /** As far as a page or a command of that path asks. */
  public ShortNumber forRoute(Actor secretary, String path, WriteBallot plan) {
    if (path.matches(".*/(plan|questions|take-back|announce|discard)")) {
      return drafted(secretary, plan);
    }
    if (path.endsWith("/advance")) {
      return due(secretary, plan);
    }
    if (path.endsWith("/count")) {
      return closed(secretary, plan);
    }
    if (path.matches(".*/(sign|depth|recount|board|inspect|archive.json)")) {
      var number = closed(secretary, plan);
      count(secretary, number);
      return number;
    }
    return open(secretary, plan);
  }

  /** With one question of yes, no or abstain. */
  public ShortNumber drafted(Actor secretary, WriteBallot plan) {
    var number = ballots.draft(secretary, plan);
    ballots.ask(
        secretary,
        number,
        new AskQuestion("YES_NO_ABSTAIN", plan.title() + "，同意吗？", "每户大约 300 元", "", "", ""));
    return number;
  }

  public ShortNumber announced(Actor secretary, String title, String rule) {
    var number = drafted(secretary, plan(title, rule));
    ballots.announce(secretary, number);
    return number;
  }

  /** Its roll was taken now, as the registers are. */
  public ShortNumber frozen(Actor secretary, WriteBallot plan) {
    return ago(
        Duration.ofHours(2),
        () -> {
          var number = drafted(secretary, shifted(plan, Duration.ofHours(-2)));
          ballots.announce(secretary, number);
          return number;
        },
        number -> ballots.advance(secretary, number));
  }

  /** Votes are taken for another day. */
  public ShortNumber open(Actor secretary, String title, String rule) {
    return open(secretary, plan(title, rule));
  }

  public ShortNumber open(Actor secretary, WriteBallot plan) {
    return since(Duration.ofDays(17), secretary, plan);
  }

  /** The close was a day ago. */
  public ShortNumber closed(Actor secretary, String title, String rule) {
    return closed(secretary, plan(title, rule));
  }

  private ShortNumber since(Duration back, Actor secretary, WriteBallot plan) {
    return ago(
        back,
        () -> {
          var number = drafted(secretary, shifted(plan, back.negated()));
          ballots.announce(secretary, number);
          return number;
        },
        number -> ballots.advance(secretary, number));
  }

  ShortNumber ago(Duration back, Supplier<ShortNumber> then, Consumer<ShortNumber> now) {
    clock.advance(back.negated());
    ShortNumber number;
    try {
      number = then.get();
    } finally {
      clock.advance(back);
    }
    now.accept(number);
    return number;
  }

  static WriteBallot shifted(WriteBallot plan, Duration by) {
    return new WriteBallot(
        plan.title(),
        plan.about(),
        plan.rule(),
        plan.block(),
        plan.blockUnit(),
        plan.ofBody(),
        plan.rung(),
        plan.assurance(),
        plan.viaWeb(),
        plan.viaDoor(),
        plan.viaPaper(),
        plan.revote(),
        plan.proxies(),
        plan.silence(),
        shifted(plan.rollAt(), by),
        shifted(plan.votesFrom(), by),
        shifted(plan.votesUntil(), by),
        plan.objectionDays(),
        plan.secretly());
  }

  private static String shifted(String moment, Duration by) {
    return MOMENT.format(LocalDateTime.parse(moment).plus(by));
  }

  /** Somebody votes by phone. */
  public BallotCasting.Cast votes(Actor voter, ShortNumber number, int line, String answer) {
    return casting.cast(voter, number, new CastVote(String.valueOf(line), Map.of("q1", answer)));
  }

  /** What somebody may vote for. */
  public int line(Actor voter, ShortNumber number) {
    return casting.booth(voter, number).lines().getFirst().number();
  }

  /** Closed by now, and counted. */
  public void count(Actor secretary, ShortNumber number) {
    counts.count(secretary, number);
  }

  /** A building and whose its dwellings are, in the same order. */
  public record Estate(String building, List<UUID> homes, List<UUID> owners) {}
}
