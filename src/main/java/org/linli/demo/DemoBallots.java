package org.linli.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.linli.ballot.AskQuestion;
import org.linli.ballot.BallotCasting;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.BallotReading;
import org.linli.ballot.CastVote;
import org.linli.ballot.CountManagement;
import org.linli.ballot.PaperReading;
import org.linli.ballot.PrintPapers;
import org.linli.ballot.ReadPaper;
import org.linli.ballot.SignCount;
import org.linli.ballot.WriteBallot;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A lift that the owners of a building voted for, most of them on paper; two ballots that are open:
 * one of owners, one of households (DELIB-4).
 */
@Component
@Profile("demo")
class DemoBallots implements DemoPart {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final String BUILDING = "3 栋";

  private final DemoCast cast;
  private final BallotManagement ballots;
  private final BallotReading reading;
  private final BallotCasting casting;
  private final PaperReading papers;
  private final CountManagement counts;
  private final DemoClock clock;

  DemoBallots(
      DemoCast cast,
      BallotManagement ballots,
      BallotReading reading,
      BallotCasting casting,
      PaperReading papers,
      CountManagement counts,
      DemoClock clock) {
    this.cast = cast;
    this.ballots = ballots;
    this.reading = reading;
    this.casting = casting;
    this.papers = papers;
    this.counts = counts;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community) {
    var secretary = cast.actor(DemoPerson.SECRETARY, community);
    return !reading.desk(secretary, Paging.first()).rows().isEmpty();
  }

  @Override
  public void fill(Community community) {
    var secretary = cast.actor(DemoPerson.SECRETARY, community);
    var days = new StoryDays(clock.instant());
    lift(community, secretary, days);
    pumps(secretary, days);
    rails(secretary, days);
  }

  private void lift(Community community, Actor secretary, StoryDays days) {
    var lift =
        announced(
            secretary,
            days.on(46, 9, 0),
            plan(
                secretary,
                "3 栋加装电梯",
                "在 3 栋外墙装一部电梯，一共 62 万元，政府补 20 万，其余按楼层分摊，一楼不出钱并补偿 1.8 万元。",
                "owners-7",
                List.of(days.on(45, 8, 0), days.on(29, 8, 0), days.on(14, 18, 0))),
            "3 栋加装电梯，同意这个方案吗？",
            "四楼每户约 5.6 万元，六楼约 8.2 万元，一楼补偿 1.8 万元。");
    clock.at(days.on(45, 8, 1), () -> ballots.advance(secretary, lift));
    clock.at(days.on(44, 10, 0), () -> papers.print(secretary, lift, new PrintPapers("1", "6")));
    clock.at(days.on(29, 8, 1), () -> ballots.advance(secretary, lift));
    var resident = cast.actor(DemoPerson.RESIDENT, community);
    var own = new int[1];
    clock.at(days.on(20, 19, 40), () -> own[0] = votes(resident, lift));
    clock.at(days.on(14, 18, 1), () -> ballots.advance(secretary, lift));
    var worker = cast.actor(DemoPerson.WORKER, community);
    for (var line = 1; line <= 6; line++) {
      if (line != own[0]) {
        var paper = String.valueOf(line);
        clock.at(days.on(14, 18, 20 + line), () -> read(worker, lift, paper));
        clock.at(days.on(14, 18, 40 + line), () -> read(secretary, lift, paper));
      }
    }
    clock.at(days.on(13, 9, 0), () -> counts.count(secretary, lift));
    clock.at(days.on(13, 9, 10), () -> counts.sign(worker, lift, new SignCount("COUNTED")));
    clock.at(days.on(13, 9, 12), () -> counts.sign(secretary, lift, new SignCount("CHAIRED")));
    clock.at(days.on(5, 9, 0), () -> ballots.advance(secretary, lift));
  }

  private int votes(Actor resident, ShortNumber ballot) {
    var line = casting.booth(resident, ballot).lines().getFirst().number();
    casting.cast(resident, ballot, new CastVote(String.valueOf(line), Map.of("q1", "YES")));
    return line;
  }

  /** On the ground floor they are against it. */
  private void read(Actor reader, ShortNumber ballot, String paper) {
    var answer = paper.equals("1") ? "NO" : "YES";
    papers.read(reader, ballot, Integer.parseInt(paper), new ReadPaper(Map.of("q1", answer), ""));
  }

  private void pumps(Actor secretary, StoryDays days) {
    var pumps =
        announced(
            secretary,
            days.on(22, 9, 0),
            plan(
                secretary,
                "3 栋换消防水泵",
                "水泵用了 19 年，去年两次试水都没通过。从维修资金里出 3.8 万元，每平方米约 9 元。",
                "owners-5",
                List.of(days.on(21, 8, 0), days.on(3, 8, 0), days.on(-6, 18, 0))),
            "用维修资金换 3 栋的消防水泵，同意吗？",
            "62 平方米的房子约出 560 元，从已经交的维修资金里扣。");
    clock.at(days.on(21, 8, 1), () -> ballots.advance(secretary, pumps));
    clock.at(days.on(3, 8, 1), () -> ballots.advance(secretary, pumps));
  }

  private void rails(Actor secretary, StoryDays days) {
    var rails =
        announced(
            secretary,
            days.on(16, 9, 0),
            plan(
                secretary,
                "3 栋楼道装扶手",
                "二楼到六楼两边装木扶手，老人上下楼稳当些，费用由街道出。",
                "simple-households",
                List.of(days.on(15, 8, 0), days.on(2, 8, 0), days.on(-5, 18, 0))),
            "楼道两边都装扶手，同意吗？",
            "装好以后楼道净宽还有 1.1 米，担架过得去。");
    clock.at(days.on(15, 8, 1), () -> ballots.advance(secretary, rails));
    clock.at(days.on(2, 8, 1), () -> ballots.advance(secretary, rails));
  }

  private ShortNumber announced(
      Actor secretary, Instant at, WriteBallot plan, String question, String about) {
    var number = new ShortNumber[1];
    clock.at(
        at,
        () -> {
          number[0] = ballots.draft(secretary, plan);
          ballots.ask(
              secretary, number[0], new AskQuestion("YES_NO_ABSTAIN", question, about, "", "", ""));
          ballots.announce(secretary, number[0]);
        });
    return number[0];
  }

  /**
   * @param moments at which the roll is taken, votes are taken from, and until
   */
  private WriteBallot plan(
      Actor secretary, String title, String about, String rule, List<Instant> moments) {
    var building =
        reading.places(secretary).stream()
            .filter(it -> it.kind().equals("building") && it.name().equals(BUILDING))
            .findFirst()
            .orElseThrow()
            .id();
    return new WriteBallot(
        title,
        about,
        rule,
        building,
        "",
        "",
        "DECIDED",
        "HOUSEHOLD",
        "yes",
        "yes",
        "yes",
        "yes",
        "2",
        "",
        text(moments.get(0)),
        text(moments.get(1)),
        text(moments.get(2)),
        "7",
        "");
  }

  private static String text(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, Dates.ZONE));
  }
}
