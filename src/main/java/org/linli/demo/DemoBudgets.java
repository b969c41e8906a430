package org.linli.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.linli.ballot.BallotCasting;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.CastVote;
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
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two budget rounds: one that was counted, most votes on paper, and one that is open. */
@Component
@Profile("demo")
class DemoBudgets implements DemoPart {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  /** Name, place, who gains, theme, area, cost; what costs nothing here cannot be done. */
  private static final List<List<String>> IDEAS =
      List.of(
          List.of("3 栋门口修坡道", "3 栋 2 单元门口", "坐轮椅和推婴儿车的约 40 家", "适老", "东片", "52000"),
          List.of("东门装三盏路灯", "东门到菜场", "晚上从东门回家的人", "安全", "东片", "36000"),
          List.of("儿童沙坑换新", "中心花园", "有小孩的约 120 家", "活动", "西片", "88000"),
          List.of("5 栋楼道装扶手", "5 栋 1 到 6 层", "5 栋上下楼的老人", "适老", "西片", "28000"),
          List.of("垃圾房加洗手池", "东门垃圾房", "每天倒垃圾的人", "环境", "东片", "19000"),
          List.of("天台晾衣架", "3 栋、5 栋天台", "没有阳台的约 30 家", "环境", "西片", "64000"),
          List.of("地下游泳池", "中心花园下面", "爱游泳的人", "活动", "西片", ""));

  /** What stands on the papers, by turns. */
  private static final List<String> PAPERS = List.of("1 2", "3", "1 4 5", "2 5", "3 6");

  private final DemoCast cast;
  private final RoundManagement rounds;
  private final IdeaManagement ideas;
  private final RoundCounting counting;
  private final BudgetReading reading;
  private final BallotManagement ballots;
  private final BallotCasting casting;
  private final PaperReading papers;
  private final CountManagement counts;
  private final DemoClock clock;

  DemoBudgets(
      DemoCast cast,
      RoundManagement rounds,
      IdeaManagement ideas,
      RoundCounting counting,
      BudgetReading reading,
      BallotManagement ballots,
      BallotCasting casting,
      PaperReading papers,
      CountManagement counts,
      DemoClock clock) {
    this.cast = cast;
    this.rounds = rounds;
    this.ideas = ideas;
    this.counting = counting;
    this.reading = reading;
    this.ballots = ballots;
    this.casting = casting;
    this.papers = papers;
    this.counts = counts;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community) {
    return !reading
        .desk(cast.actor(DemoPerson.SECRETARY, community), Paging.first())
        .rows()
        .isEmpty();
  }

  @Override
  public void fill(Community community) {
    var days = new StoryDays(clock.instant());
    var counted = listed(community, days, "小改造 20 万元怎么花", 60, 30, 16);
    vote(community, days, counted);
    var open = listed(community, days, "下半年小改造 20 万元", 33, 3, -6);
    clock.at(
        days.on(3, 8, 1), () -> ballots.advance(secretary(community), ballot(community, open)));
  }

  private Actor secretary(Community community) {
    return cast.actor(DemoPerson.SECRETARY, community);
  }

  /**
   * A round whose list is fixed.
   *
   * @param began how many days ago; so are the others
   */
  private ShortNumber listed(
      Community community, StoryDays days, String title, int began, int from, int until) {
    var secretary = secretary(community);
    var resident = cast.actor(DemoPerson.RESIDENT, community);
    var round = new ShortNumber[1];
    var plan = plan(days, title, began, from, until);
    clock.at(days.on(began, 9, 0), () -> round[0] = opened(secretary, plan));
    clock.at(days.on(began - 1, 19, 0), () -> IDEAS.forEach(it -> suggest(resident, round[0], it)));
    clock.at(days.on(began - 6, 9, 0), () -> rounds.closeIdeas(secretary, round[0]));
    var worker = cast.actor(DemoPerson.WORKER, community);
    clock.at(days.on(began - 7, 15, 0), () -> review(worker, round[0]));
    clock.at(
        days.on(began - 8, 9, 0),
        () ->
            rounds.freeze(
                secretary,
                round[0],
                new FreezeRound(text(days.on(from, 8, 0)), text(days.on(until, 18, 0)))));
    clock.at(
        days.on(from + 7, 8, 1), () -> ballots.advance(secretary, ballot(community, round[0])));
    return round[0];
  }

