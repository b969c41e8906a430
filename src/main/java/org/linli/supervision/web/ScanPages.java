package org.linli.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.kernel.Refused;
import org.linli.supervision.Scanning;
import org.linli.supervision.SupervisionError;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * What a supervision code leads to (SUP-1): for everybody, the same for all, kept for a minute. The
 * address is as short as it is because people type it from a wall; it never changes.
 */
@Controller
class ScanPages {

  private static final String A_MINUTE = "public, max-age=60";

  private final Scanning scanning;
  private final Templates templates;

  ScanPages(Scanning scanning, Templates templates) {
    this.scanning = scanning;
    this.templates = templates;
  }

  @GetMapping("/s/{scan}")
  View show(Layout page, @PathVariable String scan, HttpServletResponse response) {
    var code = read(scan);
    if (!code.equals(scan)) {
      return Redirect.to("/s/" + code);
    }
    var shown = scanning.scan(code, page.t());
    response.setHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    return Screen.ok(templates.supervisionScan(page.in(shown.community()), shown));
  }

  /** For who cannot scan: six signs are typed. */
  @GetMapping("/s")
  View type(Layout page, @RequestParam(defaultValue = "") String code) {
    return scanning
        .read(code)
        .<View>map(it -> Redirect.to("/s/" + it))
        .orElseGet(() -> typed(page, code));
  }

  private View typed(Layout page, String code) {
    var model = templates.supervisionType(page, code);
    return code.isBlank() ? Screen.ok(model) : Screen.rejected(model);
  }

  private String read(String scan) {
    return Optional.of(scan)
        .flatMap(scanning::read)
        .orElseThrow(() -> new Refused(SupervisionError.NO_SUCH_CODE));
  }
}
