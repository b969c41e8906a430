package org.linli.needs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.files.KeptFile;
import org.linli.files.KeptPicture;
import org.linli.files.Picture;
import org.linli.files.SubjectPictures;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of needs: the raiser sees their own, everybody those that were released. */
@Service
@Transactional
public class RaisedPictures {

  /** The most that a raiser gives with one need. */
  public static final int MAX = 5;

  private final Needs needs;
  private final SubjectPictures pictures;

  RaisedPictures(Needs needs, SubjectPictures pictures) {
    this.needs = needs;
    this.pictures = pictures;
  }

  /** The pictures of a need that the actor raised. */
  @Transactional(readOnly = true)
  public List<KeptPicture> mine(Actor actor, UUID needId) {
    return own(needs.find(actor.communityId(), needId), actor)
        .map(need -> pictures.of(actor, needId))
        .orElse(List.of());
  }

  /** The released pictures of a need that was published. */
  @Transactional(readOnly = true)
  public List<KeptPicture> published(Scope scope, UUID needId) {
    return pictures.published(scope, needId);
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public KeptFile openPublished(Scope scope, UUID needId, String sha256) {
    return pictures.openPublished(scope, needId, sha256);
  }

  /**
   * A picture of a need that the actor raised.
   *
   * @throws Refused as not found for everybody else
   */
  @Transactional(readOnly = true)
  public KeptFile open(Actor actor, ShortNumber number, String sha256) {
    return pictures.open(actor, mine(actor, number).id().id(), sha256);
  }

  /**
   * One more picture for a need that the actor raised.
   *
   * @return its SHA-256 in hex
   * @throws Refused if there are {@value #MAX} already, or nothing is to be done any more
   */
  public String attach(Actor actor, ShortNumber number, Picture picture) {
    actor.require(NeedPermission.RAISE);
    var need = mine(actor, number);
    if (need.status().ended()) {
      throw new Refused(NeedError.NOT_NOW);
    }
    needs.hold(actor.communityId(), need.id().id(), need.id().id());
    return attach(pictures, actor, need.id().id(), picture);
  }

  /** The caller holds the row of the subject, so that two at once do not pass the limit. */
  static String attach(SubjectPictures pictures, Actor actor, UUID subject, Picture picture) {
    if (pictures.of(actor, subject).size() >= MAX) {
      throw new Refused(NeedError.TOO_MANY_PICTURES, MAX);
    }
    return pictures.attach(actor, subject, picture);
  }

  /** Forgets all pictures of a draft. */
  static void forget(SubjectPictures pictures, Actor actor, UUID draft) {
    pictures.of(actor, draft).forEach(each -> pictures.remove(actor, draft, each.sha256()));
  }

  private Need mine(Actor actor, ShortNumber number) {
    return own(needs.find(actor.communityId(), number), actor)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static Optional<Need> own(Optional<Need> need, Actor actor) {
    return need.filter(it -> it.origin().raiserId().equals(actor.accountId()));
  }
}
