package org.linli.assembly;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts meetings and their agendas, and leads them from the notice to the minutes (DELIB-2). */
@Service
@Transactional
public class MeetingManagement {

  private static final int MOST_ITEMS = 30;

  /** Without those that look like others. */
  private static final String CODE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int CODE_LENGTH = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Meetings meetings;
  private final AgendaRows agenda;
  private final AgendaSources sources;
  private final ResolutionRows resolutions;
  private final MeetingJournal journal;
  private final MeetingStages stages;
  private final MeetingNotices notices;
  private final MeetingClocks clocks;
  private final PartWriting part;
  private final AssemblyRules rules;
  private final Clock clock;

  MeetingManagement(
      Meetings meetings,
      AgendaRows agenda,
      AgendaSources sources,
      ResolutionRows resolutions,
      MeetingJournal journal,
      MeetingStages stages,
      MeetingNotices notices,
      MeetingClocks clocks,
      PartWriting part,
      AssemblyRules rules,
      Clock clock) {
    this.meetings = meetings;
    this.agenda = agenda;
    this.sources = sources;
    this.resolutions = resolutions;
    this.journal = journal;
    this.stages = stages;
    this.notices = notices;
    this.clocks = clocks;
    this.part = part;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Drafts a meeting; only staff see it.
   *
   * @throws Invalid if there is no such template, or it needs a place
   */
  public UUID draft(Actor actor, DraftMeeting command) {
    actor.require(AssemblyPermission.MANAGE);
    var template =
        rules
            .template(actor.communityId(), command.meetingTemplate())
            .orElseThrow(() -> Invalid.field("meetingTemplate", KernelError.NOT_A_CHOICE));
    placed(command, template.online());
    var origin =
        new Meeting.Origin(
            Ids.next(),
            template.code(),
            rules.version(actor.communityId()),
            template.layer(),
            command.mock(),
            template.online(),
            newCode(),
            actor.accountId(),
            clock.instant());
    meetings.insert(actor.communityId(), Meeting.drafted(origin, command.plan()));
    return origin.id();
  }

  /** Another plan, as long as it is a draft. */
  public void change(Actor actor, UUID id, DraftMeeting command) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = journal.hold(actor, id);
    placed(command, meeting.origin().online());
    journal.save(actor, meeting.change(command.plan()));
  }

  private static void placed(DraftMeeting command, boolean online) {
    if (!online && command.place().isEmpty()) {
      throw Invalid.field("place", KernelError.REQUIRED);
    }
  }

