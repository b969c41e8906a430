package org.linli.demo.scale;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.demo.town.Act;
import org.linli.demo.town.Deed;
import org.linli.demo.town.Matter;

/**
 * A need while its deeds are gone through: what the aggregate, its clocks and its deadlines would
 * say after each.
 */
final class CopiedNeed {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int CONTACT_HOURS = 24;
  private static final int ANSWER_HOURS = 72;
  private static final int SPECIAL_HOURS = 24;
  private static final int RATING_HOURS = 72;
  private static final int ORDINARY = 2;

  final Matter matter;
  final UUID id;
  final int sequence;
  final CopyIds ids;
  final List<Step> steps = new ArrayList<>();
  final List<CopiedDeadline> deadlines = new ArrayList<>();
  final List<Supporter> supporters = new ArrayList<>();
  final int group;
  String status = "RAISED";
  String summary = "";
  String list = "DYNAMIC";
  boolean published;
  boolean handled;
  @Nullable String routedTo;
  @Nullable CopiedNeed mergedInto;
  @Nullable Instant contactedAt;
  Instant answerDue;
  @Nullable Instant answeredAt;
  @Nullable Instant completionDue;
  @Nullable Instant completedAt;
  @Nullable Instant ratingDue;
  @Nullable Instant pausedAt;
  @Nullable Instant closedAt;

  /**
   * @param tags special groups in which the register has the raiser; they count if staff enters it,
   *     as nobody who raises something online here has been confirmed to be in the register
   */
  CopiedNeed(Matter matter, List<String> tags, UUID id, int sequence, CopyIds ids) {
    this.matter = matter;
    this.id = id;
    this.sequence = sequence;
    this.ids = ids;
    group = Math.min(group(matter), matter.source().equals(Matter.ONLINE) ? ORDINARY : group(tags));
    var at = matter.raisedAt();
    answerDue = at.plus(Duration.ofHours(answerHours()));
    steps.add(new Step("RAISE", "RAISED", at, "", "", false, false));
    start("needs.first-contact", at, CONTACT_HOURS);
    start("needs.answer", at, answerHours());
  }

  /** Of NEED-5: the old and the young, special groups, everybody else. */
  private static int group(Matter matter) {
    if (matter.category().equals("elder-care") || matter.category().equals("child-care")) {
      return 0;
    }
    return matter.circumstances().stream()
        .mapToInt(it -> it.equals("ELDERLY") ? 0 : 1)
        .min()
        .orElse(ORDINARY);
  }

  private static int group(List<String> tags) {
    return tags.stream().mapToInt(it -> it.equals("very-old") ? 0 : 1).min().orElse(ORDINARY);
  }

  private int answerHours() {
    return group == ORDINARY ? ANSWER_HOURS : SPECIAL_HOURS;
  }

  Instant contactDue() {
    return matter.raisedAt().plus(Duration.ofHours(CONTACT_HOURS));
  }

  int year() {
    return matter.raisedAt().atZone(ZONE).getYear();
  }

  String number() {
    return "%d-%06d".formatted(year(), sequence);
  }

  /**
   * One deed that is a step.
   *
   * @param party whose name the public reads
   */
  void go(Deed deed, String party) {
    var at = deed.at();
    switch (deed.act()) {
      case CONTACT -> {
        contacted(at);
        end(at, "needs.first-contact");
      }
      case VERIFY -> {
        status = "VERIFIED";
        summary = matter.summary();
        published = true;
        handled = true;
        contacted(at);
        end(at, "needs.first-contact");
      }
      case RETURN -> {
        status = "RETURNED";
        answered(at);
        closedAt = at;
        drop(at);
      }
      case TAKE_ON, ACCEPT -> {
        status = "IN_PROGRESS";
        answered(at);
        end(at, "needs.first-contact", "needs.answer");
        promise(deed);
      }
      case ROUTE -> {
        status = "ROUTED";
        routedTo = deed.who();
      }
      case REFUSE -> {
        status = "VERIFIED";
        routedTo = null;
      }
      case CLAIM -> {
        status = "CLAIMED";
        promise(deed);
      }
      case FILE -> {
        status = "IN_PROGRESS";
        answered(at);
        end(at, "needs.first-contact", "needs.answer");
      }
      case ANSWER -> {
        answered(at);
        end(at, "needs.first-contact", "needs.answer");
      }
      case PAUSE -> {
        pausedAt = at;
        running("needs.completion").ifPresent(it -> it.paused(at));
      }
      case COMPLETE, DONE -> {
        status = "COMPLETED";
        answered(at);
        completedAt = at;
        pausedAt = null;
        ratingDue = at.plus(Duration.ofHours(RATING_HOURS));
        end(at, "needs.first-contact", "needs.answer", "needs.completion");
        start("needs.rating", at, RATING_HOURS);
      }
      case RATE -> rate(deed);
      default -> throw new IllegalArgumentException("Not copied: " + deed.act());
    }
    step(deed, party);
  }

