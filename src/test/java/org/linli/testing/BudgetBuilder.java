package org.linli.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.CountManagement;
import org.linli.ballot.PaperReading;
import org.linli.ballot.PrintPapers;
import org.linli.ballot.ReadPaper;
import org.linli.budgets.BudgetReading;
import org.linli.budgets.FreezeRound;
import org.linli.budgets.IdeaManagement;
import org.linli.budgets.PlanRound;
import org.linli.budgets.ReviewIdea;
import org.linli.budgets.RoundCounting;
import org.linli.budgets.RoundManagement;
import org.linli.budgets.SuggestIdea;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;

/** Makes budget rounds, through the product's own facades. */
public final class BudgetBuilder {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private final RoundManagement rounds;
  private final IdeaManagement ideas;
  private final RoundCounting counting;
  private final BudgetReading reading;
  private final BallotManagement ballots;
  private final CountManagement counts;
  private final PaperReading papers;
  private final BallotBuilder aBallot;
  private final TestClock clock;

  public BudgetBuilder(
      RoundManagement rounds,
      IdeaManagement ideas,
      RoundCounting counting,
      BudgetReading reading,
      BallotManagement ballots,
      CountManagement counts,
      PaperReading papers,
      BallotBuilder aBallot,
      TestClock clock) {
    this.rounds = rounds;
    this.ideas = ideas;
    this.counting = counting;
    this.reading = reading;
    this.ballots = ballots;
    this.counts = counts;
    this.papers = papers;
    this.aBallot = aBallot;
    this.clock = clock;
  }

  /** As far as a page or a command of that path asks; its first idea is the resident's. */
  public ShortNumber forRoute(
      Actor manager, Actor reviewer, Actor resident, String path, String title) {
    if (path.matches(".*/(plan|open|discard)")) {
      return rounds.draft(manager, plan(title, "200000", "MES_COST"));
    }
    if (path.endsWith("/close-ideas")) {
      return ago(11, () -> open(manager, plan(title, "200000", "MES_COST")));
    }
    if (path.endsWith("/freeze")) {
      return reviewed(manager, reviewer, resident, title, 11);
    }
    if (path.matches(".*/(count|recount|votes.pb|archive.json)")) {
      var round = reviewed(manager, reviewer, resident, title, 35);
      vote(manager, reviewer, round);
      if (!path.endsWith("/count")) {
        counting.count(manager, round);
      }
      return round;
    }
    var round = open(manager, plan(title, "200000", "MES_COST"));
    idea(resident, round, title, "", "");
    return round;
  }

  /** Opened so many days ago, with two ideas that can be done; ideas are closed. */
  private ShortNumber reviewed(
      Actor manager, Actor reviewer, Actor resident, String title, int days) {
    var round =
        ago(
            days,
            () -> {
              var opened = open(manager, plan(title, "200000", "MES_COST"));
              idea(resident, opened, title, "", "");
              idea(resident, opened, title + "二", "", "");
              feasible(reviewer, opened, 1, "50000");
              feasible(reviewer, opened, 2, "60000");
              return opened;
            });
    return ago(
        days - 11,
        () -> {
          rounds.closeIdeas(manager, round);
          return round;
        });
  }

  /** Five on paper, as if the round had been opened 35 days ago. */
  private void vote(Actor manager, Actor reviewer, ShortNumber round) {
    for (var each = 1; each <= 5; each++) {
      aBallot.person(reviewer, "预算居民" + each);
    }
    var opened = clock.instant().minus(Duration.ofDays(35));
    ago(24, () -> freeze(manager, round, opened));
    var ballot = reading.show(manager.scope(), round).round().ballot().orElseThrow();
    ago(
        2,
        () -> {
          ballots.advance(manager, ballot);
          papers.print(reviewer, ballot, new PrintPapers("1", "5"));
          return ballot;
        });
    for (var paper = 1; paper <= 5; paper++) {
      var typed = new ReadPaper(Map.of("q1", "1"), "");
      papers.read(manager, ballot, paper, typed);
      papers.read(reviewer, ballot, paper, typed);
    }
    ballots.advance(manager, ballot);
    counts.count(manager, ballot);
  }

  private ShortNumber ago(int days, Supplier<ShortNumber> then) {
    clock.advance(Duration.ofDays(-days));
    try {
      return then.get();
    } finally {
      clock.advance(Duration.ofDays(days));
    }
  }

  /** Ideas for 10 days, review for 10 more, votes from the 32nd to the 34th. */
  public PlanRound plan(String title, String amount, String rule) {
    return plan(title, amount, rule, "1", "5", "");
  }

  public PlanRound plan(
      String title, String amount, String rule, String least, String most, String threshold) {
    var now = clock.instant();
    return new PlanRound(
        title,
        "街道拨的微改造经费",
        amount,
        "适老\n安全",
        "东片\n西片",
        rule,
        threshold,
        "EARLIER",
        least,
        most,
        "PERSONS",
        day(now, 10),
        day(now, 20),
        text(now.plus(Duration.ofDays(32))),
        text(now.plus(Duration.ofDays(34))));
  }

  private static String day(Instant now, int days) {
    return Dates.day(now).plusDays(days).toString();
  }

  private static String text(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MINUTES), Dates.ZONE));
  }

  /** Ideas are taken. */
  public ShortNumber open(Actor manager, PlanRound plan) {
    var number = rounds.draft(manager, plan);
    rounds.open(manager, number);
    return number;
  }

  /** An idea of somebody's own. */
  public int idea(Actor resident, ShortNumber round, String title, String theme, String area) {
    return ideas.suggest(resident, round, suggestion(title, theme, area));
  }

  public SuggestIdea suggestion(String title, String theme, String area) {
    return new SuggestIdea(
        title, title + "，做一处", "东门", "全体居民，约 400 户", theme, area, "", "OWN", "", "3 栋王阿姨");
  }

  /** It can be done for that much. */
  public void feasible(Actor reviewer, ShortNumber round, int idea, String cost) {
    ideas.review(reviewer, round, idea, new ReviewIdea("FEASIBLE", cost, "问了两家，都能做"));
  }

  /**
   * The list is fixed and its ballot announced, as if today were the 21st day; votes from the 32nd.
   *
   * @param opened when the round was opened
   */
  public ShortNumber freeze(Actor manager, ShortNumber round, Instant opened) {
    return rounds.freeze(
        manager,
        round,
        new FreezeRound(
            text(opened.plus(Duration.ofDays(32))), text(opened.plus(Duration.ofDays(34)))));
  }
}
