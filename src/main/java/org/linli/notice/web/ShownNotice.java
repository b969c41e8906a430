package org.linli.notice.web;

import java.time.Instant;
import java.util.UUID;
import org.linli.notice.NoticeTexts;
import org.linli.notice.inbox.OwnNotice;
import org.linli.platform.Messages;

/** An entry of the own messages in words. */
public record ShownNotice(UUID id, String text, String href, Instant at, boolean read) {

  static ShownNotice of(OwnNotice notice, NoticeTexts texts, Messages t) {
    return new ShownNotice(
        notice.id(),
        texts.onPage(notice.template(), notice.content(), t),
        notice.href(),
        notice.at(),
        notice.read());
  }
}
