package org.linli.ballot.web;

import java.nio.charset.StandardCharsets;
import linli.jte.Templates;
import org.linli.ballot.BallotReading;
import org.linli.ballot.counting.RecountWords;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.web.Layout;
import org.linli.web.QrCode;
import org.linli.web.Screen;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** What everybody reads of ballots, before, during and after (DELIB-8), and counts again. */
@Controller
class BallotPages {

  private static final String AT = "/c/{community}/ballot/{ballot:\\d.*}";

  private final BallotReading reading;
  private final Templates templates;
  private final JsonMapper json;

  BallotPages(BallotReading reading, Templates templates, JsonMapper json) {
    this.reading = reading;
    this.templates = templates;
    this.json = json;
  }

  @GetMapping("/c/{community}/ballot")
  View list(Scope scope, Layout page, Paging paging) {
    return Screen.ok(templates.ballotList(page, reading.list(scope, paging)));
  }

  @GetMapping(AT)
  View show(Scope scope, Layout page, ShortNumber ballot) {
    return Screen.ok(templates.ballotShow(page, reading.show(scope, ballot)));
  }

  /** For the notice board. */
  @GetMapping(AT + "/board")
  View board(Scope scope, Layout page, ShortNumber ballot) {
    var code = QrCode.leadingTo(page, "/ballot/" + ballot);
    return Screen.ok(templates.ballotBoard(page, reading.show(scope, ballot), code));
  }

  /** Counts again on the reader's own device. */
  @GetMapping(AT + "/recount")
  View recount(Scope scope, Layout page, ShortNumber ballot) {
    var words = json.writeValueAsString(new RecountWords(page.t()).forBrowser());
    return Screen.ok(templates.ballotRecount(page, reading.show(scope, ballot), words));
  }

  @GetMapping(AT + "/archive.json")
  ResponseEntity<byte[]> archive(Scope scope, ShortNumber ballot) {
    return file(ballot, reading.archive(scope, ballot));
  }

  static ResponseEntity<byte[]> file(ShortNumber ballot, String text) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"ballot-" + ballot + ".json\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
