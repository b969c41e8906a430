package org.linli.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.notice.Recipients;
import org.linli.notice.calls.NoticeProofs;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** Tells those who are invited, and remembers how far that came. */
@Component
class MeetingNotices {

  private final GuestRows guests;
  private final NoticeManagement notices;
  private final NoticeProofs proofs;
  private final Recipients recipients;
  private final RoleHolders holders;
  private final AccountManagement accounts;
  private final CommunityDirectory communities;
  private final Messages chinese;

  MeetingNotices(
      GuestRows guests,
      NoticeManagement notices,
      NoticeProofs proofs,
      Recipients recipients,
      RoleHolders holders,
      AccountManagement accounts,
      CommunityDirectory communities,
      Languages languages) {
    this.guests = guests;
    this.notices = notices;
    this.proofs = proofs;
    this.recipients = recipients;
    this.holders = holders;
    this.accounts = accounts;
    this.communities = communities;
    chinese = languages.chinese();
  }

  /** Whoever has a role that the template names; a practice invites nobody by itself. */
  void inviteRoles(Actor actor, Meeting meeting, MeetingTemplate template) {
    if (!meeting.acts()) {
      return;
    }
    var ids = new HashSet<UUID>();
    template.invites().forEach(role -> ids.addAll(holders.of(actor.communityId(), role)));
    ids.remove(actor.accountId());
    var invited = new ArrayList<GuestRows.Guest>();
    recipients
        .find(ids)
        .forEach(
            (id, known) -> invited.add(new GuestRows.Guest(Optional.of(id), known.name(), "")));
    invited.sort(Comparator.comparing(GuestRows.Guest::recipient));
    invite(actor, meeting, invited);
  }

  /** By name and phone; whoever has an account finds it among their own messages as well. */
  void invite(Actor actor, Meeting meeting, InviteGuests command) {
    var invited =
        command.all().stream()
            .map(it -> new GuestRows.Guest(accounts.byPhone(it.phone()), it.name(), it.phone()))
            .toList();
    invite(actor, meeting, invited);
  }

  private void invite(Actor actor, Meeting meeting, List<GuestRows.Guest> invited) {
    var each = new HashMap<String, GuestRows.Guest>();
    invited.forEach(it -> each.putIfAbsent(it.recipient(), it));
    if (!each.isEmpty()) {
      var once = invited.stream().filter(it -> each.get(it.recipient()) == it).toList();
      guests.invite(actor.communityId(), meeting.id(), once);
    }
  }

  /** Everybody who is invited, of the meeting's last event. */
  void announce(Actor actor, Meeting meeting, String template) {
    var when = chinese.dayAndTime(meeting.plan().when().from());
    tell(actor, meeting, template, List.of(title(meeting), when));
  }

  /** Everybody who is invited. */
  void say(Actor actor, Meeting meeting, String template) {
    tell(actor, meeting, template, List.of(title(meeting)));
  }

  private void tell(Actor actor, Meeting meeting, String template, List<String> values) {
    var event =
        template.equals(AssemblyNoticeTexts.INVITED)
                || template.equals(AssemblyNoticeTexts.POSTPONED)
            ? meeting.state().event().orElseThrow()
            : Ids.next();
    var href = path(actor) + "/assembly/" + meeting.id();
    var told =
        guests.guests(actor.communityId(), meeting.id()).stream()
            .map(it -> new Notify(recipient(it), event, template, values, href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(actor.scope(), told);
    }
  }

  private static Recipient recipient(GuestRows.Guest guest) {
    return guest
        .account()
        .map(Recipient::account)
        .orElseGet(() -> Recipient.person(guest.name(), guest.phone()));
  }

  /** Somebody has something to do by the end of a day. */
  void task(Actor actor, Meeting meeting, UUID account, Resolve decided) {
    var day = chinese.date(decided.due());
    notices.notify(
        actor.scope(),
        new Notify(
            Recipient.account(account),
            Ids.next(),
            AssemblyNoticeTexts.TASK,
            List.of(decided.decision(), day),
            path(actor) + "/assembly/tasks"));
  }

  /** Keeps how far the notices came. */
  void prove(Actor actor, Meeting meeting) {
    var kept = new HashMap<String, String>();
    meeting
        .state()
        .event()
        .ifPresent(
            event ->
                proofs
                    .of(actor.scope(), event)
                    .forEach((recipient, proof) -> kept.put(recipient, proof.name())));
    if (!kept.isEmpty()) {
      guests.prove(actor.communityId(), meeting.id(), kept);
    }
  }

  private String title(Meeting meeting) {
    return meeting.acts()
        ? meeting.plan().title()
        : chinese.text("assembly.practice.titled", meeting.plan().title());
  }

  private String path(Actor actor) {
    return communities.byId(actor.communityId()).path();
  }
}
