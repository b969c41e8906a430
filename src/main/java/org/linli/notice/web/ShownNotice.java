package org.linli.notice.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.notice.NoticeTexts;
import org.linli.notice.inbox.OwnNotice;
import org.linli.platform.Messages;

/**
 * An entry of the own messages in words.
 *
 * @param parts what a digest gathered
 */
public record ShownNotice(
    UUID id, String text, String href, Instant at, boolean read, List<ShownPart> parts) {

  static ShownNotice of(OwnNotice notice, NoticeTexts texts, Messages t) {
    return new ShownNotice(
        notice.id(),
        texts.onPage(notice.template(), notice.content(), t),
        notice.href(),
        notice.at(),
        notice.read(),
        notice.parts().stream()
            .map(
                part ->
                    new ShownPart(texts.onPage(part.template(), part.content(), t), part.href()))
            .toList());
  }

  /** One line of a digest. */
  public record ShownPart(String text, String href) {}
}
