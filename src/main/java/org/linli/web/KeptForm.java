package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was sent after its session had ended. It waits in the new session until its sender
 * has logged in, so that nothing typed is lost.
 *
 * @param action where the form goes
 * @param fields what was typed, with the idempotency key
 */
public record KeptForm(String action, LinkedHashMap<String, String> fields)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = "kept-form";
  private static final int MAX_CHARACTERS = 65_536;

  /** Field of every form that carries its idempotency key. */
  public static final String KEY = "_key";

  static final String CSRF = "_csrf";

  /** Keeps the request's form if it is one; anything larger than a form of ours is let go. */
  static void keep(HttpServletRequest request) {
    var fields = fields(request);
    var size = fields.values().stream().mapToInt(String::length).sum();
    if (request.getMethod().equals("POST") && size <= MAX_CHARACTERS) {
      new KeptForm(request.getRequestURI(), fields).keep(request.getSession());
    }
  }

  void keep(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  /** The kept form of this session, without taking it away. */
  public static Optional<KeptForm> of(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof KeptForm kept
        ? Optional.of(kept)
        : Optional.empty();
  }

  /** Forgets it, once it has been shown again. */
  public static void forget(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  /** What a person typed, without the fields that we added. */
  static Map<String, String> typed(HttpServletRequest request) {
    var fields = fields(request);
    fields.remove(KEY);
    fields.values().removeIf(String::isBlank);
    return fields;
  }

  /** What a person typed into the kept form. */
  public Map<String, String> typed() {
    var typed = new LinkedHashMap<>(fields);
    typed.remove(KEY);
    typed.values().removeIf(String::isBlank);
    return typed;
  }

  /** The log-in page, which leads back afterwards. */
  static String loginPath(String path, HttpServletRequest request) {
    var back =
        request.getMethod().equals("POST")
            ? "/access/continue"
            : CurrentRequest.pathAndQuery(request);
    var community = CurrentRequest.pathVariables(request).get("community");
    var login = path + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    return community == null ? login : login + "&community=" + community;
  }

  static LinkedHashMap<String, String> fields(HttpServletRequest request) {
    var fields = new LinkedHashMap<String, String>();
    request
        .getParameterMap()
        .forEach((name, values) -> fields.put(name, String.join("\n", values)));
    fields.remove(CSRF);
    return fields;
  }
}
