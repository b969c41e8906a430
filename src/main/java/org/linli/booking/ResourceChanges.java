package org.linli.booking;

import java.util.EnumSet;
import java.util.Set;
import org.linli.kernel.Actor;
import org.linli.platform.Inbox;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.resources.ResourceAction;
import org.linli.resources.ResourceMoved;
import org.linli.resources.ResourceStatus;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A resource that is withdrawn, open at other times, or has lost a paper, gives back what was
 * booked: each holder is told and offered what else there is. The inbox guards that it happens
 * once.
 */
@Component
class ResourceChanges {

  /** A paper more takes no time away. */
  private static final Set<ResourceAction> ENDS_NOTHING =
      EnumSet.of(ResourceAction.ENTER_PAPER, ResourceAction.CHECK_PAPER);

  private final Releases releases;
  private final Inbox inbox;
  private final Messages chinese;

  ResourceChanges(Releases releases, Inbox inbox, Languages languages) {
    this.releases = releases;
    this.inbox = inbox;
    chinese = languages.chinese();
  }

  @ApplicationModuleListener
  void on(ResourceMoved event) {
    var gone = event.status() == ResourceStatus.WITHDRAWN;
    if ((gone || event.status() == ResourceStatus.LISTED)
        && !ENDS_NOTHING.contains(event.action())
        && inbox.first(event, "booking.resource-changes")) {
      var reason = chinese.text(gone ? "booking.reason.withdrawn" : "booking.reason.closed");
      releases.keepWhatFits(Actor.system(event.communityId()), event.resourceId(), gone, reason);
    }
  }
}
