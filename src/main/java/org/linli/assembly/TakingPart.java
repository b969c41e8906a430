package org.linli.assembly;

import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations, replies, opinions and signatures, on the phone and on paper (DELIB-2, DELIB-9). */
@Service
@Transactional
public class TakingPart {

  private static final int MOST_GUESTS = 1000;
  private static final int MOST_OPINIONS = 2000;
  private static final int MOST_POSTINGS = 50;
  private static final int MOST_NAMES = 5000;

  private final MeetingJournal journal;
  private final AgendaRows agenda;
  private final GuestRows guests;
  private final OpinionRows opinions;
  private final MeetingNotices notices;
  private final Clock clock;

  TakingPart(
      MeetingJournal journal,
      AgendaRows agenda,
      GuestRows guests,
      OpinionRows opinions,
      MeetingNotices notices,
      Clock clock) {
    this.journal = journal;
    this.agenda = agenda;
    this.guests = guests;
    this.opinions = opinions;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Invites people by name and phone; those who are invited after the notice are told at once.
   *
   * @throws Invalid naming the line that is none
   */
  public void invite(Actor actor, UUID id, InviteGuests command) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = journal.hold(actor, id);
    if (meeting.status() != MeetingStatus.DRAFT && meeting.status() != MeetingStatus.NOTICED) {
      throw new Refused(AssemblyError.NOT_NOW);
    }
    notices.invite(actor, meeting, command);
    if (guests.guests(actor.communityId(), id).size() >= MOST_GUESTS) {
      throw new Refused(AssemblyError.TOO_MANY, MOST_GUESTS);
    }
    if (meeting.status() == MeetingStatus.NOTICED) {
      notices.announce(actor, meeting, AssemblyNoticeTexts.INVITED); // each once of one event
    }
  }

  /** The notice hangs somewhere since a day. */
  public void posted(Actor actor, UUID id, PostNotice command) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = journal.hold(actor, id);
    announced(meeting);
    var many = guests.post(actor.communityId(), id, command, actor.accountId());
    if (many > MOST_POSTINGS) {
      throw new Refused(AssemblyError.TOO_MANY, MOST_POSTINGS);
    }
  }

  /** Somebody brought the notice to a guest. */
  public void handed(Actor actor, UUID id, HandNotice command) {
    actor.require(AssemblyPermission.MANAGE);
    announced(journal.hold(actor, id));
    if (!guests.hand(actor.communityId(), id, command, clock.instant())) {
      throw Invalid.field("guestNumber", AssemblyError.NO_SUCH_LINE);
    }
  }

  private static void announced(Meeting meeting) {
    if (!meeting.status().listens()) {
      throw new Refused(AssemblyError.NOT_NOW);
    }
  }

  /** Says whether they come, and what they need; the last word counts. */
  public void reply(Actor actor, UUID id, ReplyToNotice command) {
    actor.require(AssemblyPermission.TAKE_PART);
    announced(visible(actor, id));
    guests.reply(actor.communityId(), id, actor.accountId(), command, clock.instant());
  }

  /**
   * Says what they think of an item; one opinion an account and item, changed when said again.
   *
   * @throws Refused if opinions are not taken any more
   */
  public void say(Actor actor, UUID id, WriteOpinion command) {
    actor.require(AssemblyPermission.TAKE_PART);
    var meeting = visible(actor, id);
    meeting.listens(clock.instant());
    var said = new OpinionRows.Said(command.number(), command.side(), command.words());
    write(actor, meeting, actor.accountId(), "ONLINE", said);
  }

  /** Enters an opinion that came on paper, so that it stands beside the others. */
  public void table(Actor actor, UUID id, TableOpinion command) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = journal.hold(actor, id);
    meeting.tabled();
    var said = new OpinionRows.Said(command.number(), command.side(), command.words());
    write(actor, meeting, null, "PAPER", said);
  }

  private void write(
      Actor actor, Meeting meeting, @Nullable UUID account, String way, OpinionRows.Said said) {
    if (!agenda.has(actor.communityId(), meeting.id(), said.item())) {
      throw Invalid.field("item", AssemblyError.NO_SUCH_LINE);
    }
    var many =
        opinions.write(actor.communityId(), meeting.id(), account, way, said, clock.instant());
    if (many > MOST_OPINIONS) {
      throw new Refused(AssemblyError.TOO_MANY, MOST_OPINIONS);
    }
  }

  /** Nobody reads an opinion any more that hurts somebody; how many there were stays. */
  public void withhold(Actor actor, UUID id, WithholdOpinion command) {
    actor.require(AssemblyPermission.MANAGE);
    journal.hold(actor, id);
    if (!opinions.withhold(actor.communityId(), id, command.number(), command.reason())) {
      throw Invalid.field("opinionNumber", AssemblyError.NO_SUCH_LINE);
    }
  }

  /**
   * Signs in with the code at the door; again, it changes nothing but the name.
   *
   * @throws Invalid if the code is another one
   */
  public void sign(Actor actor, UUID id, SignIn command) {
    actor.require(AssemblyPermission.TAKE_PART);
    var meeting = visible(actor, id);
    meeting.signs();
    if (!command.signCode().toUpperCase(Locale.ROOT).equals(meeting.origin().signCode())) {
      throw Invalid.field("signCode", AssemblyError.NOT_A_CODE);
    }
    guests.sign(
        actor.communityId(),
        id,
        actor.accountId(),
        command.signName(),
        SignedBy.LINK,
        clock.instant());
    count(actor, meeting);
  }

  /** Staff write down who came; a name that stands there already is not written twice. */
  public void sign(Actor actor, UUID id, SignNames command) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = journal.hold(actor, id);
    meeting.minuted();
    var known = new HashSet<>(guests.names(actor.communityId(), id));
    if (known.size() + command.names().size() > MOST_NAMES) {
      throw new Refused(AssemblyError.TOO_MANY, MOST_NAMES);
    }
    for (var name : command.names()) {
      if (known.add(name)) {
        guests.sign(actor.communityId(), id, null, name, command.way(), clock.instant());
      }
    }
    count(actor, meeting);
  }

  private void count(Actor actor, Meeting meeting) {
    journal.save(actor, meeting.attended(guests.attended(actor.communityId(), meeting.id())));
  }

  /** To whom is not staff a draft is not there. */
  private Meeting visible(Actor actor, UUID id) {
    var meeting = journal.hold(actor, id);
    if (meeting.state().event().isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    return meeting;
  }
}
