package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.TooOften;
import org.linli.platform.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words a refusal: a page that says what to do next, or problem JSON (RFC 9457) with its code. */
@Component
class ErrorAnswers {

  private final CurrentRequest current;
  private final Templates templates;
  private final JsonMapper json;

  ErrorAnswers(CurrentRequest current, Templates templates, JsonMapper json) {
    this.current = current;
    this.templates = templates;
    this.json = json;
  }

  void write(Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refused instanceof TooOften tooOften) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooOften.seconds()));
    }
    var page = current.layout(request);
    if (CurrentRequest.isApi(request)) {
      response.setStatus(refused.code().status());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(json.writeValueAsBytes(problem(refused, page.t())));
    } else {
      screen(refused, page, request).render(null, request, response);
    }
  }

  private Screen screen(Refused refused, Layout page, HttpServletRequest request) {
    var typed =
        request.getMethod().equals("POST") && !Unrecorded.Requests.are(request)
            ? KeptForm.of(request).typed()
            : Map.<String, String>of();
    var model =
        templates.webError(
            page,
            refused.code().code(),
            sentences(refused, page.t()),
            typed,
            confirm(refused, request));
    return new Screen(refused.code().status(), model);
  }

  /** Where a household is confirmed with the code of a letter; it leads back afterwards. */
  private static Optional<String> confirm(Refused refused, HttpServletRequest request) {
    var back = request.getMethod().equals("GET") ? CurrentRequest.pathAndQuery(request) : "";
    return refused.code() == KernelError.HOUSEHOLD_NEEDED
        ? Optional.of("/access/join?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static List<String> sentences(Refused refused, Messages t) {
    if (refused instanceof Invalid invalid) {
      return invalid.errors().stream().map(error -> FormState.text(error, t)).toList();
    }
    return List.of(t.text("error." + refused.code().code(), refused.details().toArray()));
  }

  private static ProblemDetail problem(Refused refused, Messages t) {
    var problem = ProblemDetail.forStatus(refused.code().status());
    problem.setType(URI.create("urn:linli:error:" + refused.code().code()));
    problem.setTitle(String.join(" ", sentences(refused, t)));
    problem.setProperty("code", refused.code().code());
    if (refused instanceof Invalid invalid) {
      problem.setProperty("errors", invalid.errors().stream().map(e -> field(e, t)).toList());
    }
    return problem;
  }

  private static Map<String, String> field(Invalid.FieldError error, Messages t) {
    var said = new LinkedHashMap<String, String>();
    said.put("field", error.field());
    said.put("code", error.code().code());
    said.put("title", FormState.text(error, t));
    return said;
  }
}
