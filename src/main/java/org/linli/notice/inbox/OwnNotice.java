package org.linli.notice.inbox;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Cursor;

/**
 * One entry of a person's own messages.
 *
 * @param template key of the text
 * @param content values of the text, see {@code NoticeTexts}
 */
public record OwnNotice(
    UUID id, String template, String content, String href, Instant at, boolean read) {

  Cursor position() {
    return new Cursor(at, id);
  }
}