  private ShortNumber opened(Actor secretary, PlanRound plan) {
    var round = rounds.draft(secretary, plan);
    rounds.open(secretary, round);
    return round;
  }

  private static PlanRound plan(StoryDays days, String title, int began, int from, int until) {
    return new PlanRound(
        title,
        "街道拨的微改造经费，只能做公共地方的小改造，不能发钱发物。",
        "200000",
        "适老\n安全\n活动\n环境",
        "东片\n西片",
        "MES_COST_ADD1_NOSTOP",
        "2",
        "EARLIER",
        "1",
        "3",
        "PERSONS",
        Dates.day(days.on(began - 5, 9, 0)).toString(),
        Dates.day(days.on(began - 7, 9, 0)).toString(),
        text(days.on(from, 8, 0)),
        text(days.on(until, 18, 0)));
  }

  private void suggest(Actor resident, ShortNumber round, List<String> it) {
    ideas.suggest(
        resident,
        round,
        new SuggestIdea(
            it.get(0),
            it.get(0) + "，一次做好，好用耐用。",
            it.get(1),
            it.get(2),
            it.get(3),
            it.get(4),
            it.get(5),
            "OWN",
            "",
            "3 栋王桂兰"));
  }

  private void review(Actor worker, ShortNumber round) {
    for (var each = 0; each < IDEAS.size(); each++) {
      var cost = IDEAS.get(each).get(5);
      ideas.review(
          worker,
          round,
          each + 1,
          cost.isEmpty()
              ? new ReviewIdea("UNFIT", "", "花园下面是人防工程，不能开挖。")
              : new ReviewIdea("FEASIBLE", cost, "问了两家单位，三个月内能做完。"));
    }
  }

  private ShortNumber ballot(Community community, ShortNumber round) {
    return reading.show(secretary(community).scope(), round).round().ballot().orElseThrow();
  }

  private void vote(Community community, StoryDays days, ShortNumber round) {
    var secretary = secretary(community);
    var worker = cast.actor(DemoPerson.WORKER, community);
    var ballot = ballot(community, round);
    clock.at(days.on(30, 8, 1), () -> ballots.advance(secretary, ballot));
    clock.at(days.on(25, 19, 0), () -> votes(cast.actor(DemoPerson.RESIDENT, community), ballot));
    var printed = new int[1];
    clock.at(
        days.on(24, 9, 0),
        () -> printed[0] = papers.print(secretary, ballot, new PrintPapers("1", "30")));
    clock.at(days.on(16, 18, 1), () -> ballots.advance(secretary, ballot));
    clock.at(days.on(15, 9, 0), () -> read(worker, secretary, ballot, printed[0]));
    clock.at(days.on(15, 11, 0), () -> counts.count(secretary, ballot));
    clock.at(days.on(15, 11, 5), () -> counting.count(secretary, round));
  }

  private void votes(Actor resident, ShortNumber ballot) {
    var line = casting.booth(resident, ballot).lines().getFirst().number();
    casting.cast(resident, ballot, new CastVote(String.valueOf(line), Map.of("q1", "1 4")));
  }

  /** Whoever voted by phone has no paper. */
  private void read(Actor worker, Actor secretary, ShortNumber ballot, int printed) {
    for (var paper = 1; paper <= printed; paper++) {
      var typed = new ReadPaper(Map.of("q1", PAPERS.get(paper % PAPERS.size())), "");
      papers.read(worker, ballot, paper, typed);
      papers.read(secretary, ballot, paper, typed);
    }
  }

  private static String text(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, Dates.ZONE));
  }
}
