package org.linli.demo.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Ordinal;
import org.linli.search.Grams;

/** Writes needs and all that hangs on them. */
final class ScaleNeeds {

  static final int UNITS = 50;

  private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
  private static final long YEAR = Duration.ofDays(364).toMillis();
  private static final List<String> CATEGORIES =
      List.of("housing", "sanitation", "parking", "elder-care", "neighbours", "leisure", "other");

  private static final List<String> SOURCES = List.of("ONLINE", "ONLINE", "VISIT", "HOTLINE");
  private static final List<String> LISTS =
      List.of("DYNAMIC", "DYNAMIC", "DYNAMIC", "BASIC", "LATENT");

  /** Status, how many in a hundred recent published needs have it, and the steps that led there. */
  private static final List<Story> STORIES =
      List.of(
          new Story("RAISED", 0, "RAISE"),
          new Story("RETURNED", 0, "RAISE RETURN"),
          new Story("MERGED", 0, "RAISE MERGE"),
          new Story("VERIFIED", 15, "RAISE VERIFY"),
          new Story("ROUTED", 5, "RAISE VERIFY ROUTE"),
          new Story("CLAIMED", 10, "RAISE VERIFY CLAIM"),
          new Story("IN_PROGRESS", 30, "RAISE VERIFY CLAIM FILE"),
          new Story("COMPLETED", 15, "RAISE VERIFY CLAIM FILE COMPLETE"),
          new Story("CLOSED", 25, "RAISE VERIFY CLAIM FILE COMPLETE CLOSE"));

  private static final Map<String, String> STATUS_AFTER =
      Map.of(
          "RAISE",
          "RAISED",
          "RETURN",
          "RETURNED",
          "MERGE",
          "MERGED",
          "VERIFY",
          "VERIFIED",
          "ROUTE",
          "ROUTED",
          "CLAIM",
          "CLAIMED",
          "FILE",
          "IN_PROGRESS",
          "COMPLETE",
          "COMPLETED",
          "CLOSE",
          "CLOSED");

  private static final Map<String, String> COLUMNS =
      Map.of(
          "needs.number_counter",
          "community_id, year, last_sequence",
          "needs.need",
          "community_id, need_id, year, sequence, status, category, summary, published, raiser_id,"
              + " channel, raised_at, due_at, closed_at, rule_version, version, contact_due_at,"
              + " contacted_at, answer_due_at, merged_into, source, list, rank, handler_id,"
              + " answered_at, completion_due_at, completed_at, rating_due_at",
          "needs.statement",
          "community_id, need_id, content, place, contact_name, contact_phone",
          "needs.step",
          "community_id, need_id, sequence, action, status, published, actor_id, channel,"
              + " happened_at",
          "needs.step_note",
          "community_id, need_id, sequence, published, party, note, salt",
          "needs.summary_gram",
          "community_id, gram, ordinal",
          "needs.statement_gram",
          "community_id, gram, ordinal",
          "matching.claim",
          "community_id, claim_id, need_id, year, sequence, organization_id, claimed_by, claimed_at,"
              + " promised_at, ended_at, agreed_at, filed_at",
          "home.month_tally",
          "community_id, month, raised, settled");

  private static final String PLACE = "3 栋 2 单元";
  private static final String PHONE = "13900000000";

  private final List<UUID> raisers;
  private final boolean searchable;
  private final ScaleWords texts = new ScaleWords();
  private final SplittableRandom random = new SplittableRandom(42);
  private final CopyRows rows;

  /** The last published need of the community, which a merged one goes along with. */
  private Object before = "\\N";

  /**
   * @param searchable whether needs of other communities than the measured one are found by words
   */
  ScaleNeeds(Connection connection, List<UUID> raisers, boolean searchable) {
    this.rows = new CopyRows(connection, COLUMNS);
    this.raisers = raisers;
    this.searchable = searchable;
  }

  static UUID unit(int number) {
    return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
  }

  /** The needs of one community, spread evenly over the year 2025. */
  void write(long communityId, int count, boolean whole) throws SQLException {
    before = "\\N";
    for (var sequence = 1; sequence <= count; sequence++) {
      var recent = sequence > count - count / 10;
      var raised = FIRST.plusMillis(YEAR * sequence / count);
      write(communityId, sequence, story(sequence, recent), raised, whole);
    }
    rows.add("needs.number_counter", communityId, 2025, count);
    for (var month = 1; month <= 12; month++) {
      rows.add(
          "home.month_tally", communityId, "2025-%02d-01".formatted(month), count / 12, count / 15);
    }
  }

  void finish() throws SQLException {
    rows.finish();
  }

