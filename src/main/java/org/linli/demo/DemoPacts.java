package org.linli.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.linli.ballot.AskQuestion;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.BallotReading;
import org.linli.ballot.CountManagement;
import org.linli.ballot.PaperReading;
import org.linli.ballot.PrintPapers;
import org.linli.ballot.ReadPaper;
import org.linli.ballot.WriteBallot;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.pacts.AnswerSuggestion;
import org.linli.pacts.BeginPact;
import org.linli.pacts.OpenRound;
import org.linli.pacts.PactDeciding;
import org.linli.pacts.PactDrafting;
import org.linli.pacts.PactReading;
import org.linli.pacts.PactTalking;
import org.linli.pacts.PutToVote;
import org.linli.pacts.ReviewPact;
import org.linli.pacts.SuggestWords;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Three pacts (CULT-3): one that the households adopted and that is to be filed, one that waits for
 * its vote, one that residents are asked about.
 */
@Component
@Profile("demo")
class DemoPacts implements DemoPart {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private static final String COMMUNITY =
      """
      楼道、屋顶、车棚是大家的，不放杂物，不停电动车。
      晚上十点到早上七点不装修、不放音响；中午十二点到两点也请轻一点。
      遛狗牵绳，随手捡起狗粪；烈性犬不进小区。
      高空不抛物，阳台花盆放在栏杆里面。
      家里有八十岁以上老人独住的，对门和楼长每天留意一眼。
      邻里有了矛盾，先找楼长，再到议事厅，不吵不闹。
      """;

  private static final String STAIRWELL =
      """
      楼道里什么都不放，消防通道随时走得通。
      每户轮流扫楼梯，一个月一次，扫完在本子上打勾。
      公用的灯坏了，谁先看见谁报修，费用按户分。
      """;

  private static final String DOGS =
      """
      遛狗牵绳，绳子不超过一米五，进楼道收短。
      早上七点以前、晚上十点以后不在院子里遛狗。
      狗粪随手捡，袋子放进三号楼旁的箱子。
      """;

  private final DemoCast cast;
  private final PactDrafting drafting;
  private final PactTalking talking;
  private final PactDeciding deciding;
  private final PactReading reading;
  private final BallotManagement ballots;
  private final BallotReading rolls;
  private final PaperReading papers;
  private final CountManagement counts;
  private final DemoClock clock;

  DemoPacts(
      DemoCast cast,
      PactDrafting drafting,
      PactTalking talking,
      PactDeciding deciding,
      PactReading reading,
      BallotManagement ballots,
      BallotReading rolls,
      PaperReading papers,
      CountManagement counts,
      DemoClock clock) {
    this.cast = cast;
    this.drafting = drafting;
    this.talking = talking;
    this.deciding = deciding;
    this.reading = reading;
    this.ballots = ballots;
    this.rolls = rolls;
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
    var days = new StoryDays(clock.instant());
    adopted(community, days);
    cleared(community, days);
    asked(community, days);
  }

  private void adopted(Community community, StoryDays days) {
    var secretary = cast.actor(DemoPerson.SECRETARY, community);
    var pact = cleared(community, days, 78, new Draft("RESIDENTS", "三阳社区居民公约", COMMUNITY));
    var ballot =
        announced(
            secretary,
            days.on(46, 10, 0),
            "三阳社区居民公约",
            "residents-households",
            List.of(days.on(45, 8, 0), days.on(29, 8, 0), days.on(14, 18, 0)));
    var named = new PutToVote(ballot.toString(), "1");
    clock.at(days.on(46, 10, 5), () -> deciding.putToVote(secretary, pact, named));
    clock.at(days.on(45, 8, 1), () -> ballots.advance(secretary, ballot));
    clock.at(days.on(29, 8, 1), () -> ballots.advance(secretary, ballot));
    count(community, ballot, days);
    clock.at(days.on(5, 9, 0), () -> ballots.advance(secretary, ballot));
    clock.at(days.on(5, 9, 5), () -> deciding.takeResult(secretary, pact));
  }

