package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Rung;

/**
 * A meeting with all that may be read of it.
 *
 * @param template as the rule in force has it
 * @param rung declared beforehand
 * @param entitled how many may come; 0 where nobody counted
 * @param reason why it was put off or called off; empty otherwise
 * @param judged what it really was, by what changed
 * @param tookPart who came against the register; empty before the minutes are out
 * @param items the agenda with what was said and decided
 * @param steps the first one first
 */
public record MeetingPage(
    MeetingView meeting,
    MeetingTemplate template,
    boolean childcare,
    boolean barrierFree,
    boolean interpreter,
    Rung rung,
    int entitled,
    Optional<Instant> noticedAt,
    Optional<Instant> minutesDue,
    Optional<Instant> minutesAt,
    String reason,
    Optional<Rung> judged,
    String judgedWhy,
    Optional<TookPart> tookPart,
    List<Item> items,
    List<Posting> postings,
    List<Step> steps) {

  public MeetingPage {
    items = List.copyOf(items);
    postings = List.copyOf(postings);
    steps = List.copyOf(steps);
  }

  /** Whether so many came that it may decide; empty where nobody asks. */
  @JsonIgnore
  public Optional<Boolean> quorate() {
    return template.quorum().map(it -> entitled > 0 && it.reached(meeting.attended(), entitled));
  }

  /** Whether anything was decided. */
  @JsonIgnore
  public boolean decided() {
    return items.stream().anyMatch(item -> !item.decisions().isEmpty());
  }

  /** On which day a stage of the template was done. */
  public Optional<LocalDate> stage(String code) {
    return steps.stream()
        .filter(step -> step.stage().equals(code))
        .findFirst()
        .flatMap(Step::heldOn);
  }

  /** The stage of the template that is to be done now. */
  @JsonIgnore
  public Optional<MeetingTemplate.Stage> nextStage() {
    var possible =
        meeting.status() == MeetingStatus.DRAFT || meeting.status() == MeetingStatus.PUBLISHED;
    return template.stages().stream()
        .filter(it -> stage(it.code()).isEmpty())
        .findFirst()
        .filter(it -> possible && it.before() == (meeting.status() == MeetingStatus.DRAFT));
  }

  /**
   * Something on the agenda.
   *
   * @param kind of the source
   * @param path below the community's own; empty where there is nothing to read on
   * @param minutes what was said in short; empty before that is public
   * @param revision of the minutes, for who writes them
   * @param inFavour opinions, with those that are not shown
   * @param opinions the latest first, at most a hundred
   * @param advice by council, the latest first
   */
  public record Item(
      int number,
      String kind,
      String reference,
      String path,
      String title,
      String about,
      String minutes,
      int revision,
      int inFavour,
      int opposed,
      int otherwise,
      List<Spoken> spoken,
      List<Opinion> opinions,
      List<Advice> advice,
      List<Decision> decisions) {

    public Item {
      advice = List.copyOf(advice);
      spoken = List.copyOf(spoken);
      opinions = List.copyOf(opinions);
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * What a council advises (CULT-4): no decision.
   *
   * @param revision the highest of a council holds; those before it were replaced
   */
  public record Advice(
      UUID body, String council, int revision, Stance stance, String words, Instant at) {}

  /** Who spoke for what. */
  public record Spoken(String speaker, String said) {}

  /**
   * What somebody thinks, without a name.
   *
   * @param way {@code ONLINE} or {@code PAPER}
   * @param withheld why nobody reads it, for staff; empty otherwise
   */
  public record Opinion(
      int number, String way, Stance stance, String words, Instant at, String withheld) {}

  /**
   * A resolution.
   *
   * @param reference number of the project it became, or of the need with the street
   * @param task its task, if it is one
   * @param doneOn when the task was done
   */
  public record Decision(
      UUID id,
      int number,
      ResolutionKind kind,
      String content,
      String owner,
      LocalDate dueOn,
      int inFavour,
      int opposed,
      int abstained,
      ResolutionState state,
      String reference,
      Optional<UUID> task,
      Optional<LocalDate> doneOn,
      String doneNote) {

    /** Whether it is late on that day. */
    public boolean late(LocalDate today) {
      return task.isPresent() && doneOn.orElse(today).isAfter(dueOn);
    }
  }

  /** Where the notice hangs since when. */
  public record Posting(String place, LocalDate on) {}

  /**
   * What happened.
   *
   * @param stage of the template, or empty
   * @param salt opens the commitment in the evidence
   */
  public record Step(
      MeetingAction action, String stage, Optional<LocalDate> heldOn, Instant at, String salt) {}
}
