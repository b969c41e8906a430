package org.linli.supervision;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Colleagues;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.Due;
import org.linli.calendar.StartDeadline;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.Evidence;
import org.linli.files.Files;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Yearly reviews of how money was used, by a third party (FUND-9): who reviews is public from the
 * first day, then declares any part in it, scores by the rule, publishes with the report; the
 * community answers in public.
 */
@Service
@Transactional
public class ReviewManagement {

  static final String DEADLINE = "supervision.review";

  private static final String VIEW =
      """
      select review_id, code, title, year, reviewer, status, due_at, due_provisional, declared,
        scores, coalesce(total, -1) as total, summary, report_sha256, report_name, published_at,
        answer
      from supervision.v_public_review where community_id = :community
      """;

  private final JdbcClient jdbc;
  private final Codes codes;
  private final CodeReading reading;
  private final ReviewRule rule;
  private final Colleagues colleagues;
  private final DeadlineManagement deadlines;
  private final CommunityDirectory communities;
  private final Files files;
  private final Evidence evidence;
  private final JsonMapper json;
  private final Messages chinese;
  private final Clock clock;

  ReviewManagement(
      JdbcClient jdbc,
      Codes codes,
      CodeReading reading,
      ReviewRule rule,
      Colleagues colleagues,
      DeadlineManagement deadlines,
      CommunityDirectory communities,
      Files files,
      Evidence evidence,
      JsonMapper json,
      Languages languages,
      Clock clock) {
    this.jdbc = jdbc;
    this.codes = codes;
    this.reading = reading;
    this.rule = rule;
    this.colleagues = colleagues;
    this.deadlines = deadlines;
    this.communities = communities;
    this.files = files;
    this.evidence = evidence;
    this.json = json;
    this.chinese = languages.chinese();
    this.clock = clock;
  }