  /** All came to vote on paper; one in five is against it. */
  private void count(Community community, ShortNumber ballot, StoryDays days) {
    var worker = cast.actor(DemoPerson.WORKER, community);
    var secretary = cast.actor(DemoPerson.SECRETARY, community);
    var lines = (int) rolls.work(secretary, ballot).turnout().lines();
    var all = new PrintPapers("1", String.valueOf(lines));
    clock.at(days.on(44, 10, 0), () -> papers.print(secretary, ballot, all));
    clock.at(days.on(14, 18, 1), () -> ballots.advance(secretary, ballot));
    for (var line = 1; line <= lines; line++) {
      var paper = line;
      var answer = new ReadPaper(Map.of("q1", line % 5 == 0 ? "NO" : "YES"), "");
      clock.at(days.on(13, 9, 0), () -> papers.read(worker, ballot, paper, answer));
      clock.at(days.on(13, 10, 0), () -> papers.read(secretary, ballot, paper, answer));
    }
    clock.at(days.on(13, 11, 0), () -> counts.count(secretary, ballot));
  }

  private void cleared(Community community, StoryDays days) {
    cleared(community, days, 30, new Draft("NEIGHBOURS", "3 栋楼道公约", STAIRWELL));
    announced(
        cast.actor(DemoPerson.SECRETARY, community),
        days.on(1, 9, 0),
        "3 栋楼道公约",
        "simple-households",
        List.of(days.on(-2, 8, 0), days.on(-20, 8, 0), days.on(-25, 18, 0)));
  }

  /** A round of ten days, in which somebody said something that was taken. */
  private ShortNumber cleared(Community community, StoryDays days, int from, Draft draft) {
    var worker = cast.actor(DemoPerson.WORKER, community);
    var resident = cast.actor(DemoPerson.RESIDENT, community);
    var secretary = cast.actor(DemoPerson.SECRETARY, community);
    var number = begun(worker, days, from, draft);
    round(worker, number, days.on(from - 1, 9, 0), days.on(from - 11, 9, 0));
    clock.at(
        days.on(from - 4, 19, 30),
        () -> {
          var id =
              talking.suggest(
                  resident, number, new SuggestWords("", "楼下有人敲门求助，先开门问一声。", "去年老周摔倒，敲了三家才有人应"));
          talking.answer(worker, number, id, new AnswerSuggestion("TAKEN", "说得好，加成一条"));
        });
    clock.at(days.on(from - 12, 9, 0), () -> drafting.submit(worker, number));
    clock.at(
        days.on(from - 15, 16, 0),
        () ->
            deciding.review(
                secretary, number, new ReviewPact("CLEAR", "一元街道司法所", "逐条看过，没有和法律抵触的内容，也没有罚款")));
    return number;
  }

  private void asked(Community community, StoryDays days) {
    var worker = cast.actor(DemoPerson.WORKER, community);
    var number = begun(worker, days, 4, new Draft("NEIGHBOURS", "三阳社区养犬约定", DOGS));
    round(worker, number, days.on(3, 9, 0), days.on(-9, 9, 0));
  }

  private ShortNumber begun(Actor worker, StoryDays days, int from, Draft draft) {
    var number = new ShortNumber[1];
    var words =
        new BeginPact(
            draft.kind(), draft.title(), "三阳社区的住户", "公约起草小组（居委会、楼栋长、居民代表）", draft.articles());
    clock.at(days.on(from, 9, 0), () -> number[0] = drafting.begin(worker, words));
    return number[0];
  }

  private void round(Actor worker, ShortNumber number, Instant from, Instant until) {
    var last = new OpenRound(Dates.day(until).toString());
    clock.at(from, () -> drafting.openRound(worker, number, last));
  }

  /**
   * @param moments at which the roll is taken, votes are taken from, and until
   */
  private ShortNumber announced(
      Actor secretary, Instant at, String title, String rule, List<Instant> moments) {
    var number = new ShortNumber[1];
    var plan =
        new WriteBallot(
            title,
            "条文在“公约”里，每户一票。",
            rule,
            "",
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
    clock.at(
        at,
        () -> {
          number[0] = ballots.draft(secretary, plan);
          ballots.ask(
              secretary,
              number[0],
              new AskQuestion("YES_NO_ABSTAIN", "同意“" + title + "”吗？", "全文在“公约”里", "", "", ""));
          ballots.announce(secretary, number[0]);
        });
    return number[0];
  }

  private static String text(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, Dates.ZONE));
  }

  private record Draft(String kind, String title, String articles) {}
}
