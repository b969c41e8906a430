package org.linli.notice.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Slice;
import org.linli.notice.NoticeTexts;
import org.linli.notice.PreferenceManagement;
import org.linli.notice.inbox.OwnNotices;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A person's own messages, and what they want to be told. */
@Controller
class NoticePages {

  private final OwnNotices own;
  private final PreferenceManagement preferences;
  private final NoticeTexts texts;
  private final Templates templates;

  NoticePages(
      OwnNotices own, PreferenceManagement preferences, NoticeTexts texts, Templates templates) {
    this.own = own;
    this.preferences = preferences;
    this.texts = texts;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/notice/mine")
  View mine(Actor actor, Layout page, Paging paging) {
    var slice = own.mine(actor, paging);
    var shown =
        new Slice<>(
            slice.rows().stream().map(it -> ShownNotice.of(it, texts, page.t())).toList(),
            slice.next());
    return Screen.ok(templates.noticeMine(page, shown, own.unread(actor)));
  }

  /** Marks one and leads where it points, or marks all. */
  @PostMapping("/c/{community}/notice/mine/read")
  View read(Actor actor, Community community, FormState form) {
    if (form.value("notice").isEmpty()) {
      own.readAll(actor);
      return Redirect.to(community.path() + "/notice/mine");
    }
    var href = own.read(actor, id(form.value("notice")));
    return Redirect.toOwn(href, community.path() + "/notice/mine");
  }

  @GetMapping("/c/{community}/notice/mine/settings")
  View settings(Actor actor, Layout page, @RequestParam Optional<String> saved) {
    var form = SettingsForm.filled(preferences.mine(actor), preferences.choices());
    return Screen.ok(settings(page, form, saved.isPresent()));
  }

  @PostMapping("/c/{community}/notice/mine/settings")
  View choose(Actor actor, Community community, Layout page, FormState form) {
    try {
      preferences.choose(actor, SettingsForm.read(form, preferences.choices()));
      return Redirect.to(community.path() + "/notice/mine/settings?saved");
    } catch (Invalid invalid) {
      return Screen.rejected(settings(page, form.rejected(invalid), false));
    }
  }

  private JteModel settings(Layout page, FormState form, boolean saved) {
    return templates.noticeSettings(page, preferences.choices(), form, saved);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }
}
