package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.needs.Concern;
import org.linli.needs.NeedPanel;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.projects.ProjectPermission;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets staff begin a project from a need that was verified, also from one that somebody claimed.
 */
@Component
@Order(40)
class ProjectPanel implements NeedPanel {

  private static final Set<NeedStatus> IN_HAND =
      EnumSet.of(
          NeedStatus.VERIFIED, NeedStatus.ROUTED, NeedStatus.CLAIMED, NeedStatus.IN_PROGRESS);

  private final Templates templates;

  ProjectPanel(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> panel(
      Actor actor, NeedView need, Optional<Concern> concern, Layout page) {
    return actor.may(ProjectPermission.MANAGE) && IN_HAND.contains(need.status())
        ? Optional.of(templates.projects_begin(page, need))
        : Optional.empty();
  }
}
