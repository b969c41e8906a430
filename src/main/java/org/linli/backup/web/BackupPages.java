package org.linli.backup.web;

import java.util.List;
import linli.jte.Templates;
import org.linli.backup.BackupManagement;
import org.linli.backup.BackupPermission;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Paging;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Whether the installation is saved, for its administrators. */
@Controller
@Order(98)
class BackupPages implements MenuSource {

  private final BackupManagement backups;
  private final Templates templates;

  BackupPages(BackupManagement backups, Templates templates) {
    this.backups = backups;
    this.templates = templates;
  }

  @GetMapping("/backup")
  View overview(Actor actor, Layout page, Paging paging) {
    return Screen.ok(templates.backupOverview(page, backups.overview(actor, paging)));
  }

  @PostMapping("/backup/run")
  View run(Actor actor) {
    backups.startSoon(actor);
    return Redirect.to("/backup");
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.ADMINISTRATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() == Community.ROOT_ID
            && grants.permissions().contains(BackupPermission.OPERATE.code())
        ? List.of(new MenuItem("/backup", "shield", "backup.menu"))
        : List.of();
  }
}
