package org.linli.supervision.web;

import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.supervision.CodeIssuing;
import org.linli.supervision.CodeReading;
import org.linli.supervision.CodeRow;
import org.linli.supervision.CodeShown;
import org.linli.supervision.ScanDay;
import org.linli.supervision.Scanning;
import org.linli.supervision.SupervisionError;
import org.linli.web.Layout;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Supervision codes over JSON: the same reading as the pages. */
@RestController
class CodeApi {

  private final CodeReading reading;
  private final CodeIssuing issuing;
  private final Scanning scanning;

  CodeApi(CodeReading reading, CodeIssuing issuing, Scanning scanning) {
    this.reading = reading;
    this.issuing = issuing;
    this.scanning = scanning;
  }

  /** What stands under a code; asking this way is no scan. */
  @GetMapping("/api/s/{scan}")
  CodeShown show(Layout page, @PathVariable String scan) {
    var code = scanning.read(scan).orElseThrow(() -> new Refused(SupervisionError.NO_SUCH_CODE));
    return scanning.show(code, page.t());
  }

  @GetMapping("/api/c/{community}/supervision/codes")
  Listed list(Scope scope, Paging paging, @RequestParam(defaultValue = "") String kind) {
    scanning.settle();
    var kinds = reading.kinds();
    var slice = reading.list(scope, kinds.contains(kind) ? kind : kinds.getFirst(), paging);
    return new Listed(kinds, slice.rows(), slice.next().map(String::valueOf));
  }

  /** How often a code was scanned on each of the last thirty days; nothing of who did. */
  @GetMapping("/api/c/{community}/supervision/codes/{scan}/scans")
  List<ScanDay> scans(Scope scope, Community community, Layout page, @PathVariable String scan) {
    var code = scanning.read(scan).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (scanning.show(code, page.t()).community().id() != community.id()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    scanning.settle();
    return reading.scans(scope, code);
  }

  @PostMapping("/api/c/{community}/supervision/desk/codes")
  ResponseEntity<Issued> issue(Actor actor) {
    return ResponseEntity.ok(new Issued(issuing.issue(actor)));
  }

  /** How many codes are new. */
  record Issued(int issued) {}

  /** A page of codes of one kind, all kinds, and where the next page begins. */
  record Listed(List<String> kinds, List<CodeRow> rows, Optional<String> next) {}
}
