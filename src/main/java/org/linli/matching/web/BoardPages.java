package org.linli.matching.web;

import java.time.Clock;
import java.util.List;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.matching.BoardReading;
import org.linli.matching.BoardSheet;
import org.linli.matching.ClaimPermission;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Screen;
import org.linli.web.SheetDownload;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The three lists for a meeting: on its screen, on paper, as a spreadsheet (MATCH-3). */
@Controller
@Order(23)
class BoardPages implements MenuSource {

  private static final String PATH = "/matching/board";

  private final BoardReading reading;
  private final BoardSheet sheet;
  private final Templates templates;
  private final Clock clock;

  BoardPages(BoardReading reading, BoardSheet sheet, Templates templates, Clock clock) {
    this.reading = reading;
    this.sheet = sheet;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/matching/board")
  View show(Actor actor, Layout page) {
    return Screen.ok(templates.matchingBoard(page, reading.of(actor), clock.instant()));
  }

  @GetMapping("/c/{community}/matching/board/sheet")
  ResponseEntity<byte[]> sheet(Actor actor, Layout page) {
    return SheetDownload.of(sheet.of(actor), page.text("matching.board.title") + ".xlsx");
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.RESOURCES;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(ClaimPermission.FILE.code())
        ? List.of(new MenuItem(community.path() + PATH, "doc", "matching.board.title"))
        : List.of();
  }
}
