package org.linli.notice;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.linli.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Posts {@code {"phone": …, "text": …}} to the operator's gateway, with a bearer token if one is
 * set. Every answer of the 200s counts as accepted.
 */
final class HttpSmsGateway implements SmsGateway {

  private static final Logger log = LoggerFactory.getLogger(HttpSmsGateway.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RestClient client;

  HttpSmsGateway(SmsProperties properties) {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    var builder = RestClient.builder().requestFactory(requests).baseUrl(properties.gatewayUrl());
    if (!properties.token().isEmpty()) {
      builder.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.token());
    }
    client = builder.build();
  }

  @Override
  public void send(String phone, String text) {
    try {
      client
          .post()
          .contentType(MediaType.APPLICATION_JSON)
          .body(Map.of("phone", phone, "text", text))
          .retrieve()
          .onStatus(status -> !status.is2xxSuccessful(), HttpSmsGateway::notAccepted)
          .toBodilessEntity();
    } catch (RestClientException refused) {
      log.warn("The SMS gateway did not accept a message: {}", refused.getMessage());
      throw new Refused(NoticeError.SMS_FAILED);
    }
  }

  /** A redirect, too, is no acceptance: nobody would follow it. */
  private static void notAccepted(HttpRequest request, ClientHttpResponse response)
      throws IOException {
    throw new RestClientException("Answered " + response.getStatusCode());
  }
}
