package org.linli.needs.web;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.calendar.WorkCalendar;
import org.linli.kernel.Slice;
import org.linli.needs.Matter;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedStep;
import org.linli.needs.NeedStory;
import org.linli.needs.NeedView;
import org.linli.web.Light;
import org.springframework.stereotype.Component;

/** Adds to needs what depends on the moment they are looked at. */
@Component
public class NeedFigures {

  private final WorkCalendar calendar;
  private final Clock clock;

  NeedFigures(WorkCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  Told story(NeedStory story) {
    return new Told(story, light(story.need()));
  }

  Slice<LitMatter> matters(Slice<Matter> matters) {
    return new Slice<>(
        matters.rows().stream().map(it -> new LitMatter(it, light(it.need()))).toList(),
        matters.next());
  }

  /** A need with its light. */
  public Lit lit(NeedView need) {
    return new Lit(need, light(need), "");
  }

  private Light light(NeedView need) {
    return switch (need.status()) {
      case CLOSED -> Light.done("needs.light.closed");
      case RETURNED -> Light.waiting("needs.light.returned");
      case MERGED -> Light.waiting("needs.light.merged");
      case COMPLETED -> Light.waiting("needs.light.completed");
      case RAISED, VERIFIED, ROUTED, CLAIMED, IN_PROGRESS ->
          need.paused() ? Light.waiting("needs.light.paused") : due(need.dueAt());
    };
  }

  /** Until when something of a need is due, and how much is left. */
  Light due(Instant at) {
    return calendar.shown(new Due(at, false), clock.instant()).light();
  }

  /** A list of what is public, with whereabouts each lies. */
  Slice<Lit> slice(Slice<NeedView> needs, Map<UUID, String> places) {
    return new Slice<>(
        needs.rows().stream()
            .map(need -> new Lit(need, light(need), places.getOrDefault(need.id(), "")))
            .toList(),
        needs.next());
  }

  /**
   * A need in a list.
   *
   * @param place whereabouts it lies; empty where that is not known
   */
  public record Lit(NeedView need, Light light, String place) {}

  /** A matter in the list of somebody whom it concerns. */
  public record LitMatter(Matter matter, Light light) {}

  /** A need's story under its light. */
  public record Told(NeedStory story, Light light) {

    private static final Set<NeedAction> DOING =
        EnumSet.of(
            NeedAction.TAKE_ON,
            NeedAction.ACCEPT,
            NeedAction.CLAIM,
            NeedAction.PASS_ON,
            NeedAction.LAPSE);

    public NeedView need() {
      return story.need();
    }

    /** Who does it; nobody since it was given back. */
    public Optional<String> doer() {
      return story.steps().stream()
          .filter(step -> DOING.contains(step.action()))
          .findFirst()
          .filter(step -> step.action() != NeedAction.LAPSE && !step.party().isEmpty())
          .map(NeedStep::party);
    }

    /** Who is responsible until it is done 首接负责, as the public may know it. */
    public Optional<String> handler() {
      return party(NeedAction.VERIFY, NeedAction.HAND_OVER);
    }

    /** Who did the last of these steps, as the public may know it. */
    private Optional<String> party(NeedAction... actions) {
      return story.steps().stream()
          .filter(step -> List.of(actions).contains(step.action()) && !step.party().isEmpty())
          .map(NeedStep::party)
          .findFirst();
    }
  }
}
