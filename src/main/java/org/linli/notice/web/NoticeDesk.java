package org.linli.notice.web;

import java.util.Arrays;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.notice.NoticeTexts;
import org.linli.notice.calls.CallManagement;
import org.linli.notice.calls.CallResult;
import org.linli.notice.calls.CallView;
import org.linli.notice.calls.DeliveryReading;
import org.linli.platform.Messages;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Whom staff call, and what became of the messages. */
@Controller
class NoticeDesk {

  private final CallManagement calls;
  private final DeliveryReading deliveries;
  private final NoticeTexts texts;
  private final Templates templates;

  NoticeDesk(
      CallManagement calls, DeliveryReading deliveries, NoticeTexts texts, Templates templates) {
    this.calls = calls;
    this.deliveries = deliveries;
    this.texts = texts;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/notice/desk")
  View list(Actor actor, Layout page) {
    var list = calls.list(actor);
    var lines = list.due().stream().map(call -> line(call, page.t())).toList();
    return Screen.ok(templates.noticeDesk(page, lines, list.later()));
  }

  /** The address leads back to the call, whose phone now stands in full. */
  @PostMapping("/c/{community}/notice/desk/{call}/show")
  View show(Actor actor, Community community, @PathVariable UUID call) {
    calls.take(actor, call);
    return Redirect.to(community.path() + "/notice/desk#call-" + call);
  }

  @PostMapping("/c/{community}/notice/desk/{call}/result")
  View result(Actor actor, Community community, @PathVariable UUID call, FormState form) {
    calls.called(actor, call, result(form.value("result")));
    return Redirect.to(community.path() + "/notice/desk");
  }

  @GetMapping("/c/{community}/notice/desk/deliveries")
  View deliveries(Actor actor, Layout page, Paging paging) {
    return Screen.ok(
        templates.noticeDeliveries(
            page, deliveries.counts(actor), deliveries.notReached(actor, paging)));
  }

  private CallLine line(CallView call, Messages t) {
    return new CallLine(call, texts.onPage(call.template(), call.content(), t));
  }

  private static CallResult result(String name) {
    return Arrays.stream(CallResult.values())
        .filter(result -> result.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_A_CHOICE));
  }
}
