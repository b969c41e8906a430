package org.linli.resources.web;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.resources.ClassifyUnit;
import org.linli.resources.PaperManagement;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Where units enter papers and the community says what it found (RES-1, FUND-13). */
@Controller
@RequestMapping("/c/{community}/resources/file/{resource}")
class QualificationPages {

  private final PaperManagement papers;
  private final ResourceFilePage files;

  QualificationPages(PaperManagement papers, ResourceFilePage files) {
    this.papers = papers;
    this.files = files;
  }

  @PostMapping("/papers")
  View enter(
      Actor actor, Layout page, Community community, @PathVariable UUID resource, FormState form) {
    return files.after(
        actor,
        page,
        community,
        resource,
        form,
        () -> papers.enter(actor, resource, ResourceForms.paper(form)));
  }

  @PostMapping("/papers/check")
  View check(
      Actor actor, Layout page, Community community, @PathVariable UUID resource, FormState form) {
    return files.after(
        actor,
        page,
        community,
        resource,
        form,
        () -> papers.check(actor, resource, ResourceForms.check(form)));
  }

  @PostMapping("/classified")
  View classify(
      Actor actor, Layout page, Community community, @PathVariable UUID resource, FormState form) {
    return files.after(
        actor,
        page,
        community,
        resource,
        form,
        () -> papers.classify(actor, resource, new ClassifyUnit(form.value("classified"))));
  }
}
