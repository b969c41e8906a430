package org.linli.boards.web;

import java.util.List;
import linli.jte.Templates;
import org.linli.boards.BoardKind;
import org.linli.boards.BoardPermission;
import org.linli.boards.StreetBoards;
import org.linli.boards.StreetSheet;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Paging;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A street's board on the wall, and the lists that its numbers lead to. */
@Controller
@Order(21)
class StreetBoardPages implements MenuSource {

  private static final String PATH = "/boards/area/";

  /** The digits of a code that name the street. */
  private static final int STREET = 9;

  private final StreetBoards boards;
  private final StreetSheet sheet;
  private final BoardRows rows;
  private final Templates templates;

  StreetBoardPages(StreetBoards boards, StreetSheet sheet, BoardRows rows, Templates templates) {
    this.boards = boards;
    this.sheet = sheet;
    this.rows = rows;
    this.templates = templates;
  }

  @GetMapping(PATH + "{area}")
  View wall(Actor actor, Layout page, @PathVariable String area) {
    var board = boards.board(actor);
    return Screen.ok(
        templates.boardsStreet(page, PATH + area, board, rows.of(actor, area, board.first())));
  }

  @GetMapping(PATH + "{area}/list")
  View list(
      Actor actor,
      Layout page,
      @PathVariable String area,
      Paging paging,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String from) {
    var kind = BoardKind.of(of).orElse(BoardKind.CLOCKS);
    var found = boards.list(actor, kind, from, paging);
    return Screen.ok(
        templates.boardsList(
            page, PATH + area, kind, from, rows.of(actor, area, found.rows()), found.next()));
  }

  @GetMapping(PATH + "{area}/sheet")
  ResponseEntity<byte[]> sheet(
      Actor actor, Layout page, @RequestParam(defaultValue = "") String from) {
    return SheetDownload.of(sheet.of(actor, from), page.text("boards.title") + ".xlsx");
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  /** Found from the street and from each of its communities. */
  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var street = community.code().substring(0, STREET);
    var may = grants.permissions().contains(BoardPermission.OVERSEE.code());
    return may && !street.endsWith("000")
        ? List.of(new MenuItem(PATH + street + "000", "wall", "boards.title"))
        : List.of();
  }
}
