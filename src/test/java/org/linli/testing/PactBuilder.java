package org.linli.testing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.linli.ballot.BallotManagement;
import org.linli.directory.people.Known;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.pacts.AnswerSuggestion;
import org.linli.pacts.Article;
import org.linli.pacts.BeginPact;
import org.linli.pacts.FilePact;
import org.linli.pacts.OpenRound;
import org.linli.pacts.PactDeciding;
import org.linli.pacts.PactDrafting;
import org.linli.pacts.PactReading;
import org.linli.pacts.PactTalking;
import org.linli.pacts.PublishPact;
import org.linli.pacts.PutToVote;
import org.linli.pacts.ReviewPact;
import org.linli.pacts.SuggestWords;
import org.linli.platform.Dates;

/** Makes pacts through the product's own facades. */
public final class PactBuilder {

  /** What every pact of this builder says at first. */
  public static final List<String> ARTICLES =
      List.of("楼道里不放电动车，不放杂物。", "晚上九点以后不大声说话，不放音响。", "遛狗牵绳，随手捡起狗粪。");

  /** By which the pacts of this builder are decided. */
  public static final String RULE = "simple-persons";

  private static final AtomicInteger VOTERS = new AtomicInteger();

  private static final Duration ROUND = Duration.ofDays(8);
  private static final Duration BALLOT = Duration.ofDays(30);

  private final PactDrafting drafting;
  private final PactTalking talking;
  private final PactDeciding deciding;
  private final PactReading reading;
  private final BallotBuilder aBallot;
  private final BallotManagement ballots;
  private final Known known;
  private final TestClock clock;

  public PactBuilder(
      PactDrafting drafting,
      PactTalking talking,
      PactDeciding deciding,
      PactReading reading,
      BallotBuilder aBallot,
      BallotManagement ballots,
      Known known,
      TestClock clock) {
    this.drafting = drafting;
    this.talking = talking;
    this.deciding = deciding;
    this.reading = reading;
    this.aBallot = aBallot;
    this.ballots = ballots;
    this.known = known;
    this.clock = clock;
  }

  public static BeginPact words(String kind, String title) {
    return new BeginPact(kind, title, "全体居民", "起草小组", String.join("\n", ARTICLES));
  }

  public ShortNumber draft(Actor worker, String kind, String title) {
    return drafting.begin(worker, words(kind, title));
  }

  /** Residents say what they think, for a week. */
  public ShortNumber round(Actor worker, String kind, String title) {
    var number = draft(worker, kind, title);
    openRound(worker, number);
    return number;
  }

  /** Another round, for a week. */
  public void openRound(Actor worker, ShortNumber number) {
    var last = Dates.day(clock.instant()).plusDays(7);
    drafting.openRound(worker, number, new OpenRound(last.toString()));
  }

  /** The round was over yesterday at the latest. */
  public ShortNumber roundOver(Actor worker, String kind, String title) {
    return ago(ROUND, () -> round(worker, kind, title));
  }

  public ShortNumber submitted(Actor worker, String kind, String title) {
    var number = roundOver(worker, kind, title);
    drafting.submit(worker, number);
    return number;
  }

  public ShortNumber cleared(Actor worker, Actor secretary, String kind, String title) {
    var number = submitted(worker, kind, title);
    clear(secretary, number);
    return number;
  }

  public void clear(Actor secretary, ShortNumber number) {
    deciding.review(secretary, number, new ReviewPact("CLEAR", "街道司法所", "看过，没有抵触"));
  }

  /** A ballot in which nobody has voted yet. */
  public ShortNumber ballot(Actor secretary, Actor worker, String title, String rule) {
    aBallot.person(worker, "住户" + VOTERS.incrementAndGet());
    return aBallot.announced(secretary, title, rule);
  }

  /** A ballot is named; it closes in some weeks. */
  public ShortNumber voting(Actor worker, Actor secretary, String title) {
    var number = cleared(worker, secretary, "NEIGHBOURS", title);
    deciding.putToVote(
        secretary, number, new PutToVote(ballot(secretary, worker, title, RULE).toString(), "1"));
    return number;
  }

  /** Everybody who voted said so, and nobody objected; the result waits to be taken. */
  public ShortNumber voted(
      Community community, Actor worker, Actor secretary, String kind, String title, String said) {
    return ago(
        ROUND.plus(BALLOT),
        () -> {
          var number = round(worker, kind, title);
          clock.advance(ROUND);
          vote(community, worker, secretary, number, said);
          clock.advance(ROUND.plus(BALLOT).negated());
          return number;
        });
  }

  /** From the end of its last round: the clock goes on by a month. */
  public void vote(
      Community community, Actor worker, Actor secretary, ShortNumber number, String said) {
    drafting.submit(worker, number);
    clear(secretary, number);
    var title = "定" + number + "号约定";
    var voter = aBallot.person(worker, title + "住户");
    var ballot = aBallot.announced(secretary, title, RULE);
    deciding.putToVote(secretary, number, new PutToVote(ballot.toString(), "1"));
    clock.advance(Duration.ofDays(17));
    ballots.advance(secretary, ballot);
    var by = known.as(worker, community, voter);
    aBallot.votes(by, ballot, aBallot.line(by, ballot), said);
    clock.advance(Duration.ofDays(2));
    ballots.advance(secretary, ballot);
    aBallot.count(secretary, ballot);
    clock.advance(Duration.ofDays(11));
    ballots.advance(secretary, ballot);
  }

  public ShortNumber adopted(Community community, Actor worker, Actor secretary, String title) {
    var number = voted(community, worker, secretary, "NEIGHBOURS", title, "YES");
    deciding.takeResult(secretary, number);
    return number;
  }

  public void file(Actor secretary, ShortNumber number) {
    var today = Dates.day(clock.instant()).toString();
    deciding.file(secretary, number, new FilePact(today, "样街备〔2026〕1 号", "样例街道"));
  }

  public ShortNumber inForce(Community community, Actor worker, Actor secretary, String title) {
    var number = adopted(community, worker, secretary, title);
    publish(secretary, number);
    return number;
  }

  public void publish(Actor secretary, ShortNumber number) {
    deciding.publish(secretary, number, new PublishPact(Dates.day(clock.instant()).toString()));
  }

  /** Somebody would have an article otherwise. */
  public UUID suggestion(Actor resident, ShortNumber number, int article, String said) {
    var about = shown(resident, number).get(article - 1);
    return talking.suggest(
        resident,
        number,
        new SuggestWords(about.id().toString(), about.words().replace("。", "，也不占用。"), said));
  }

  public void answer(Actor worker, ShortNumber number, UUID suggestion, String taken) {
    talking.answer(worker, number, suggestion, new AnswerSuggestion(taken, "想过了"));
  }

  /** The articles that residents read of its draft. */
  public List<Article> shown(Actor reader, ShortNumber number) {
    return reading.draft(reader, number, false).articles();
  }

  /** The articles that are being written. */
  public List<Article> writing(Actor worker, ShortNumber number) {
    return reading.work(worker, number).writing();
  }

  private ShortNumber ago(Duration back, Supplier<ShortNumber> then) {
    clock.advance(back.negated());
    try {
      return then.get();
    } finally {
      clock.advance(back);
    }
  }
}
