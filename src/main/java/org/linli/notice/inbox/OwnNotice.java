package org.linli.notice.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Cursor;

/**
 * One entry of a person's own messages.
 *
 * @param template key of the text
 * @param content values of the text, see {@code NoticeTexts}
 * @param parts what a digest gathered
 */
public record OwnNotice(
    UUID id,
    String template,
    String content,
    String href,
    Instant at,
    boolean read,
    List<Part> parts) {

  public OwnNotice {
    parts = List.copyOf(parts);
  }

  Cursor position() {
    return new Cursor(at, id);
  }

  OwnNotice with(List<Part> gathered) {
    return new OwnNotice(id, template, content, href, at, read, gathered);
  }

  /** One line of a digest. */
  public record Part(String template, String content, String href) {}
}
