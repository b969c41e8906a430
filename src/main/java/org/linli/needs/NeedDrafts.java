package org.linli.needs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.files.KeptFile;
import org.linli.files.KeptPicture;
import org.linli.files.Picture;
import org.linli.files.SubjectPictures;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what residents have begun to write, with its pictures, over errors, broken connections and
 * log-out (NEED-1).
 */
@Service
@Transactional
public class NeedDrafts {

  private final Drafts drafts;
  private final SubjectPictures pictures;
  private final Clock clock;

  NeedDrafts(Drafts drafts, SubjectPictures pictures, Clock clock) {
    this.drafts = drafts;
    this.pictures = pictures;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<KeptDraft> find(Actor actor) {
    return drafts.find(actor);
  }

  /** Writes over what was kept. Saving the same again changes nothing but the day. */
  public void save(Actor actor, Draft draft) {
    actor.require(NeedPermission.RAISE);
    drafts.save(actor, Ids.next(), draft, clock.instant());
  }

  /** Forgets the draft and its pictures. */
  public void discard(Actor actor) {
    drafts.take(actor).ifPresent(id -> RaisedPictures.forget(pictures, actor, id));
  }

  @Transactional(readOnly = true)
  public List<KeptPicture> pictures(Actor actor) {
    return drafts.find(actor).map(kept -> pictures.of(actor, kept.id())).orElse(List.of());
  }

  /**
   * Keeps one more picture with the draft. The lock of the draft's row guards their number.
   *
   * @throws Refused if there are {@value RaisedPictures#MAX} already, or no draft
   */
  public void attach(Actor actor, Picture picture) {
    RaisedPictures.attach(pictures, actor, locked(actor), picture);
  }

  public void remove(Actor actor, String sha256) {
    pictures.remove(actor, locked(actor), sha256);
  }

  /** A picture of the draft, for whoever writes it. */
  @Transactional(readOnly = true)
  public KeptFile picture(Actor actor, String sha256) {
    return drafts
        .find(actor)
        .map(kept -> pictures.open(actor, kept.id(), sha256))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private UUID locked(Actor actor) {
    return drafts.lock(actor).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
