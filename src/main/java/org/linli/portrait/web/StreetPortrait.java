package org.linli.portrait.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.needs.web.StreetPanel;
import org.linli.portrait.PortraitReading;
import org.linli.portrait.StreetLine;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows a street what the residents of each of its communities ask for. */
@Component
@Order(2)
public class StreetPortrait implements StreetPanel {

  private final PortraitReading reading;
  private final CommunityDirectory communities;
  private final Templates templates;

  StreetPortrait(PortraitReading reading, CommunityDirectory communities, Templates templates) {
    this.reading = reading;
    this.communities = communities;
    this.templates = templates;
  }

  @Override
  public JteModel panel(Actor actor, Layout page) {
    return templates.portrait_street(
        page, reading.street(actor).stream().flatMap(line -> named(line).stream()).toList());
  }

  private Optional<Portrayed> named(StreetLine line) {
    return communities.place(line.communityId()).map(community -> new Portrayed(community, line));
  }

  /** A community with its counts. */
  public record Portrayed(Community community, StreetLine counts) {}
}