  private void write(long communityId, int sequence, Story story, Instant raised, boolean whole)
      throws SQLException {
    var id = new UUID((raised.toEpochMilli() << 16) | 0x7000, random.nextLong() >>> 2 | 1L << 63);
    var raiser =
        whole && !raisers.isEmpty() && sequence % 50 == 0
            ? raisers.get(sequence / 50 % raisers.size())
            : unit(1_000 + random.nextInt(5_000));
    var words = texts.of(sequence);
    var summary = story.published() ? "第 %d 号事项：%s".formatted(sequence, words.summary()) : "";
    var category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    rows.add(
        "needs.need",
        communityId,
        id,
        2025,
        sequence,
        story.status,
        category,
        summary,
        story.published(),
        raiser,
        "WEB",
        raised,
        raised.plus(Duration.ofHours(72)),
        story.ended() ? raised.plus(Duration.ofHours(60)) : "\\N",
        "needs/clocks@2026-01-01",
        story.actions.length - 1,
        raised.plus(Duration.ofHours(24)),
        story.actions.length > 1 ? raised.plus(Duration.ofHours(10)) : "\\N",
        raised.plus(Duration.ofHours(72)),
        story.status.equals("MERGED") ? before : "\\N",
        SOURCES.get(sequence % SOURCES.size()),
        LISTS.get(sequence % LISTS.size()),
        category.equals("elder-care") ? 1 : 5,
        story.did("VERIFY") ? unit(0) : "\\N",
        story.did("FILE") || story.did("RETURN") ? raised.plus(Duration.ofHours(30)) : "\\N",
        story.did("CLAIM") ? raised.plus(Duration.ofDays(7)) : "\\N",
        story.did("COMPLETE") ? raised.plus(Duration.ofHours(40)) : "\\N",
        story.did("COMPLETE") ? raised.plus(Duration.ofHours(112)) : "\\N");
    if (story.published()) {
      before = id;
    }
    rows.add("needs.statement", communityId, id, words.content(), PLACE, "王桂兰", PHONE);
    if (whole || searchable) {
      grams(communityId, Ordinal.of(new ShortNumber(2025, sequence)), summary, words.content());
    }
    steps(communityId, id, raised, story, raiser, whole ? story.actions.length : 1);
    if (whole && story.actions.length > 2 && !story.status.equals("ROUTED")) {
      claim(communityId, id, sequence, raised, story);
    }
  }

  private void grams(long communityId, int ordinal, String summary, String content)
      throws SQLException {
    for (var gram : Grams.withInitials(summary)) {
      rows.add("needs.summary_gram", communityId, gram, ordinal);
    }
    var statement = new HashSet<>(Grams.of(content));
    statement.addAll(Grams.of(PLACE));
    statement.addAll(Grams.tail(PHONE));
    for (var gram : statement) {
      rows.add("needs.statement_gram", communityId, gram, ordinal);
    }
  }

  private void steps(long communityId, UUID id, Instant raised, Story story, UUID actor, int count)
      throws SQLException {
    for (var step = 1; step <= count; step++) {
      var action = story.actions[step - 1];
      var status = Objects.requireNonNull(STATUS_AFTER.get(action));
      var published = !action.equals("RETURN") && !action.equals("MERGE");
      var at = raised.plus(Duration.ofHours(10L * (step - 1)));
      rows.add("needs.step", communityId, id, step, action, status, published, actor, "WEB", at);
      if (step > 1) {
        rows.add(
            "needs.step_note",
            communityId,
            id,
            step,
            published,
            action.equals("CLOSE") ? "" : "江汉里电工服务队",
            action.equals("CLOSE") ? "SATISFIED" : "换了 6 盏声控灯，二楼到四楼都试过了。",
            "00");
      }
    }
  }

  private void claim(long communityId, UUID id, int sequence, Instant raised, Story story)
      throws SQLException {
    var at = raised.plus(Duration.ofHours(20));
    var unit = unit(random.nextInt(UNITS));
    var promised = at.plus(Duration.ofDays(7));
    var filed = story.did("FILE") || story.did("ACCEPT") ? at : "\\N";
    var end = story.ended() ? raised.plus(Duration.ofHours(60)) : "\\N";
    rows.add(
        "matching.claim",
        communityId,
        id,
        id,
        2025,
        sequence,
        unit,
        unit,
        at,
        promised,
        end,
        at,
        filed);
  }

  /**
   * What is not recent has ended. Nine in ten were published, so that a number finds a page; the
   * tenth was returned or, among the recent ones, is of any status.
   */
  private Story story(int sequence, boolean recent) {
    if (sequence % 10 == 0) {
      return STORIES.get(recent ? random.nextInt(STORIES.size()) : 1);
    }
    if (!recent) {
      return STORIES.getLast();
    }
    var place = random.nextInt(100);
    for (var story : STORIES) {
      place -= story.share;
      if (place < 0) {
        return story;
      }
    }
    throw new IllegalStateException("The shares add up to a hundred");
  }

  private record Story(String status, int share, String[] actions) {

    Story(String status, int share, String actions) {
      this(status, share, actions.split(" "));
    }

    boolean did(String action) {
      return List.of(actions).contains(action);
    }

    boolean published() {
      return actions.length > 1 && !status.equals("RETURNED") && !status.equals("MERGED");
    }

    boolean ended() {
      return status.equals("CLOSED") || status.equals("RETURNED") || status.equals("MERGED");
    }
  }
}
