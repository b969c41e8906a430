package org.linli.evaluation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.evaluation.ProgressReading;
import org.linli.evaluation.StreetMonth;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.needs.web.StreetPanel;
import org.linli.web.Layout;
import org.springframework.stereotype.Component;

/** Shows a street how the month goes in each of its communities. */
@Component
public class StreetTotals implements StreetPanel {

  private final ProgressReading progress;
  private final CommunityDirectory communities;
  private final Templates templates;

  StreetTotals(ProgressReading progress, CommunityDirectory communities, Templates templates) {
    this.progress = progress;
    this.communities = communities;
    this.templates = templates;
  }

  @Override
  public JteModel panel(Actor actor, Layout page) {
    return templates.evaluation_street(
        page, progress.street(actor).stream().flatMap(row -> line(row).stream()).toList());
  }

  private Optional<Line> line(StreetMonth row) {
    return communities.place(row.fromCommunityId()).map(from -> new Line(from, row));
  }

  /** A community with its month. */
  public record Line(Community community, StreetMonth month) {}
}
