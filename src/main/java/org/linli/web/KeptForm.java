package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A form that was sent after its session had ended. It waits in the new session until its sender
 * has logged in, so that nothing typed is lost.
 *
 * @param action where the form goes
 * @param fields what was typed, with the idempotency key; passwords are left out
 */
public record KeptForm(String action, LinkedHashMap<String, String> fields) {

  /** Field of every form that carries its idempotency key. */
  public static final String KEY = "_key";

  static final String CSRF = "_csrf";

  /** Parts an idempotency key from the mark of its sender. */
  static final char SENDER = '.';

  /** Fields that are typed blindly: never kept, never shown again. */
  static final Set<String> SECRETS = Set.of("password", "again", "current");

  private static final int MAX_BYTES = 65_536;

  static KeptForm of(HttpServletRequest request) {
    var fields = fields(request);
    fields.keySet().removeAll(SECRETS);
    return new KeptForm(request.getRequestURI(), fields);
  }

  /** Anything larger than a form of ours is not worth keeping. */
  boolean tooLarge() {
    return fields.entrySet().stream()
            .mapToInt(field -> bytes(field.getKey()) + bytes(field.getValue()))
            .sum()
        > MAX_BYTES;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whose page the form came from, as its key says; empty if nobody was logged in. */
  String sender() {
    var key = fields.getOrDefault(KEY, "");
    var mark = key.indexOf(SENDER);
    return mark < 0 ? "" : key.substring(mark + 1);
  }

  /** What a person typed, without the fields that we added, whose names begin with {@code _}. */
  public Map<String, String> typed() {
    var typed = new LinkedHashMap<>(fields);
    typed.keySet().removeIf(name -> name.startsWith("_"));
    typed.values().removeIf(String::isBlank);
    return typed;
  }

  /** The log-in page, which leads back afterwards. */
  static String loginPath(String path, HttpServletRequest request) {
    var back = back(request);
    var community = CurrentRequest.pathVariables(request).get("community");
    var login = path + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    return community == null ? login : login + "&community=" + community;
  }

  /** To the page, or to the form that is kept; where it is not, to the page above the command. */
  private static String back(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) {
      return CurrentRequest.pathAndQuery(request);
    }
    var command = request.getRequestURI();
    return Unrecorded.Requests.are(request)
        ? command.substring(0, command.lastIndexOf('/'))
        : "/access/continue";
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
