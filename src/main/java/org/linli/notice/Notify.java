package org.linli.notice;

import java.util.List;
import java.util.UUID;

/**
 * Tells somebody something. The template says how urgent it is (see {@link NoticeTemplate}).
 *
 * @param event what happened, for example the id of a domain event: of one event a recipient is
 *     told once, however often it is delivered
 * @param template key of a template that a module registered; its text stands in that module's
 *     messages
 * @param values fill the text's places {0}, {1} …; those that are too long are cut when they are
 *     sent
 * @param href own path where the recipient reads on
 * @param fromStreet whether a call about it is made by the street, and the community does not learn
 *     whom it is for
 */
public record Notify(
    Recipient to,
    UUID event,
    String template,
    List<String> values,
    String href,
    boolean fromStreet) {

  /** What the community may know of. */
  public Notify(Recipient to, UUID event, String template, List<String> values, String href) {
    this(to, event, template, values, href, false);
  }

  public Notify {
    values = List.copyOf(values);
    if (!href.startsWith("/") || href.startsWith("//") || href.contains("\\")) {
      throw new IllegalArgumentException("Not a path of this site: " + href);
    }
  }
}
