package org.linli.notice;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Posts JSON to an operator's gateway, with a bearer token if one is set. Every answer of the 200s
 * counts as accepted; a redirect is no acceptance: nobody would follow it.
 */
final class HttpGateway {

  private static final Logger log = LoggerFactory.getLogger(HttpGateway.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int NO_ANSWER = 0;

  private final RestClient client;

  HttpGateway(String url, String token) {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    var builder = RestClient.builder().requestFactory(requests).baseUrl(url);
    if (!token.isEmpty()) {
      builder.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
    client = builder.build();
  }

  static boolean accepted(int status) {
    return status / 100 == 2;
  }

  /**
   * Posts it.
   *
   * @param key sent as {@code Idempotency-Key} unless it is empty
   * @return the status of the answer, 0 if there was none
   */
  int post(Map<String, String> body, String key) {
    try {
      var status = answer(body, key);
      if (!accepted(status)) {
        log.warn("A gateway did not accept a message: answered {}", status);
      }
      return status;
    } catch (RestClientException noAnswer) {
      log.warn("A gateway did not accept a message: {}", noAnswer.getMessage());
      return NO_ANSWER;
    }
  }

  private int answer(Map<String, String> body, String key) {
    return Objects.requireNonNull(
        client
            .post()
            .contentType(MediaType.APPLICATION_JSON)
            .headers(headers -> identify(headers, key))
            .body(body)
            .exchange((request, response) -> response.getStatusCode().value()));
  }

  private static void identify(HttpHeaders headers, String key) {
    if (!key.isEmpty()) {
      headers.set("Idempotency-Key", key);
    }
  }
}
