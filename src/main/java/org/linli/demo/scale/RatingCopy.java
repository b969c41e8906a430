package org.linli.demo.scale;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.demo.town.Deed;

/** What raisers say of what was done, counted as the facades count, and the calls that follow. */
final class RatingCopy {

  static final Map<String, String> COLUMNS =
      Map.of(
          "evaluation.rating",
          "community_id, need_id, completed_at, rated_by, sequence, grade, way, recorded_by,"
              + " rated_at",
          "evaluation.rating_note",
          "community_id, need_id, completed_at, rated_by, sequence, note",
          "evaluation.round",
          "community_id, need_id, completed_at, closes_at, published, asked, " + Count.COLUMNS,
          "evaluation.month",
          "community_id, month, published, asked, " + Count.COLUMNS,
          "evaluation.call_back",
          "community_id, call_back_id, need_id, completed_at, account_id, handler_id, street,"
              + " state, started_at, again_at, due_at, ended_at",
          "evaluation.call_back_try",
          "community_id, call_back_id, sequence, outcome, way, tried_by, tried_at",
          "evaluation.call_back_note",
          "community_id, call_back_id, sequence, note");

  private static final String CALL_BACK = "evaluation.call-back";
  private static final String LADDER = "evaluation/call-back";

  private final CopyRows rows;
  private final long communityId;
  private final CopyIds ids;
  private final NeedCopy.Names names;
  private final CallBackDue due;
  private final Map<Key, Round> rounds = new LinkedHashMap<>();
  private final List<CallBack> callBacks = new ArrayList<>();

  RatingCopy(CopyRows rows, long communityId, CopyIds ids, NeedCopy.Names names, CallBackDue due) {
    this.rows = rows;
    this.communityId = communityId;
    this.ids = ids;
    this.names = names;
    this.due = due;
  }

  /** Its raiser's word about a need that was reported done. */
  void rate(CopiedNeed need, Deed deed) throws SQLException {
    var round = ask(need);
    var completed = round.key.completedAt;
    var by = names.account(need.matter.phone());
    rows.add(
        "evaluation.rating",
        communityId,
        need.id,
        completed,
        by,
        1,
        deed.who(),
        "PAGE",
        by,
        deed.at());
    rows.add("evaluation.rating_note", communityId, need.id, completed, by, 1, deed.note());
    round.count.add(deed.who());
    if (CopiedNeed.bad(deed)) {
      callBacks.add(new CallBack(round.key, ids.next(), by, need.handled, clock(deed.at())));
    }
  }

  private CopiedDeadline clock(Instant at) {
    return CopiedDeadline.workingDay(ids.next(), CALL_BACK, LADDER, at, due.after(at));
  }

  /** The secretary reached them, about what they rated last. */
  void call(CopiedNeed need, Deed deed) {
    var call =
        callBacks.stream()
            .filter(it -> it.key.need.equals(need.id) && it.outcome == null)
            .findFirst()
            .orElseThrow();
    call.outcome = deed;
    call.clock.met(deed.at());
  }

  /** How many are asked about what was reported done, as it stands. */
  private Round ask(CopiedNeed need) {
    var completed = Objects.requireNonNull(need.completedAt);
    var closes = Objects.requireNonNull(need.ratingDue);
    var round = rounds.computeIfAbsent(new Key(need.id, completed), key -> new Round(key, closes));
    round.count.asked = Math.max(round.count.asked, need.supporters.size() + 1);
    return round;
  }

  /** Everything of all needs, once each stands where it stays. */
  void write(Collection<CopiedNeed> needs) throws SQLException {
    needs.stream().filter(need -> need.completedAt != null).forEach(this::ask);
    var months = new TreeMap<String, Count>();
    for (var round : rounds.values()) {
      months.computeIfAbsent(round.key.month(), key -> new Count()).add(round.count);
      add("evaluation.round", round.count, round.key.need, round.key.completedAt, round.closes);
    }
    for (var month : months.entrySet()) {
      add("evaluation.month", month.getValue(), month.getKey());
    }
    for (var call : callBacks) {
      write(call);
    }
  }

  private void add(String table, Count count, Object... of) throws SQLException {
    var columns = Stream.of(Stream.<Object>of(communityId), Arrays.stream(of), count.columns());
    rows.add(table, columns.flatMap(it -> it).toArray());
  }

  private void write(CallBack call) throws SQLException {
    var outcome = call.outcome;
    var from = call.clock.from;
    rows.add(
        "evaluation.call_back",
        communityId,
        call.id,
        call.key.need,
        call.key.completedAt,
        call.account,
        call.handled ? names.worker() : null,
        false,
        outcome == null ? "OPEN" : outcome.who(),
        from,
        outcome == null ? from : outcome.at(),
        call.clock.due,
        outcome == null ? null : outcome.at());
    if (outcome != null) {
      rows.add(
          "evaluation.call_back_try",
          communityId,
          call.id,
          1,
          outcome.who(),
          "PHONE",
          names.secretary(),
          outcome.at());
      rows.add("evaluation.call_back_note", communityId, call.id, 1, outcome.note());
    }
  }

  /** The clocks of all calls. */
  List<Clock> deadlines() {
    return callBacks.stream().map(call -> new Clock(call.id, call.clock)).toList();
  }

  /** What runs until somebody calls. */
  record Clock(UUID callBack, CopiedDeadline clock) {}

  private record Key(UUID need, Instant completedAt) {

    String month() {
      return completedAt.atZone(CopiedNeed.ZONE).toLocalDate().withDayOfMonth(1).toString();
    }
  }

  private static final class Round {

    private final Key key;
    private final Instant closes;
    private final Count count = new Count();

    Round(Key key, Instant closes) {
      this.key = key;
      this.closes = closes;
    }
  }

  private static final class CallBack {

    private final Key key;
    private final UUID id;
    private final UUID account;
    private final boolean handled;
    private final CopiedDeadline clock;
    private @Nullable Deed outcome;

    CallBack(Key key, UUID id, UUID account, boolean handled, CopiedDeadline clock) {
      this.key = key;
      this.id = id;
      this.account = account;
      this.handled = handled;
      this.clock = clock;
    }
  }

  /** How many were asked and what they said. */
  private static final class Count {

    private static final String COLUMNS =
        "very_satisfied, satisfied, fairly_satisfied, dissatisfied, very_dissatisfied";
    private static final List<String> GRADES =
        List.of(
            "VERY_SATISFIED", "SATISFIED", "FAIRLY_SATISFIED", "DISSATISFIED", "VERY_DISSATISFIED");
    private static final int LEAST = 5;

    private final int[] grades = new int[GRADES.size()];
    private int asked;

    void add(String grade) {
      grades[GRADES.indexOf(grade)]++;
    }

    void add(Count other) {
      asked += other.asked;
      Arrays.setAll(grades, grade -> grades[grade] + other.grades[grade]);
    }

    /** Whether it is published, how many were asked, and each grade. */
    Stream<Object> columns() {
      var published = Arrays.stream(grades).sum() >= LEAST;
      return Stream.concat(Stream.of(published, asked), Arrays.stream(grades).boxed());
    }
  }
}
