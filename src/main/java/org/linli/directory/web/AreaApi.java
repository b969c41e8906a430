package org.linli.directory.web;

import java.util.List;
import java.util.Optional;
import org.linli.directory.AreaChangeView;
import org.linli.directory.AreaManagement;
import org.linli.directory.AreaManagement.AreaPage;
import org.linli.directory.AreaReform;
import org.linli.directory.AreaSearch;
import org.linli.directory.ChangeArea;
import org.linli.kernel.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of areas and its reforms over JSON, for administrators of the installation. */
@RestController
@RequestMapping("/api/directory/areas/{code:\\d{12}}")
class AreaApi {

  private final AreaManagement areas;
  private final AreaReform reform;

  AreaApi(AreaManagement areas, AreaReform reform) {
    this.areas = areas;
    this.reform = reform;
  }

  @GetMapping
  AreaPage show(
      Actor actor,
      @PathVariable String code,
      @RequestParam Optional<String> find,
      @RequestParam Optional<String> after) {
    return areas.page(actor, code, new AreaSearch(find.orElse(""), after.orElse("")));
  }

  @GetMapping("/history")
  List<AreaChangeView> history(Actor actor, @PathVariable String code) {
    return reform.history(actor, code);
  }

  @PostMapping("/rename")
  ResponseEntity<Changed> rename(
      Actor actor, @PathVariable String code, @RequestBody ChangeArea.Rename command) {
    return changed(actor, code, command);
  }

  @PostMapping("/move")
  ResponseEntity<Changed> move(
      Actor actor, @PathVariable String code, @RequestBody ChangeArea.Move command) {
    return changed(actor, code, command);
  }

  @PostMapping("/merge")
  ResponseEntity<Changed> merge(
      Actor actor, @PathVariable String code, @RequestBody ChangeArea.Merge command) {
    return changed(actor, code, command);
  }

  @PostMapping("/split")
  ResponseEntity<Changed> split(
      Actor actor, @PathVariable String code, @RequestBody ChangeArea.Split command) {
    return changed(actor, code, command);
  }

  private ResponseEntity<Changed> changed(Actor actor, String code, ChangeArea command) {
    return ResponseEntity.ok(new Changed(reform.change(actor, code, command)));
  }

  /** The code under which the area, or the one that took its place, is found from now on. */
  record Changed(String code) {}
}
