package org.linli.needs;

/**
 * A need with what only its handlers and its raiser may see.
 *
 * @param content the raiser's own words
 */
public record NeedFile(
    NeedStory story, String content, String place, String contactName, String contactPhone) {

  public NeedView need() {
    return story.need();
  }
}
