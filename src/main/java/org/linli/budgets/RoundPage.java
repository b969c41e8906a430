package org.linli.budgets;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.platform.Dates;

/**
 * A round with its ideas, its story and what came out.
 *
 * @param ideas in the order in which they came
 * @param begun projects that began from what won
 * @param steps the newest last, without those of single ideas
 * @param seal SHA-256 of the file of votes; empty before the result, and where that is not for
 *     everybody
 * @param archive seal of the archive from which anybody counts again; empty likewise
 */
public record RoundPage(
    BudgetView round,
    List<IdeaView> ideas,
    List<BegunProject> begun,
    List<StepView> steps,
    Optional<BudgetSheet> sheet,
    String seal,
    String archive,
    Instant now) {

  /** The same with ideas. */
  RoundPage showing(List<IdeaView> all) {
    return new RoundPage(round, all, begun, steps, sheet, seal, archive, now);
  }

  /** The same with what became of what won. */
  RoundPage with(List<BegunProject> projects) {
    return new RoundPage(round, ideas, projects, steps, sheet, seal, archive, now);
  }

  /** How the project stands that began from an idea. */
  public Optional<BegunProject> begun(IdeaView idea) {
    return begun.stream().filter(it -> it.number().equals(idea.project())).findFirst();
  }

  /** Those on the paper, in its order. */
  public List<IdeaView> projects() {
    return ideas.stream()
        .filter(it -> it.paper() > 0)
        .sorted(Comparator.comparingInt(IdeaView::paper))
        .toList();
  }

  /** Whether ideas are taken. */
  public boolean takesIdeas() {
    return round.status() == RoundStatus.IDEAS
        && !Dates.day(now).isAfter(round.plan().ideasUntil());
  }

  /** Whether votes are taken. */
  public boolean votes() {
    return round.status() == RoundStatus.VOTING
        && !now.isBefore(round.plan().votesFrom())
        && now.isBefore(round.plan().votesUntil());
  }

  /** Whether the votes are in. */
  public boolean voted() {
    return round.status() == RoundStatus.VOTING && !now.isBefore(round.plan().votesUntil());
  }

  /** The idea of a number. */
  public Optional<IdeaView> idea(int number) {
    return ideas.stream().filter(it -> it.number() == number).findFirst();
  }

  /** The project of a number on the paper. */
  public Optional<IdeaView> project(int paper) {
    return ideas.stream().filter(it -> it.paper() == paper).findFirst();
  }

  /** How many ideas wait for their review. */
  public long waiting() {
    return ideas.stream().filter(it -> it.state() == IdeaState.WAITING).count();
  }
}
