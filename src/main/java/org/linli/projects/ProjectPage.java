package org.linli.projects;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.calendar.DueShown;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedStatus;

/**
 * A project from its charter to the last step.
 *
 * @param asks what is asked for until when, the first due first
 * @param story the newest first, at most the last two hundred
 * @param rechecks whether what was put right waits to be looked at by somebody else
 * @param watching who looks at it, and what they found and asked
 * @param ending acceptance, keeping, and what is excused
 */
public record ProjectPage(
    ProjectView project,
    Charter charter,
    List<Ask> asks,
    List<Milestone> milestones,
    List<AnsweredNeed> needs,
    List<StoryStep> story,
    boolean rechecks,
    Watching watching,
    Ending ending) {

  private static final Set<ProjectAction> LOOKS =
      EnumSet.of(
          ProjectAction.FIND_USED, ProjectAction.FIND_HARDLY_USED, ProjectAction.FIND_UNUSED);

  public ProjectPage {
    asks = List.copyOf(asks);
    milestones = List.copyOf(milestones);
    needs = List.copyOf(needs);
    story = List.copyOf(story);
  }

  /** Whether something is to be put right. */
  public boolean rectifies() {
    return asks.stream().anyMatch(ask -> ask.code().equals("rectification"));
  }

  /** The last report, to begin the next one with. */
  public Optional<StoryStep.Answers> lastReport() {
    return story.stream().flatMap(step -> step.report().stream()).findFirst();
  }

  /** The reports that show pictures, the latest first. */
  public List<StoryStep> pictured() {
    return story.stream()
        .filter(step -> step.report().filter(it -> !it.pictures().isEmpty()).isPresent())
        .toList();
  }

  /** What those saw who looked whether it is used, the latest first. */
  public List<StoryStep> looks() {
    return story.stream().filter(step -> LOOKS.contains(step.action())).toList();
  }

  /** The numbers of its needs, as the form takes them. */
  public String needNumbers() {
    return String.join(" ", needs.stream().map(need -> need.number().toString()).toList());
  }

  /** Its milestones, as the form takes them. */
  public String milestoneLines() {
    return milestoneLines(0);
  }

  /** The same so many days later, as they would be anew. */
  public String milestoneLines(long later) {
    return MilestoneLines.written(milestones.stream().map(it -> it.later(later)).toList());
  }

  /**
   * Something that is asked for.
   *
   * @param code one of {@link #CODES}
   */
  public record Ask(String code, DueShown due) {

    /** All of them. */
    public static final List<String> CODES = ProjectClock.codes();
  }

  /** A need that it answers. */
  public record AnsweredNeed(ShortNumber number, NeedStatus status, String title, int affected) {}
}
