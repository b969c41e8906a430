package org.linli.projects;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads letters, for those who issue and those who get them. */
@Service
@Transactional(readOnly = true)
public class LetterReading {

  private final Letters letters;
  private final ProjectReading projects;

  LetterReading(Letters letters, ProjectReading projects) {
    this.letters = letters;
    this.projects = projects;
  }

  /**
   * One of them.
   *
   * @throws Refused to who neither manages projects nor leads that one
   */
  public LetterFile file(Actor actor, UUID id) {
    var letter =
        letters.find(actor.communityId(), id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var part = projects.part(actor, letter.project());
    var issues = letter.proposed() && actor.may(ProjectPermission.SUPERVISE) && !part.leads();
    return new LetterFile(letter, issues, letter.issued() && part.reports());
  }

  /** Those that wait for somebody who issues them. */
  public List<LetterView> toIssue(Actor actor) {
    return actor.may(ProjectPermission.SUPERVISE)
        ? letters.toIssue(actor.communityId())
        : List.of();
  }

  /** Those that wait for the actor's answer, or for that of the actor's unit. */
  public List<LetterView> toAnswer(Actor actor) {
    var unit = actor.grants().organizationId();
    return actor.may(ProjectPermission.MANAGE)
            || unit.isPresent() && actor.may(ProjectPermission.LEAD)
        ? letters.toAnswer(actor.communityId(), unit.orElse(actor.accountId()))
        : List.of();
  }
}
