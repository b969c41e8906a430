package org.linli.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What makes two requests the same: path, parameters, files and JSON body. */
final class RequestHash {

  private RequestHash() {}

  /** SHA-256 in hex. */
  static String of(HttpServletRequest request, List<Object> bodies, JsonMapper json)
      throws IOException, ServletException {
    var digest = sha256();
    add(digest, request.getMethod(), request.getRequestURI());
    for (var parameter : new TreeMap<>(request.getParameterMap()).entrySet()) {
      if (!parameter.getKey().equals(KeptForm.CSRF)) {
        add(digest, parameter.getKey(), Arrays.toString(parameter.getValue()));
      }
    }
    for (var body : bodies) {
      add(digest, body.getClass().getName(), json.writeValueAsString(body));
    }
    if (isMultipart(request)) {
      for (var part : request.getParts()) {
        addFile(digest, part);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The same of a command whose content is in no hash: who knows the fields could try them out. */
  static String ofAddress(HttpServletRequest request) {
    var digest = sha256();
    add(digest, request.getMethod(), request.getRequestURI());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Asked of the request itself: Spring's multipart wrapper does not reach this far. */
  private static boolean isMultipart(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  private static void addFile(MessageDigest digest, Part part) throws IOException {
    if (part.getSubmittedFileName() != null) {
      add(digest, part.getName(), String.valueOf(part.getSize()));
      try (var content = part.getInputStream()) {
        content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      }
    }
  }

  private static void add(MessageDigest digest, String name, String value) {
    digest.update(
        (name.length() + ":" + name + value.length() + ":" + value)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
