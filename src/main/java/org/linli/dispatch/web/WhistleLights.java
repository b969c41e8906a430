package org.linli.dispatch.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.calendar.DueShown;
import org.linli.calendar.WorkCalendar;
import org.linli.directory.CommunityDirectory;
import org.linli.dispatch.Suggestion;
import org.linli.dispatch.WhistleView;
import org.linli.kernel.Community;
import org.springframework.stereotype.Component;

/** Says of whistles when what is due, and where their needs are. */
@Component
class WhistleLights {

  private final WorkCalendar calendar;
  private final CommunityDirectory communities;
  private final Clock clock;

  WhistleLights(WorkCalendar calendar, CommunityDirectory communities, Clock clock) {
    this.calendar = calendar;
    this.communities = communities;
    this.clock = clock;
  }

  LitWhistle of(WhistleView view) {
    var community = communities.place(view.community());
    var receivers = new HashMap<UUID, DueShown>();
    view.receivers().forEach(it -> it.due().ifPresent(due -> receivers.put(it.id(), shown(due))));
    return new LitWhistle(
        view,
        community.map(Community::name).orElse(""),
        community.map(it -> it.path() + "/needs/" + view.need()).orElse(""),
        view.due().map(this::shown),
        receivers);
  }

  ProposedShown of(Suggestion proposal) {
    var community = communities.place(proposal.community());
    return new ProposedShown(
        proposal,
        community.map(Community::name).orElse(""),
        community.map(Community::code).orElse(""));
  }

  DueShown shown(Due due) {
    return calendar.shown(due, clock.instant());
  }

  String street(long area) {
    return communities.place(area).map(Community::name).orElse("");
  }
}
