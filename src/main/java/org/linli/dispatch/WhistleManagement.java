package org.linli.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.directory.OrganizationView;
import org.linli.directory.mandates.Mandate;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedView;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A street issues whistles and sees them through (WHIS-1, WHIS-2). */
@Service
@Transactional
public class WhistleManagement {

  private final WhistleJournal journal;
  private final Whistles whistles;
  private final SourceNeeds needs;
  private final SuggestedWhistles suggestions;
  private final StreetOrganizations organizations;
  private final DispatchRules rules;
  private final Clock clock;

  WhistleManagement(
      WhistleJournal journal,
      Whistles whistles,
      SourceNeeds needs,
      SuggestedWhistles suggestions,
      StreetOrganizations organizations,
      DispatchRules rules,
      Clock clock) {
    this.journal = journal;
    this.whistles = whistles;
    this.needs = needs;
    this.suggestions = suggestions;
    this.organizations = organizations;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What the form shows that starts from a need.
   *
   * @param from code of its community, below the actor's street
   * @param need its number
   */
  @Transactional(readOnly = true)
  public WhistleDraft draft(Actor actor, String from, String need) {
    actor.require(DispatchPermission.ISSUE);
    var source = needs.find(actor, from, need);
    return new WhistleDraft(
        source.community(),
        source.story().need(),
        source.mandates(),
        source.story().mandate().map(it -> it.mandateId().toString()).orElse(""),
        organizations.all(actor),
        suggestions.why(actor.communityId(), source.story().need().id()),
        rules.usualDays(actor.communityId()));
  }

  /**
   * Whistles about a need that was published.
   *
   * @throws Invalid if an organization is not on the street's register, or the community is asked
   *     for what its mandate list does not name
   * @throws Refused if the need has an open whistle
   */
  public UUID issue(Actor actor, IssueWhistle command) {
    actor.require(DispatchPermission.ISSUE);
    var source = needs.find(actor, command.from(), command.need());
    var most = rules.mostDays(actor.communityId());
    if (command.workingDays() > most) {
      throw Invalid.field("days", DispatchError.DAYS, most);
    }
    var mandate = source.checked(command);
    var named =
        command.ids().stream().map(it -> organizations.named(actor, it, "organizations")).toList();
    var now = clock.instant();
    var need = source.story().need();
    var proposal = suggestions.whistled(actor.communityId(), source.community().id(), need.id());
    var whistle =
        Whistle.issued(
            new Whistle.Origin(
                actor.communityId(),
                Ids.next(),
                number(actor),
                new Whistle.Source(source.community().id(), need.id(), need.number(), proposal),
                need.title(),
                command.matter(),
                command.helps(),
                mandate,
                command.workingDays(),
                actor.accountId(),
                now));
    named.forEach(
        organization -> whistle.name(organization, "", command.leads(organization.id()), now));
    journal.issue(actor, whistle, street(actor));
    return whistle.origin.id();
  }

  /**
   * What a street does about a whistle.
   *
   * @throws Refused if it is not possible now
   */
  public void steer(Actor actor, UUID id, SteerWhistle command) {
    actor.require(DispatchPermission.ISSUE);
    var whistle = journal.hold(actor.communityId(), id);
    var about = change(actor, whistle, command);
    journal.write(actor, whistle, command.what(), about, street(actor), command.note());
  }

  private Optional<Receiver> change(Actor actor, Whistle whistle, SteerWhistle command) {
    var now = clock.instant();
    return switch (command.what()) {
      case NAME ->
          Optional.of(
              whistle.name(
                  organizations.named(actor, command.organization(), "unit"),
                  command.note(),
                  false,
                  now));
      case KEEP -> decided(whistle, command, it -> whistle.keep(it, now));
      case RELEASE -> decided(whistle, command, whistle::release);
      case CONFIRM -> did(whistle::confirm);
      case REOPEN -> did(() -> whistle.reopen(rules.againDays(actor.communityId())));
      case WITHDRAW -> did(whistle::withdraw);
      default -> throw new Refused(DispatchError.NOT_NOW);
    };
  }

  /** Only what was disputed is decided. */
  private static Optional<Receiver> decided(
      Whistle whistle, SteerWhistle command, Consumer<Receiver> decision) {
    var receiver = whistle.get(command.receiver());
    if (receiver.status != ReceiverStatus.DISPUTED) {
      throw new Refused(DispatchError.NOT_NOW);
    }
    decision.accept(receiver);
    return Optional.of(receiver);
  }

  private static Optional<Receiver> did(Runnable change) {
    change.run();
    return Optional.empty();
  }

  /**
   * Notes what came of a call to the raiser; whoever issued the whistle does not call.
   *
   * @throws Refused if the raiser is not waited for, or it is the actor's own whistle
   */
  public void called(Actor actor, UUID id, CallRaiser command) {
    actor.require(DispatchPermission.ISSUE);
    var whistle = journal.hold(actor.communityId(), id);
    if (whistle.origin.issuedBy().equals(actor.accountId())) {
      throw new Refused(DispatchError.ANOTHER_PERSON);
    }
    var said = command.answer();
    if (said.isPresent()) {
      answer(actor, whistle, "CALL", said.get());
    } else {
      whistle.notReached(rules.tries(actor.communityId()));
      journal.write(actor, whistle, StepAction.NOT_REACHED, Optional.empty(), street(actor), "");
    }
  }

  /** The raiser's word, wherever it was given. */
  void answer(Actor actor, Whistle whistle, String way, AnswerWhistle said) {
    whistle.answer(said.solved(), rules.againDays(whistle.origin.area()));
    whistles.answered(whistle, way, said, clock.instant());
    var step = said.solved() ? StepAction.RAISER_CONFIRMED : StepAction.RAISER_REOPENED;
    journal.write(actor, whistle, step, Optional.empty(), "", "");
  }

  private ShortNumber number(Actor actor) {
    var year = Dates.day(clock.instant()).getYear();
    return new ShortNumber(year, whistles.next(actor.communityId(), year));
  }

  private String street(Actor actor) {
    return organizations.name(actor.communityId());
  }

  /**
   * What a whistle is written from.
   *
   * @param mandates lines of the community's list that may stand behind it
   * @param mandate the line that was said when the need was verified; empty for none
   * @param why what the community said when it proposed it; empty if it did not
   * @param days that it usually has
   */
  public record WhistleDraft(
      Community community,
      NeedView need,
      List<Mandate> mandates,
      String mandate,
      List<OrganizationView> organizations,
      String why,
      int days) {}
}
