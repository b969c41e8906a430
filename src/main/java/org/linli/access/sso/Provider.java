package org.linli.access.sso;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.access.AccessError;
import org.linli.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The configured provider. Its addresses are asked for when they are needed, and again every hour:
 * the platform starts, and passwords work, while the provider is down.
 */
final class Provider {

  private static final Logger log = LoggerFactory.getLogger(Provider.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final ParameterizedTypeReference<Map<String, Object>> JSON =
      new ParameterizedTypeReference<>() {};

  private final SsoProperties properties;
  private final Clock clock;
  private final ClientHttpRequestFactory requests = requests();
  private final Cache<String, Known> known =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

  Provider(SsoProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * @throws Refused if it does not answer, or calls itself something else
   */
  Known known() {
    try {
      return Objects.requireNonNull(known.get(properties.issuer(), this::discover));
    } catch (RestClientException | IllegalArgumentException wrong) {
      log.warn("The provider of single sign-on cannot be used: {}", wrong.getMessage());
      throw new Refused(AccessError.SSO_DOWN);
    }
  }

  private Known discover(String issuer) {
    var address = issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
    var rest = RestClient.builder().requestFactory(requests).build();
    var metadata = Objects.requireNonNull(rest.get().uri(address).retrieve().body(JSON), "empty");
    if (!issuer.equals(metadata.get("issuer"))) {
      throw new IllegalArgumentException("It calls itself " + metadata.get("issuer"));
    }
    var registration =
        ClientRegistrations.fromOidcConfiguration(metadata)
            .registrationId("sso")
            .clientId(properties.clientId())
            .clientSecret(properties.clientSecret())
            .redirectUri("{baseUrl}" + SingleSignOn.CALLBACK)
            .scope("openid")
            .build();
    return new Known(registration, authentication(registration));
  }

  /** Only the ID token is used: who somebody is comes from what the provider signed. */
  private OidcAuthorizationCodeAuthenticationProvider authentication(ClientRegistration it) {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    var decoder = decoder(it);
    var authentication =
        new OidcAuthorizationCodeAuthenticationProvider(
            tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
    authentication.setJwtDecoderFactory(registration -> decoder);
    return authentication;
  }

  private JwtDecoder decoder(ClientRegistration registration) {
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithms(
                accepted ->
                    accepted.addAll(
                        List.of(
                            SignatureAlgorithm.RS256,
                            SignatureAlgorithm.PS256,
                            SignatureAlgorithm.ES256)))
            .restOperations(new RestTemplate(requests))
            .build();
    var times = new JwtTimestampValidator(SKEW);
    times.setClock(clock);
    var claims = new OidcIdTokenValidator(registration);
    claims.setClock(clock);
    claims.setClockSkew(SKEW);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, claims));
    return decoder;
  }

  private static ClientHttpRequestFactory requests() {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    return requests;
  }

  /** What is known of it, and what checks its answers. */
  record Known(
      ClientRegistration registration,
      OidcAuthorizationCodeAuthenticationProvider authentication) {}
}
