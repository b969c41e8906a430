package org.linli.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A page made from a typed template: a wrong parameter fails the build.
 *
 * @param status HTTP status
 * @param model the template with its values
 */
public record Screen(int status, JteModel model) implements View {

  public static Screen ok(JteModel model) {
    return new Screen(200, model);
  }

  /** A form that comes back with what is wrong; what was typed is still in it. */
  public static Screen rejected(JteModel model) {
    return new Screen(422, model);
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> unused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var page = new Utf8ByteOutput();
    model.render(page);
    response.setStatus(status);
    response.setContentType(getContentType());
    response.setContentLength(page.getContentLength());
    // At once: every write passes through each of the wrappers that filters have put around it.
    var bytes = new ByteArrayOutputStream(page.getContentLength());
    page.writeTo(bytes);
    bytes.writeTo(response.getOutputStream());
  }
}
