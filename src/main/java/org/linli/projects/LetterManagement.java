package org.linli.projects;

import java.time.Clock;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A named leader issues what the platform proposed, or does not; the lead answers (PROJ-2). */
@Service
@Transactional
public class LetterManagement {

  private final Letters letters;
  private final ProjectJournal journal;
  private final ProjectNotices notices;
  private final AccountManagement accounts;
  private final Clock clock;

  LetterManagement(
      Letters letters,
      ProjectJournal journal,
      ProjectNotices notices,
      AccountManagement accounts,
      Clock clock) {
    this.letters = letters;
    this.journal = journal;
    this.notices = notices;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Issues it in the actor's name; whoever leads the project is told.
   *
   * @throws Refused if it is not proposed any more, or it would go to the actor
   * @throws Invalid if the answer is asked for by a day that is past
   */
  public void issue(Actor actor, UUID id, IssueLetter command) {
    actor.require(ProjectPermission.SUPERVISE);
    var held = hold(actor, id);
    if (held.project().lead().account().filter(actor.accountId()::equals).isPresent()) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    allowed(held.letter(), LetterAction.ISSUE);
    var now = clock.instant();
    if (command.day().isBefore(Dates.day(now))) {
      throw Invalid.field("answerBy", ProjectError.IS_PAST);
    }
    letters.issue(actor, id, command, accounts.name(actor.accountId()), now);
    held.project().warned(held.letter().level());
    journal.write(actor, held.project(), held.letter().level().action(), "");
    notices.issued(actor, held.project(), held.letter());
  }

  /**
   * It is not issued.
   *
   * @throws Refused if it is not proposed any more
   */
  public void drop(Actor actor, UUID id) {
    actor.require(ProjectPermission.SUPERVISE);
    allowed(hold(actor, id).letter(), LetterAction.DROP);
    letters.drop(actor.communityId(), id);
  }

  /**
   * Whoever leads the project answers it.
   *
   * @throws Refused if somebody else leads it, or it does not wait for an answer
   */
  public void answer(Actor actor, UUID id, AnswerLetter command) {
    var held = hold(actor, id);
    if (!ProgressManagement.reports(actor, held.project().lead())) {
      throw new Refused(ProjectError.NOT_THE_LEAD);
    }
    allowed(held.letter(), LetterAction.ANSWER);
    letters.answer(
        actor.communityId(), id, command.answer(), journal.party(actor), clock.instant());
  }

  private static void allowed(LetterView letter, LetterAction action) {
    if (LetterStatus.TRANSITIONS.next(letter.status(), action).isEmpty()) {
      throw new Refused(ProjectError.NOT_NOW);
    }
  }

  /** The project first, so that what another one did meanwhile is seen. */
  private Held hold(Actor actor, UUID id) {
    var project = journal.hold(actor, find(actor, id).project());
    return new Held(project, find(actor, id));
  }

  private LetterView find(Actor actor, UUID id) {
    return letters
        .find(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private record Held(Project project, LetterView letter) {}
}
