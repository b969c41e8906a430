package org.linli.supervision.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.files.Files;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.supervision.AnswerInPublic;
import org.linli.supervision.NameReviewer;
import org.linli.supervision.ReviewManagement;
import org.linli.supervision.WriteReview;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Yearly reviews of money by third parties (FUND-9): named, written, published, answered. */
@Controller
class ReviewPages {

  private static final String AT = "/c/{community}/supervision/reviews";
  private static final String DESK = "/c/{community}/supervision/desk/reviews";

  private final ReviewManagement reviews;
  private final Files files;
  private final Templates templates;
  private final Clock clock;

  ReviewPages(ReviewManagement reviews, Files files, Templates templates, Clock clock) {
    this.reviews = reviews;
    this.files = files;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(AT)
  View list(Scope scope, Layout page) {
    return Screen.ok(templates.supervisionReviews(page, reviews.list(scope), clock.instant()));
  }

  @GetMapping(AT + "/{review}")
  View show(Scope scope, Layout page, @PathVariable UUID review) {
    return Screen.ok(
        templates.supervisionReview(
            page, reviews.show(scope, review), FormState.empty(), clock.instant()));
  }

  /** The report as it was handed in; it can run nothing. */
  @GetMapping(AT + "/{review}/report")
  ResponseEntity<Resource> report(Scope scope, @PathVariable UUID review) {
    var sha256 = reviews.report(scope, review);
    var file = files.handOut(Actor.system(scope.communityId()), sha256);
    var name =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Content-Disposition", name.toString())
        .body(new FileSystemResource(file.content()));
  }

  @GetMapping(DESK)
  View desk(Actor actor, Layout page) {
    return Screen.ok(desk(actor, page, FormState.empty()));
  }

  @PostMapping(DESK)
  View name(Actor actor, Layout page, FormState form) {
    try {
      reviews.name(
          actor,
          new NameReviewer(form.value("about"), form.value("reviewer"), form.value("office")));
      return Redirect.to(page.at("/supervision/reviews"));
    } catch (Invalid invalid) {
      return Screen.rejected(desk(actor, page, form.rejected(invalid)));
    }
  }

  private JteModel desk(Actor actor, Layout page, FormState form) {
    return templates.supervisionDeskReviews(page, reviews.reviewers(actor), form);
  }

  @GetMapping(AT + "/{review}/work")
  View work(Actor actor, Layout page, @PathVariable UUID review) {
    return Screen.ok(work(actor, page, review, FormState.empty()));
  }

  @PostMapping(AT + "/{review}/publication")
  View write(
      Actor actor,
      Layout page,
      @PathVariable UUID review,
      FormState form,
      @RequestParam(name = "report", required = false) @Nullable MultipartFile file)
      throws IOException {
    try {
      var scored = reviews.work(actor, review).indicators().size();
      var sent = file == null || file.isEmpty() ? null : file;
      reviews.write(actor, review, review(form, scored), name(sent), sent);
      return Redirect.to(page.at("/supervision/reviews/" + review));
    } catch (Invalid invalid) {
      return Screen.rejected(work(actor, page, review, form.rejected(invalid)));
    }
  }

  private JteModel work(Actor actor, Layout page, UUID review, FormState form) {
    return templates.supervisionReviewWork(page, reviews.work(actor, review), form);
  }

  private static WriteReview review(FormState form, int scored) {
    List<String> scores =
        IntStream.rangeClosed(1, scored).mapToObj(it -> form.value("score-" + it)).toList();
    return new WriteReview(
        form.value("conflict"), form.value("declared"), scores, form.value("summary"));
  }

  private static String name(@Nullable MultipartFile file) {
    var sent = file == null ? null : file.getOriginalFilename();
    var name = sent == null ? "" : sent.substring(sent.replace('\\', '/').lastIndexOf('/') + 1);
    return name.isBlank() ? "report.pdf" : name;
  }

  @PostMapping(DESK + "/{review}/answer")
  View answer(Actor actor, Layout page, @PathVariable UUID review, FormState form) {
    try {
      reviews.answer(actor, review, new AnswerInPublic(form.value("answer")));
      return Redirect.to(page.at("/supervision/reviews/" + review));
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.supervisionReview(
              page, reviews.show(actor.scope(), review), form.rejected(invalid), clock.instant()));
    }
  }
}
