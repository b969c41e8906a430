package org.linli.assembly;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.access.Colleagues;
import org.linli.dispatch.DispatchPermission;
import org.linli.dispatch.ProposalManagement;
import org.linli.dispatch.ProposeWhistle;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes minutes while people talk, and what was decided; follows what becomes of it (DELIB-2). */
@Service
@Transactional
public class MinutesManagement {

  private static final String ACCOUNT = "account:";
  private static final int MOST_SPEAKERS = 100;
  private static final int MOST_RESOLUTIONS = 50;

  private final MeetingJournal journal;
  private final AgendaRows agenda;
  private final ResolutionRows resolutions;
  private final MeetingNotices notices;
  private final MeetingClocks clocks;
  private final AssemblyRules rules;
  private final Colleagues colleagues;
  private final AccountManagement accounts;
  private final ProposalManagement proposals;
  private final Clock clock;

  MinutesManagement(
      MeetingJournal journal,
      AgendaRows agenda,
      ResolutionRows resolutions,
      MeetingNotices notices,
      MeetingClocks clocks,
      AssemblyRules rules,
      Colleagues colleagues,
      AccountManagement accounts,
      ProposalManagement proposals,
      Clock clock) {
    this.journal = journal;
    this.agenda = agenda;
    this.resolutions = resolutions;
    this.notices = notices;
    this.clocks = clocks;
    this.rules = rules;
    this.colleagues = colleagues;
    this.accounts = accounts;
    this.proposals = proposals;
    this.clock = clock;
  }

  /**
   * What was said about an item, in short.
   *
   * @throws Invalid if somebody else wrote meanwhile, so that nothing of theirs is lost
   */
  public void write(Actor actor, UUID id, WriteMinutes command) {
    minuted(actor, id, command.number());
    if (!agenda.write(actor.communityId(), id, command)) {
      throw Invalid.field("content", AssemblyError.CHANGED_MEANWHILE);
    }
  }

  /** Who spoke for what. */
  public void speak(Actor actor, UUID id, NoteSpeaker command) {
    minuted(actor, id, command.number());
    if (agenda.speak(actor.communityId(), id, command) > MOST_SPEAKERS) {
      throw new Refused(AssemblyError.TOO_MANY, MOST_SPEAKERS);
    }
  }

  private Meeting minuted(Actor actor, UUID id, int item) {
    actor.require(AssemblyPermission.MANAGE);
    var meeting = journal.hold(actor, id);
    meeting.minuted();
    if (!agenda.has(actor.communityId(), id, item)) {
      throw Invalid.field("item", AssemblyError.NO_SUCH_LINE);
    }
    return meeting;
  }

  /**
   * Something was decided. A task begins at once; a project and a whistle wait for somebody who
   * may. What a practice decides is written down only.
   *
   * @throws Invalid if too few came or were in favour, or it is due before today
   */
  public UUID resolve(Actor actor, UUID id, Resolve command) {
    var meeting = minuted(actor, id, command.number());
    var origin = meeting.origin();
    meeting.decides(
        rules.of(actor.communityId(), origin.template(), origin.layer(), origin.online()),
        command.hands());
    if (command.due().isBefore(Dates.day(clock.instant()))) {
      throw Invalid.field("dueOn", AssemblyError.PAST);
    }
    var owner = owner(actor, command);
    var resolution = Ids.next();
    var state = state(meeting, command.kind());
    var community = actor.communityId();
    var number = resolutions.insert(community, resolution, id, command, owner.name(), state);
    if (number > MOST_RESOLUTIONS) {
      throw new Refused(AssemblyError.TOO_MANY, MOST_RESOLUTIONS);
    }
    if (state == ResolutionState.TASK) {
      begin(actor, meeting, resolution, owner, command);
    }
    return resolution;
  }

  private static ResolutionState state(Meeting meeting, ResolutionKind kind) {
    if (!meeting.acts()) {
      return ResolutionState.NOTED;
    }
    return switch (kind) {
      case TASK -> ResolutionState.TASK;
      case PROJECT, WHISTLE -> ResolutionState.WAITING;
      case NOTED -> ResolutionState.NOTED;
    };
  }

  private void begin(Actor actor, Meeting meeting, UUID resolution, Owner owner, Resolve command) {
    var task = Ids.next();
    resolutions.task(
        actor.communityId(),
        task,
        meeting.id(),
        resolution,
        owner.account().orElse(null),
        actor.accountId(),
        command.due());
    clocks.start(actor, task, MeetingClocks.TASK, clock.instant(), Dates.end(command.due()));
    owner
        .account()
        .filter(account -> !account.equals(actor.accountId()))
        .ifPresent(account -> notices.task(actor, meeting, account, command));
  }

  private Owner owner(Actor actor, Resolve command) {
    if (!command.ownerName().isEmpty()) {
      return new Owner(Optional.empty(), command.ownerName());
    }
    if (command.owner().isEmpty()) {
      return new Owner(Optional.of(actor.accountId()), accounts.name(actor.accountId()));
    }
    return colleagues.whoMay(actor, AssemblyPermission.MANAGE).stream()
        .filter(it -> command.owner().equals(ACCOUNT + it.accountId()))
        .findFirst()
        .map(it -> new Owner(Optional.of(it.accountId()), it.name()))
        .orElseThrow(() -> Invalid.field("owner", KernelError.NOT_A_CHOICE));
  }

  /**
   * Brings a resolution about a need to the street, as a proposal to whistle; whoever may propose
   * does it.
   *
   * @throws Refused if it is not about a need, or is with the street already
   */
  public void carry(Actor actor, UUID id, CarryOut command) {
    actor.require(DispatchPermission.PROPOSE);
    journal.hold(actor, id);
    var decided =
        resolutions
            .find(actor.communityId(), id, command.number())
            .orElseThrow(() -> Invalid.field("resolutionNumber", AssemblyError.NO_SUCH_LINE));
    if (decided.kind() != ResolutionKind.WHISTLE || decided.state() == ResolutionState.NOTED) {
      throw new Refused(AssemblyError.PRACTICE_ONLY);
    }
    if (!decided.itemKind().equals(NeedItems.KIND)) {
      throw new Refused(AssemblyError.ABOUT_A_NEED);
    }
    var number = ShortNumber.parse(decided.reference()).orElseThrow();
    if (!resolutions.carried(actor.communityId(), decided.id(), number.toString())) {
      throw new Refused(AssemblyError.CARRIED_ALREADY);
    }
    proposals.propose(actor, number, new ProposeWhistle(decided.content()));
  }

  /**
   * A task is done, as whoever does it says, or another of the staff.
   *
   * @throws Refused if it was done before
   */
  public void finish(Actor actor, UUID task, FinishTask command) {
    actor.require(AssemblyPermission.MANAGE);
    var held =
        resolutions
            .task(actor.communityId(), task)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (held.done()) {
      throw new Refused(AssemblyError.CARRIED_ALREADY);
    }
    var now = clock.instant();
    resolutions.finish(actor.communityId(), task, command.note(), Dates.day(now));
    clocks.end(actor, task, MeetingClocks.TASK, now);
  }

  /** Who does it. */
  private record Owner(Optional<UUID> account, String name) {}
}
