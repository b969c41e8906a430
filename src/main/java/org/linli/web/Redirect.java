package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * Sends the browser on with 303 See Other after a command, so that reloading repeats nothing.
 *
 * @param path a path of this site
 */
public record Redirect(String path) implements View {

  public Redirect {
    if (!isOwn(path)) {
      throw new IllegalArgumentException("Not a path of this site: " + path);
    }
  }

  public static Redirect to(String path) {
    return new Redirect(path);
  }

  /** The path if it stays on this site, else the fallback. */
  public static Redirect toOwn(@Nullable String path, String fallback) {
    return new Redirect(path != null && isOwn(path) ? path : fallback);
  }

  private static boolean isOwn(String path) {
    return path.startsWith("/") && !path.startsWith("//") && path.chars().allMatch(Redirect::plain);
  }

  /** Browsers read a backslash as a slash and skip control characters. */
  private static boolean plain(int character) {
    return character > ' ' && character != '\\';
  }

  @Override
  public void render(
      @Nullable Map<String, ?> unused, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, response.encodeRedirectURL(path));
  }
}
