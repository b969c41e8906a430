package org.linli.pacts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads pacts: for anybody what was published, in full for those who draft and review. */
@Service
@Transactional(readOnly = true)
public class PactReading {

  private final PactQueries queries;
  private final PactWordings wordings;
  private final PactRules rules;
  private final Clock clock;

  PactReading(PactQueries queries, PactWordings wordings, PactRules rules, Clock clock) {
    this.queries = queries;
    this.wordings = wordings;
    this.rules = rules;
    this.clock = clock;
  }

  /** The newest first. */
  public Slice<PactLine> list(Scope scope, Paging paging) {
    return queries.published(scope.communityId(), paging);
  }

  /**
   * What holds today, or will hold first; the draft where there is no version yet.
   *
   * @throws Refused if nobody published it
   */
  public PactText show(Scope scope, ShortNumber number) {
    var page = page(scope.communityId(), number);
    var today = Dates.day(clock.instant());
    var version = page.inForce(today).or(() -> page.coming(today));
    var edition = version.map(PactPage.Version::edition).orElse(page.draft().shown());
    var articles = queries.articles(scope.communityId(), page.pact().id(), Set.of(edition));
    return new PactText(
        page,
        version,
        articles.getOrDefault(edition, List.of()),
        List.of(),
        Optional.empty(),
        Set.of());
  }

  /**
   * A version, and how it differs from the one before.
   *
   * @throws Refused if there is none with that number
   */
  public PactText version(Scope scope, ShortNumber number, int version) {
    var page = page(scope.communityId(), number);
    var wanted = page.version(version).orElseThrow(PactReading::missing);
    var before = page.version(version - 1);
    var articles =
        articles(
            scope.communityId(),
            page,
            Stream.concat(Stream.of(wanted), before.stream()).map(PactPage.Version::edition));
    var now = articles.getOrDefault(wanted.edition(), List.of());
    return new PactText(
        page,
        Optional.of(wanted),
        now,
        before
            .map(it -> ArticleChange.between(articles.getOrDefault(it.edition(), List.of()), now))
            .orElse(List.of()),
        before.map(PactPage.Version::version),
        Set.of());
  }

  /**
   * The draft as it was published last.
   *
   * @param sinceRound compared with the round before; else with the version that it began from
   * @throws Refused if none was published
   */
  public PactText draft(Scope scope, ShortNumber number, boolean sinceRound) {
    return draft(page(scope.communityId(), number), scope.communityId(), sinceRound, Set.of());
  }

  /** The same for somebody who is logged in, with what they suggested. */
  public PactText draft(Actor actor, ShortNumber number, boolean sinceRound) {
    var page = page(actor.communityId(), number);
    return draft(page, actor.communityId(), sinceRound, queries.own(actor, page.pact().id()));
  }

  private PactText draft(PactPage page, long communityId, boolean sinceRound, Set<UUID> own) {
    if (!page.drafted()) {
      throw missing();
    }
    var shown = page.draft().shown();
    var base = sinceRound ? Optional.<PactPage.Version>empty() : page.version(page.draft().base());
    var before =
        base.map(PactPage.Version::edition)
            .or(() -> Optional.of(shown - 1).filter(it -> it >= page.draft().begins()));
    var articles = articles(communityId, page, Stream.concat(Stream.of(shown), before.stream()));
    var now = articles.getOrDefault(shown, List.of());
    return new PactText(
        page,
        Optional.empty(),
        now,
        before
            .map(it -> ArticleChange.between(articles.getOrDefault(it, List.of()), now))
            .orElse(List.of()),
        base.map(PactPage.Version::version),
        own);
  }

  private Map<Integer, List<Article>> articles(
      long communityId, PactPage page, Stream<Integer> editions) {
    return queries.articles(communityId, page.pact().id(), editions.collect(Collectors.toSet()));
  }

  /** Published ones with the words in force, for whoever looks for something. */
  public List<Found> found(Scope scope) {
    return queries.worded(scope.communityId());
  }

  /** All of them, drafts too. */
  public Slice<PactLine> desk(Actor actor, Paging paging) {
    requireStaff(actor);
    return queries.all(actor.communityId(), paging);
  }

  /** One of them as it is worked on. */
  public DeskPact work(Actor actor, ShortNumber number) {
    requireStaff(actor);
    var community = actor.communityId();
    var worked = queries.any(community, number).orElseThrow(PactReading::missing);
    var pact = worked.page().pact();
    var writing = wordings.of(community, pact.id(), worked.edition());
    var kind = rules.kind(community, pact.kind());
    return new DeskPact(
        worked.page(),
        writing,
        warnings(rules.warned(community), writing),
        worked.published(),
        worked.submittedBy().filter(actor.accountId()::equals).isPresent(),
        new DeskPact.Terms(
            kind.ballots(),
            kind.filed(),
            kind.office(),
            kind.fileDays(),
            kind.roundDays(),
            kind.source()));
  }

  private static List<DeskPact.Warning> warnings(PactRules.Warned warned, List<Article> articles) {
    return articles.stream()
        .flatMap(
            article ->
                warned.in(article.words()).stream()
                    .map(word -> new DeskPact.Warning(article.number(), word)))
        .toList();
  }

  /** What pacts wait for that the reader may do. */
  public List<Waiting> waiting(Actor actor) {
    if (!staff(actor)) {
      return List.of();
    }
    var now = clock.instant();
    return queries.waiting(actor.communityId()).stream()
        .flatMap(
            it ->
                switch (it.pact().status()) {
                  case ROUND ->
                      it.open() > 0
                          ? when(actor.may(PactPermission.DRAFT), Waiting.Kind.ANSWER, it)
                          : when(
                              actor.may(PactPermission.DRAFT) && !it.pact().takesWords(now),
                              Waiting.Kind.GO_ON,
                              it);
                  case REVIEW ->
                      when(
                          actor.may(PactPermission.REVIEW)
                              && it.submittedBy().filter(actor.accountId()::equals).isEmpty(),
                          Waiting.Kind.REVIEW,
                          it);
                  case CLEARED -> when(actor.may(PactPermission.DECIDE), Waiting.Kind.VOTE, it);
                  case ADOPTED ->
                      it.pact().fileBy().isPresent()
                          ? when(actor.may(PactPermission.REVIEW), Waiting.Kind.FILE, it)
                          : when(actor.may(PactPermission.DECIDE), Waiting.Kind.PUBLISH, it);
                  default -> when(actor.may(PactPermission.DECIDE), Waiting.Kind.PUBLISH, it);
                })
        .toList();
  }

  private static Stream<Waiting> when(boolean may, Waiting.Kind kind, PactQueries.Waiting waiting) {
    return may
        ? Stream.of(
            new Waiting(
                kind,
                waiting.pact(),
                kind == Waiting.Kind.FILE ? waiting.pact().fileBy() : Optional.empty()))
        : Stream.empty();
  }

  private PactPage page(long communityId, ShortNumber number) {
    return queries.published(communityId, number).orElseThrow(PactReading::missing);
  }

  private static boolean staff(Actor actor) {
    return actor.may(PactPermission.DRAFT)
        || actor.may(PactPermission.REVIEW)
        || actor.may(PactPermission.DECIDE);
  }

  private static void requireStaff(Actor actor) {
    if (!staff(actor)) {
      throw new Refused(KernelError.FORBIDDEN);
    }
  }

  private static Refused missing() {
    return new Refused(KernelError.NOT_FOUND);
  }

  /** A pact, and the articles in force in which words are looked for. */
  public record Found(PactLine pact, String words) {}
}
