package org.linli.boards.web;

import org.linli.boards.BoardKind;
import org.linli.boards.BoardRow;
import org.linli.boards.StreetBoard;
import org.linli.boards.StreetBoards;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A street's board over JSON. */
@RestController
@RequestMapping("/api/boards/area/{area}")
class StreetBoardApi {

  private final StreetBoards boards;

  StreetBoardApi(StreetBoards boards) {
    this.boards = boards;
  }

  @GetMapping
  StreetBoard board(Actor actor) {
    return boards.board(actor);
  }

  @GetMapping("/list")
  Slice<BoardRow> list(
      Actor actor,
      Paging paging,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String from) {
    return boards.list(actor, BoardKind.of(of).orElse(BoardKind.CLOCKS), from, paging);
  }
}