  /**
   * Puts something on the agenda. Once it was announced nothing is added: nobody could prepare for
   * it.
   *
   * @throws Invalid if there is nothing behind the reference
   */
  public void add(Actor actor, UUID id, AddItem command) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = drafted(actor, id);
    if (agenda.count(actor.communityId(), id) >= MOST_ITEMS) {
      throw new Refused(AssemblyError.TOO_MANY, MOST_ITEMS);
    }
    agenda.add(actor.communityId(), meeting.id(), sources.of(actor, command), false);
  }

  public void drop(Actor actor, UUID id, DropItem command) {
    actor.require(AssemblyPermission.MANAGE);
    drafted(actor, id);
    if (!agenda.drop(actor.communityId(), id, command.number())) {
      throw Invalid.field("item", AssemblyError.NO_SUCH_LINE);
    }
  }

  private Meeting drafted(Actor actor, UUID id) {
    var meeting = journal.hold(actor, id);
    if (meeting.status() != MeetingStatus.DRAFT) {
      throw new Refused(AssemblyError.NOT_NOW);
    }
    return meeting;
  }

  /**
   * Announces it: everybody reads it, and whoever is invited is told.
   *
   * @throws Refused if nothing is on the agenda, or a stage that comes first is missing
   * @throws Invalid if it is sooner than its template allows
   */
  public void notice(Actor actor, UUID id) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = drafted(actor, id);
    var template = template(actor, meeting);
    if (agenda.count(actor.communityId(), id) == 0) {
      throw new Refused(AssemblyError.NO_ITEM);
    }
    stages.requireBefore(actor, meeting, template);
    var noticed = meeting.notice(template, Ids.next(), clock.instant());
    agenda.publishItems(actor.communityId(), id);
    notices.inviteRoles(actor, noticed, template);
    journal.write(actor, noticed, MeetingAction.NOTICE, "");
    notices.announce(actor, noticed, AssemblyNoticeTexts.INVITED);
  }

  /**
   * Puts it off; everybody is told anew, and the days of the notice count from today.
   *
   * @throws Invalid if the new time is too soon
   */
  public void postpone(Actor actor, UUID id, PostponeMeeting command) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = journal.hold(actor, id);
    var later =
        meeting.postpone(template(actor, meeting), command.when(), Ids.next(), clock.instant());
    journal.write(actor, later, MeetingAction.POSTPONE, command.why());
    notices.announce(actor, later, AssemblyNoticeTexts.POSTPONED);
  }

  /** It does not take place; whoever was told of it is told so. */
  public void callOff(Actor actor, UUID id, CallOffMeeting command) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = journal.hold(actor, id);
    var off = meeting.callOff();
    journal.write(actor, off, MeetingAction.CALL_OFF, command.reason());
    if (off.state().event().isPresent()) {
      notices.say(actor, off, AssemblyNoticeTexts.CALLED_OFF);
    }
  }

  /**
   * Begins it, ends it, or publishes its minutes with what was decided.
   *
   * @throws Refused if that is not possible now
   */
  public void move(Actor actor, UUID id, MoveMeeting command) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = journal.hold(actor, id);
    switch (command.action()) {
      case OPEN -> open(actor, meeting);
      case CLOSE -> close(actor, meeting);
      default -> publish(actor, meeting);
    }
  }

  private void open(Actor actor, Meeting meeting) {
    var opened = meeting.open(template(actor, meeting), clock.instant());
    notices.prove(actor, meeting);
    journal.write(actor, opened, MeetingAction.OPEN, "");
  }

  private void close(Actor actor, Meeting meeting) {
    var now = clock.instant();
    var days = template(actor, meeting).minutesDays();
    var due = Dates.end(Dates.day(now).plusDays(days));
    journal.write(actor, meeting.close(due), MeetingAction.CLOSE, "");
    clocks.start(actor, meeting.id(), MeetingClocks.MINUTES, now, due);
  }

  private void publish(Actor actor, Meeting meeting) {
    var published = meeting.publish(agenda.withoutMinutes(actor.communityId(), meeting.id()));
    agenda.publishMinutes(actor.communityId(), meeting.id());
    journal.write(actor, published, MeetingAction.PUBLISH, "");
    part.write(actor, published);
    clocks.end(actor, meeting.id(), MeetingClocks.MINUTES, clock.instant());
    notices.say(actor, published, AssemblyNoticeTexts.MINUTES);
  }

  /** How deeply people took part, by what changed; may be said again when more is known. */
  public void judge(Actor actor, UUID id, JudgeDepth command) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = journal.hold(actor, id);
    var many = resolutions.count(actor.communityId(), id);
    journal.write(
        actor, meeting.judge(command.rung(), many), MeetingAction.JUDGE, command.changed());
  }

  /**
   * A stage of its template was done, in their order.
   *
   * @throws Invalid if an earlier one is missing, or the day is still to come
   */
  public void stage(Actor actor, UUID id, TakeStage command) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = journal.hold(actor, id);
    var template = template(actor, meeting);
    var today = Dates.day(clock.instant());
    stages.take(actor, meeting, template, command, today);
    journal.stage(actor, meeting, command.stage(), command.on());
  }

  private MeetingTemplate template(Actor actor, Meeting meeting) {
    var origin = meeting.origin();
    return rules.of(actor.communityId(), origin.template(), origin.layer(), origin.online());
  }

  private static String newCode() {
    return RANDOM
        .ints(CODE_LENGTH, 0, CODE.length())
        .mapToObj(at -> String.valueOf(CODE.charAt(at)))
        .collect(Collectors.joining());
  }
}
