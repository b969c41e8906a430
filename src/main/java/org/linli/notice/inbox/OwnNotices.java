package org.linli.notice.inbox;

import java.time.Clock;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own messages in a community; everybody has them, whatever their roles. */
@Service
@Transactional
public class OwnNotices {

  private final NoticeQueries own;
  private final Clock clock;

  OwnNotices(NoticeQueries own, Clock clock) {
    this.own = own;
    this.clock = clock;
  }

  /** The actor's messages, newest first. */
  @Transactional(readOnly = true)
  public Slice<OwnNotice> mine(Actor actor, Paging paging) {
    var rows = own.of(actor.communityId(), actor.accountId(), paging);
    return Slice.cut(rows, paging, OwnNotice::position);
  }

  /** How many the actor has not read. */
  @Transactional(readOnly = true)
  public int unread(Actor actor) {
    return own.unread(actor.communityId(), actor.accountId());
  }

  /**
   * Marks one as read.
   *
   * @return own path where it leads
   * @throws Refused if it is none of the actor's
   */
  public String read(Actor actor, UUID id) {
    return own.read(actor.communityId(), actor.accountId(), id, clock.instant())
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Marks all as read. */
  public void readAll(Actor actor) {
    own.readAll(actor.communityId(), actor.accountId(), clock.instant());
  }
}
