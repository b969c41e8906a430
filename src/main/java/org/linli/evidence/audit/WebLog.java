package org.linli.evidence.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.linli.evidence.merkle.Receipt;

/** A log on the web. */
final class WebLog implements LogSource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int GONE = 410;
  private static final int NOT_FOUND = 404;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI address;

  WebLog(URI address) {
    this.address = address;
  }

  @Override
  public Optional<byte[]> get(String path) throws IOException {
    return fetch(below(path));
  }

  /** What the address itself answers, if it is a receipt. */
  Optional<String> receipt() throws IOException {
    return fetch(address)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(Receipt::is);
  }

  /** The log at this address, or behind a platform's front page. */
  WebLog found() throws IOException {
    for (var place : List.of("", "log/", "evidence/log/")) {
      var log = new WebLog(below(place));
      if (log.get("checkpoint").isPresent()) {
        return log;
      }
    }
    throw new IOException("No log at " + address);
  }

  /** Where to remember what this log showed. */
  Path memory() {
    var name = (address.getAuthority() + address.getPath()).replaceAll("[^A-Za-z0-9.]+", "-");
    return Path.of(name.replaceAll("-$", "") + ".seen");
  }

  private URI below(String path) {
    var base = address.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + path);
  }

  private Optional<byte[]> fetch(URI uri) throws IOException {
    try {
      var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
      var answer = client.send(request, BodyHandlers.ofByteArray());
      return switch (answer.statusCode()) {
        case OK -> Optional.of(answer.body());
        case NOT_FOUND, GONE -> Optional.empty();
        default -> throw new IOException(uri + " answered " + answer.statusCode());
      };
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
