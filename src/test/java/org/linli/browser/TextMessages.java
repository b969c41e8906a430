package org.linli.browser;

import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A gateway that takes text messages over HTTP and remembers the last one to each phone. */
final class TextMessages implements AutoCloseable {

  private static final Pattern CODE = Pattern.compile("\\d{6}");

  private final ConcurrentHashMap<String, String> last = new ConcurrentHashMap<>();
  private final HttpServer server;

  TextMessages() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/send", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
  }

  /** The six digits sent last to a phone. */
  String code(String phone) {
    var match = CODE.matcher(last.getOrDefault(phone, ""));
    if (!match.find()) {
      throw new AssertionError("No code was sent to " + phone);
    }
    return match.group();
  }

  private void take(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var message = JsonParser.parseString(body).getAsJsonObject();
    last.put(message.get("phone").getAsString(), message.get("text").getAsString());
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
