package org.linli.evidence.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.linli.evidence.audit.Witness.Answer;

/** A witness on the web: {@code POST /add-checkpoint} for logs, {@code GET /} for everybody. */
final class WitnessServer implements AutoCloseable {

  private static final int MOST_BYTES = 64 * 1024;

  private final Witness witness;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Listens at once.
   *
   * @param address port 0 takes any that is free
   */
  WitnessServer(InetSocketAddress address, Witness witness) throws IOException {
    this.witness = witness;
    server = HttpServer.create(address, 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answer(exchange);
      var body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    var asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    try {
      return switch (asked) {
        case "POST /add-checkpoint" -> add(exchange);
        case "GET /" -> new Answer(200, Answer.TEXT, witness.told());
        default -> Answer.of(404, "POST /add-checkpoint, or GET /");
      };
    } catch (IllegalArgumentException | IOException damaged) {
      return Answer.of(500, "this witness cannot read or write its own files");
    }
  }

  private Answer add(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    return body.length > MOST_BYTES
        ? Answer.of(400, "too long")
        : witness.add(new String(body, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