  private void rate(Deed deed) {
    if (bad(deed)) {
      status = "IN_PROGRESS";
      answeredAt = null;
      completedAt = null;
      ratingDue = null;
      completionDue = null;
      answerDue = deed.at().plus(Duration.ofHours(answerHours()));
      end(deed.at(), "needs.rating");
      start("needs.answer", deed.at(), answerHours());
    } else {
      status = "CLOSED";
      closedAt = deed.at();
      drop(deed.at());
    }
  }

  static boolean bad(Deed deed) {
    return deed.who().endsWith("DISSATISFIED");
  }

  void mergeInto(CopiedNeed into, Instant at, String party) {
    contacted(at);
    summary = into.summary;
    status = "MERGED";
    mergedInto = into;
    closedAt = at;
    drop(at);
    steps.add(new Step("MERGE", status, at, party, into.number(), published, published));
  }

  /** Whoever raised it, or is there already, is not added. */
  void join(String phone, @Nullable UUID ownNeed, Instant at) {
    var there = supporters.stream().anyMatch(it -> it.phone.equals(phone));
    if (!there && !matter.phone().equals(phone)) {
      supporters.add(new Supporter(phone, ownNeed, at));
    }
  }

  private void step(Deed deed, String party) {
    var action =
        switch (deed.act()) {
          case DONE -> "COMPLETE";
          case RATE -> bad(deed) ? "REOPEN" : "CLOSE";
          default -> deed.act().name();
        };
    var said = deed.act() == Act.RATE ? deed.who() : deed.note();
    var silent = deed.act() == Act.CONTACT;
    steps.add(new Step(action, status, deed.at(), party, said, published, published && !silent));
  }

  /** What is asked for next. */
  Instant due() {
    return switch (status) {
      case "COMPLETED" -> ratingDue == null ? answerDue : ratingDue;
      case "CLOSED", "RETURNED", "MERGED" -> completionDue == null ? answerDue : completionDue;
      default -> {
        var due = new ArrayList<Instant>();
        if (contactedAt == null) {
          due.add(contactDue());
        }
        if (answeredAt == null) {
          due.add(answerDue);
        }
        if (completionDue != null) {
          due.add(completionDue);
        }
        yield due.stream().min(Instant::compareTo).orElse(answerDue);
      }
    };
  }

  /** The last minute of the promised day. */
  private void promise(Deed deed) {
    var day = deed.at().atZone(ZONE).toLocalDate().plusDays(deed.days() + 1L);
    var due = day.atStartOfDay(ZONE).toInstant().minusSeconds(60);
    completionDue = due;
    running("needs.completion").ifPresent(it -> it.dropped(deed.at()));
    var from = deed.at().truncatedTo(ChronoUnit.SECONDS);
    deadlines.add(CopiedDeadline.until(ids.next(), "needs.completion", from, due));
  }

  private void contacted(Instant at) {
    contactedAt = contactedAt == null ? at : contactedAt;
  }

  private void answered(Instant at) {
    contacted(at);
    answeredAt = answeredAt == null ? at : answeredAt;
  }

  private void start(String kind, Instant from, int hours) {
    running(kind).ifPresent(it -> it.dropped(from));
    var ladder = kind.equals("needs.rating") ? "" : CopiedDeadline.LADDER;
    deadlines.add(CopiedDeadline.hours(ids.next(), kind, ladder, from, hours));
  }

  private void end(Instant at, String... kinds) {
    for (var kind : kinds) {
      running(kind).ifPresent(it -> it.met(at));
    }
  }

  private void drop(Instant at) {
    deadlines.stream().filter(CopiedDeadline::running).forEach(it -> it.dropped(at));
  }

  private Optional<CopiedDeadline> running(String kind) {
    return deadlines.stream().filter(it -> it.kind.equals(kind) && it.running()).findFirst();
  }

  /**
   * A step of its story.
   *
   * @param open whether the public reads what was said
   */
  record Step(
      String action,
      String status,
      Instant at,
      String party,
      String note,
      boolean published,
      boolean open) {}

  /** One more whom it concerns. */
  record Supporter(String phone, @Nullable UUID ownNeed, Instant at) {}
}
