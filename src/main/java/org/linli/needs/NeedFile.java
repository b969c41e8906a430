package org.linli.needs;

import java.util.List;
import org.linli.kernel.Mask;

/**
 * A need with what only its handlers and its raiser may see.
 *
 * @param content the raiser's own words; empty where the reader is whom they complain about
 * @param masked whether name and phone of the contact are masked, as they are for staff until they
 *     state a purpose
 * @param hidden whether the reader never learns who raised it, whatever the purpose
 */
public record NeedFile(
    NeedStory story,
    NeedFacts facts,
    String content,
    String place,
    String contactName,
    String contactPhone,
    boolean masked,
    boolean hidden) {

  NeedFile told(List<NeedStep> steps) {
    return new NeedFile(
        story.told(steps), facts, content, place, contactName, contactPhone, masked, hidden);
  }

  /** As staff see it who have not said what they need the contact for. */
  NeedFile mask() {
    return new NeedFile(
        story,
        facts,
        content,
        place,
        Mask.name(contactName),
        Mask.phone(contactPhone),
        true,
        false);
  }

  /** As those see it whom it complains about (NEED-1). */
  NeedFile hide() {
    return new NeedFile(untold(), facts.withoutCircumstances(), "", "", "", "", true, true);
  }

  /** Until something is written for the public, the title is the raiser's own first words. */
  private NeedStory untold() {
    var written =
        story.steps().stream()
            .map(NeedStep::action)
            .anyMatch(action -> action == NeedAction.VERIFY || action == NeedAction.MERGE);
    return written
        ? story
        : new NeedStory(story.need().untitled(), story.steps(), story.mandate(), story.namedAs());
  }

  public NeedView need() {
    return story.need();
  }
}