  /**
   * Names who reviews something this year.
   *
   * @throws Invalid if the code is of nothing whose money is reviewed, or that person may not
   *     review
   * @throws Refused if this year has a review of it
   */
  public UUID name(Actor actor, NameReviewer command) {
    actor.require(SupervisionPermission.AUDIT);
    var community = communities.byId(actor.communityId());
    var said = rule.of(community);
    var place =
        codes
            .of(actor.communityId(), command.about())
            .orElseThrow(() -> Invalid.field("about", SupervisionError.NO_SUCH_CODE));
    if (!said.kinds().contains(place.kind())) {
      throw Invalid.field("about", SupervisionError.NOT_REVIEWED);
    }
    var reviewer =
        reviewers(actor).stream()
            .filter(it -> command.names(it.accountId()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("reviewer", KernelError.NOT_A_CHOICE));
    var title =
        reading
            .facts(actor.scope(), community, place.kind(), place.subject(), chinese)
            .map(CodeFacts::title)
            .orElseThrow(() -> Invalid.field("about", SupervisionError.NO_SUCH_CODE));
    var now = clock.instant();
    var id = Ids.next();
    var due =
        deadlines.start(
            actor.scope(), new StartDeadline(id, DEADLINE, now, said.term(), "", community.code()));
    var kept =
        jdbc.sql(
                """
                insert into supervision.review (community_id, review_id, code, kind, subject_id,
                  title, year, reviewer, reviewer_account, status, named_at, due_at,
                  due_provisional, rule_version)
                values (:community, :id, :code, :kind, :subject, :title, :year, :reviewer, :account,
                  'NAMED', :now, :due, :provisional, :rule)
                on conflict (community_id, kind, subject_id, year) where status <> 'WITHDRAWN'
                do nothing
                """)
            .param("community", actor.communityId())
            .param("id", id)
            .param("code", place.code())
            .param("kind", place.kind())
            .param("subject", place.subject())
            .param("title", title)
            .param("year", Dates.day(now).getYear())
            .param("reviewer", command.office())
            .param("account", reviewer.accountId())
            .param("now", Timestamp.from(now))
            .param("due", Timestamp.from(due.at()))
            .param("provisional", due.provisional())
            .param("rule", said.version())
            .update();
    if (kept == 0) {
      throw new Refused(SupervisionError.REVIEWED_ALREADY);
    }
    record(actor, id, "NAMED", "", "");
    return id;
  }

  /** Who may be named, beside the actor. */
  @Transactional(readOnly = true)
  public List<Colleagues.Colleague> reviewers(Actor actor) {
    actor.require(SupervisionPermission.AUDIT);
    return colleagues.whoMay(actor, SupervisionPermission.REVIEW);
  }

  /**
   * Publishes the review; or hands it back, because the reviewer has a part in it.
   *
   * @param report name of the file
   * @throws Refused if somebody else reviews it, or it is published
   */
  public void write(
      Actor actor, UUID id, WriteReview command, String report, @Nullable InputStreamSource content)
      throws IOException {
    own(actor, id);
    var now = clock.instant();
    deadlines.end(actor.scope(), id, DEADLINE, now);
    if (command.partial()) {
      change(
          actor,
          id,
          Map.of("status", "WITHDRAWN", "declared", command.declared()),
          "status = :status, declared = :declared");
      record(actor, id, "WITHDRAWN", "", "");
      return;
    }
    var said = rule.of(communities.byId(actor.communityId()));
    if (content == null) {
      throw Invalid.field("report", SupervisionError.REPORT_MISSING);
    }
    if (command.scores().size() != said.indicators().size()) {
      throw new Refused(SupervisionError.LINES_OPEN);
    }
    var scores = said.scores(command.scores());
    var total = ReviewRule.Said.total(scores);
    var type = MediaTypeFactory.getMediaType(report).orElse(MediaType.APPLICATION_OCTET_STREAM);
    var sha256 = files.store(actor, report, type.toString(), content, SupervisionPermission.REVIEW);
    change(
        actor,
        id,
        Map.of(
            "declared", command.declared(),
            "scores", json.writeValueAsString(scores),
            "total", total,
            "summary", command.summary(),
            "sha256", sha256,
            "report", report,
            "now", Timestamp.from(now)),
        """
        status = 'PUBLISHED', declared = :declared, scores = cast(:scores as jsonb), total = :total,
          summary = :summary, report_sha256 = :sha256, report_name = :report, published_at = :now
        """);
    record(actor, id, "PUBLISHED", sha256, "" + total);
  }

  /**
   * The community says what it does about it.
   *
   * @throws Refused if it is not published, or answered
   */
  public void answer(Actor actor, UUID id, AnswerInPublic command) {
    actor.require(SupervisionPermission.MANAGE);
    if (!hold(actor, id).status().equals("PUBLISHED")) {
      throw new Refused(SupervisionError.NOT_NOW);
    }
    change(
        actor,
        id,
        Map.of("answer", command.answer(), "now", Timestamp.from(clock.instant())),
        "status = 'ANSWERED', answer = :answer, answered_at = :now");
    record(actor, id, "ANSWERED", "", "");
  }

  /** All, the newest first, at most a hundred. */
  @Transactional(readOnly = true)
  public List<ReviewView> list(Scope scope) {
    return jdbc.sql(VIEW + " order by named_at desc, review_id desc limit 100")
        .param("community", scope.communityId())
        .query((row, index) -> view(row))
        .list();
  }

  /**
   * One.
   *
   * @throws Refused if there is none
   */
  @Transactional(readOnly = true)
  public ReviewView show(Scope scope, UUID id) {
    return jdbc.sql(VIEW + " and review_id = :id")
        .param("community", scope.communityId())
        .param("id", id)
        .query((row, index) -> view(row))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * The hash of its report.
   *
   * @throws Refused if none is published
   */
  @Transactional(readOnly = true)
  public String report(Scope scope, UUID id) {
    return jdbc.sql(
            """
            select report_sha256 from supervision.v_public_review
            where community_id = :community and review_id = :id and report_sha256 <> ''
            """)
        .param("community", scope.communityId())
        .param("id", id)
        .query(String.class)
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * One for whoever writes it, with what is scored.
   *
   * @throws Refused for everybody else, and once it is published
   */
  @Transactional(readOnly = true)
  public ReviewWork work(Actor actor, UUID id) {
    var mine =
        jdbc.sql(
                """
                select count(*) from supervision.review
                where community_id = :community and review_id = :id and reviewer_account = :account
                """)
            .param("community", actor.communityId())
            .param("id", id)
            .param("account", actor.accountId())
            .query(Integer.class)
            .single();
    var shown = show(actor.scope(), id);
    if (mine == 0) {
      throw new Refused(SupervisionError.NOT_THE_REVIEWER);
    }
    var indicators = rule.of(communities.byId(actor.communityId())).indicators();
    return new ReviewWork(shown, indicators.stream().map(ReviewRule.Indicator::asked).toList());
  }

  /** Those that the actor has to write. */
  @Transactional(readOnly = true)
  public List<ReviewView> own(Actor actor) {
    return jdbc.sql(
            VIEW
                + """
                 and review_id in (select r.review_id from supervision.review r
                  where r.community_id = :community and r.reviewer_account = :account
                    and r.status = 'NAMED')
                order by due_at limit 50
                """)
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .query((row, index) -> view(row))
        .list();
  }

  /** A notice of holidays moved the day until which it is published. */
  void due(long community, UUID id, Due due) {
    jdbc.sql(
            """
            update supervision.review set due_at = :due, due_provisional = :provisional
            where community_id = :community and review_id = :id and status = 'NAMED'
            """)
        .param("due", Timestamp.from(due.at()))
        .param("provisional", due.provisional())
        .param("community", community)
        .param("id", id)
        .update();
  }

  private void own(Actor actor, UUID id) {
    var held = hold(actor, id);
    if (!held.reviewer().equals(actor.accountId())) {
      throw new Refused(SupervisionError.NOT_THE_REVIEWER);
    }
    if (!held.status().equals("NAMED")) {
      throw new Refused(SupervisionError.NOT_NOW);
    }
  }

  private Held hold(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select status, reviewer_account as reviewer from supervision.review
            where community_id = :community and review_id = :id for update
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .query(Held.class)
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private void change(Actor actor, UUID id, Map<String, Object> values, String set) {
    jdbc.sql(
            "update supervision.review set "
                + set
                + " where community_id = :community and review_id = :id")
        .params(values)
        .param("community", actor.communityId())
        .param("id", id)
        .update();
  }

  private void record(Actor actor, UUID id, String status, String report, String total) {
    evidence.record(
        actor,
        "supervision.review",
        Map.of(
            "review", "" + id,
            "status", status,
            "report", report,
            "total", total));
  }

  private ReviewView view(ResultSet row) throws SQLException {
    return new ReviewView(
        row.getObject("review_id", UUID.class),
        row.getString("code"),
        row.getString("title"),
        row.getInt("year"),
        row.getString("reviewer"),
        row.getString("status"),
        new Due(row.getTimestamp("due_at").toInstant(), row.getBoolean("due_provisional")),
        row.getString("declared"),
        List.of(json.readValue(row.getString("scores"), ReviewView.Score[].class)),
        row.getInt("total"),
        row.getString("summary"),
        row.getString("report_name"),
        CodeRows.instant(row, "published_at"),
        row.getString("answer"));
  }

  private record Held(String status, UUID reviewer) {}
}
