package org.linli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.CannotStart;
import org.linli.kernel.Refused;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** The port to a text message gateway, against one that runs here. */
class HttpSmsGatewayTest {

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private HttpServer server;
  private int answer = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/sms", this::take);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void messageIsPostedAsJsonWithTheToken() {
    gateway("secret").send("13800138000", "【邻里】登录码 012345 \"𠮷\"");
    var message = received.remove();
    assertThat(message.method()).isEqualTo("POST");
    assertThat(message.authorization()).isEqualTo("Bearer secret");
    assertThat(message.contentType()).startsWith("application/json");
    var json = JsonMapper.shared().readTree(message.body());
    assertThat(json.get("phone").asString()).isEqualTo("13800138000");
    assertThat(json.get("text").asString()).isEqualTo("【邻里】登录码 012345 \"𠮷\"");
    assertThat(json.size()).isEqualTo(2);
  }

  @Test
  void withoutATokenNoneIsSent() {
    gateway("").send("13800138000", "登录码");
    assertThat(received.remove().authorization()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void everyAnswerOfTheTwoHundredsIsAccepted(int status) {
    answer = status;
    gateway("secret").send("13800138000", "登录码");
    assertThat(received).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 304, 400, 401, 404, 429, 500, 503})
  void everyOtherAnswerIsARefusal(int status) {
    answer = status;
    assertRefused(gateway("secret"));
  }

  @Test
  void gatewayThatIsDownIsARefusal() {
    var gateway = gateway("secret");
    server.stop(0);
    assertRefused(gateway);
  }

  @Test
  void withoutAGatewayThePlatformDoesNotStart() {
    var stopped = catchThrowableOfType(CannotStart.class, () -> start(new MockEnvironment()));
    assertThat(stopped.action()).contains("linli.sms.gateway-url");
  }

  @Test
  void demonstrationNeedsNoGateway() {
    var demo = new MockEnvironment();
    demo.setActiveProfiles("demo");
    assertThatNoException().isThrownBy(() -> start(demo));
  }

  private static void start(MockEnvironment environment) {
    new SmsGuard().postProcessEnvironment(environment, new SpringApplication());
  }

  private static void assertRefused(HttpSmsGateway gateway) {
    var refused = catchThrowableOfType(Refused.class, () -> gateway.send("13800138000", "登录码"));
    assertThat(refused.code()).isEqualTo(NoticeError.SMS_FAILED);
  }

  private HttpSmsGateway gateway(String token) {
    var address = "http://127.0.0.1:%d/sms".formatted(server.getAddress().getPort());
    return new HttpSmsGateway(new SmsProperties(address, token));
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      received.add(
          new Received(
              exchange.getRequestMethod(),
              String.join("", headers.getOrDefault("Authorization", List.of())),
              String.join("", headers.getOrDefault("Content-Type", List.of())),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/");
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  private record Received(String method, String authorization, String contentType, String body) {}
}
