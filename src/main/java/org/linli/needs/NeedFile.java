package org.linli.needs;

import org.linli.kernel.Mask;

/**
 * A need with what only its handlers and its raiser may see.
 *
 * @param content the raiser's own words
 * @param masked whether name and phone of the contact are masked, as they are for staff until they
 *     state a purpose
 */
public record NeedFile(
    NeedStory story,
    String content,
    String place,
    String contactName,
    String contactPhone,
    boolean masked) {

  /** As staff see it who have not said what they need the contact for. */
  NeedFile mask() {
    return new NeedFile(
        story, content, place, Mask.name(contactName), Mask.phone(contactPhone), true);
  }

  public NeedView need() {
    return story.need();
  }
}
