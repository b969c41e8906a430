package org.linli.boards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.calendar.Due;
import org.linli.dispatch.ReceiverView;
import org.linli.dispatch.WhistleView;
import org.linli.kernel.Community;
import org.linli.kernel.Cursor;
import org.linli.kernel.ShortNumber;
import org.linli.projects.Light;
import org.linli.projects.Lit;
import org.linli.projects.ProjectView;

/**
 * One matter on a street's board.
 *
 * @param id of the whistle, the project or the clock
 * @param code of the community
 * @param community its name
 * @param subject what the clock is about; of the others the same as the id
 * @param number as people say it; absent for what the public does not read yet
 * @param title what the public reads; empty before there is that
 * @param holder who has to do it, as far as that is public
 * @param clock kind of the clock; empty for the others
 * @param lit the project's light with its reasons
 */
public record BoardRow(
    BoardKind kind,
    UUID id,
    String code,
    String community,
    UUID subject,
    Optional<ShortNumber> number,
    String title,
    String holder,
    Due due,
    String clock,
    Optional<Lit> lit) {

  /** The kinds of clocks that have a name of their own here. */
  public static final List<String> CLOCKS =
      List.of(
          "needs.first-contact",
          "needs.answer",
          "needs.completion",
          "evaluation.call-back",
          "projects.decision",
          "projects.lead",
          "projects.report",
          "projects.inspection",
          "projects.rectification",
          "projects.recheck");

  /** Message key of what it is. */
  public String key() {
    return CLOCKS.contains(clock) ? "boards.clock." + clock : "boards.kind." + kind;
  }

  /** Whether it is late, or its light is not green. */
  boolean presses(Instant now) {
    return now.isAfter(due.at()) || lit.filter(it -> it.light() != Light.GREEN).isPresent();
  }

  Cursor position() {
    return new Cursor(due.at(), id);
  }

  static BoardRow of(WhistleView it, Community community) {
    var bodies =
        it.receivers().stream()
            .filter(body -> !body.status().gone())
            .map(ReceiverView::name)
            .collect(Collectors.joining("、"));
    return new BoardRow(
        BoardKind.WHISTLES,
        it.id(),
        community.code(),
        community.name(),
        it.id(),
        Optional.of(it.number()),
        it.matter(),
        bodies,
        it.due().orElseThrow(),
        "",
        Optional.empty());
  }

  static BoardRow of(ProjectView it, Community community) {
    return new BoardRow(
        BoardKind.PROJECTS,
        it.id(),
        community.code(),
        community.name(),
        it.id(),
        Optional.of(it.number()),
        it.title(),
        it.lead(),
        it.due(),
        "",
        Optional.of(it.lit()));
  }

  static BoardRow of(LateClocks.Late it, Community community) {
    return new BoardRow(
        BoardKind.CLOCKS,
        it.id(),
        community.code(),
        community.name(),
        it.subject(),
        it.number(),
        it.title(),
        it.holder(),
        new Due(it.dueAt(), it.provisional()),
        it.kind(),
        Optional.empty());
  }
}
