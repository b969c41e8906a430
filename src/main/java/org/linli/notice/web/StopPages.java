package org.linli.notice.web;

import linli.jte.Templates;
import org.linli.notice.Unsubscribing;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Ending messages by the link that came with one: it says what ends, one click ends it. */
@Controller
class StopPages {

  private final Unsubscribing unsubscribing;
  private final Templates templates;

  StopPages(Unsubscribing unsubscribing, Templates templates) {
    this.unsubscribing = unsubscribing;
    this.templates = templates;
  }

  @GetMapping("/notice/stop")
  View look(Layout page, @RequestParam(name = "t", defaultValue = "") String token) {
    return Screen.ok(templates.noticeStop(page, token, unsubscribing.look(token)));
  }

  @PostMapping("/notice/stop")
  View stop(FormState form) {
    var token = form.value("t");
    unsubscribing.stop(token);
    return Redirect.toOwn("/notice/stop?t=" + token, "/");
  }
}
