package org.linli.needs;

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
    return new NeedFile(story, facts.withoutCircumstances(), "", "", "", "", true, true);
  }

  public NeedView need() {
    return story.need();
  }
}
