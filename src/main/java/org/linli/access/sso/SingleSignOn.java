package org.linli.access.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.access.AccessError;
import org.linli.access.limits.ClientAddress;
import org.linli.access.limits.Limit;
import org.linli.access.limits.RateLimits;
import org.linli.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpServerErrorException;

/**
 * The way to the provider and back: authorization code with state, nonce and PKCE (ASVS 5.0, V10).
 * What was asked lies in the session and is taken away by the first answer to it.
 */
@Service
@WhereSsoIsOn
public class SingleSignOn {

  /** Where the provider sends people back to. */
  public static final String CALLBACK = "/access/login/sso/callback";

  private static final Logger log = LoggerFactory.getLogger(SingleSignOn.class);
  private static final String TO = "linli.to";
  private static final String LINKING = "linli.linking";

  private final HttpSessionOAuth2AuthorizationRequestRepository asked =
      new HttpSessionOAuth2AuthorizationRequestRepository();
  private final Provider provider;
  private final SsoProperties properties;
  private final RateLimits limits;

  SingleSignOn(Provider provider, SsoProperties properties, RateLimits limits) {
    this.provider = provider;
    this.properties = properties;
    this.limits = limits;
  }

  /**
   * @param to where to go afterwards
   * @param linking whether it is to link the account, not to log in
   * @return the provider's address for this one time
   * @throws Refused if the provider cannot be reached
   */
  public String begin(
      String to, boolean linking, HttpServletRequest request, HttpServletResponse response) {
    limits.take(Limit.TRIES_AN_ADDRESS, ClientAddress.of(request));
    var registration = provider.known().registration();
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> registration);
    resolver.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce()
            .andThen(
                builder ->
                    builder.attributes(
                        kept -> {
                          kept.put(TO, to);
                          kept.put(LINKING, linking);
                        })));
    var question = Objects.requireNonNull(resolver.resolve(request, "sso"));
    asked.saveAuthorizationRequest(question, request, response);
    return question.getAuthorizationRequestUri();
  }

  /**
   * Checks what came back: state, code, signature, issuer, audience, expiry and nonce.
   *
   * @throws Refused if nothing was asked in this session, if it was answered before, or if anything
   *     does not fit
   */
  public Answer finish(HttpServletRequest request, HttpServletResponse response) {
    var question = asked.removeAuthorizationRequest(request, response);
    if (question == null) {
      throw new Refused(AccessError.SSO_OVER);
    }
    var known = provider.known();
    var exchange = new OAuth2AuthorizationExchange(question, answer(question, request));
    try {
      var token =
          known
              .authentication()
              .authenticate(new OAuth2LoginAuthenticationToken(known.registration(), exchange));
      var user = (OidcUser) Objects.requireNonNull(token).getPrincipal();
      return new Answer(
          identity(known.registration(), Objects.requireNonNull(user)),
          Objects.requireNonNull(question.<String>getAttribute(TO)),
          Boolean.TRUE.equals(question.getAttribute(LINKING)));
    } catch (OAuth2AuthenticationException refused) {
      log.warn("Single sign-on was refused: {}", refused.getError().getErrorCode());
      throw new Refused(broken(refused) ? AccessError.SSO_DOWN : AccessError.SSO_REFUSED);
    }
  }

  private static OAuth2AuthorizationResponse answer(
      OAuth2AuthorizationRequest question, HttpServletRequest request) {
    var code = request.getParameter(OAuth2ParameterNames.CODE);
    var error = Optional.ofNullable(request.getParameter(OAuth2ParameterNames.ERROR));
    var builder =
        code == null || code.isEmpty()
            ? OAuth2AuthorizationResponse.error(error.orElse("no_code"))
            : OAuth2AuthorizationResponse.success(code);
    return builder
        .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
        .state(request.getParameter(OAuth2ParameterNames.STATE))
        .build();
  }

  private SsoIdentity identity(ClientRegistration registration, OidcUser user) {
    var amr = Optional.ofNullable(user.getAuthenticationMethods()).orElse(List.of());
    var acr = Optional.ofNullable(user.getAuthenticationContextClass()).orElse("");
    return new SsoIdentity(
        Objects.requireNonNull(registration.getProviderDetails().getIssuerUri()),
        Objects.requireNonNull(user.getSubject()),
        !Collections.disjoint(amr, properties.twoFactorAmr())
            || properties.twoFactorAcr().contains(acr));
  }

  /** Whether the provider did not answer, which is nobody's mistake. */
  private static boolean broken(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof IOException
            || failure instanceof HttpServerErrorException
            || broken(failure.getCause()));
  }

  /**
   * What the provider answered, and why it had been asked.
   *
   * @param to where to go afterwards
   * @param linking whether it was to link the account
   */
  public record Answer(SsoIdentity identity, String to, boolean linking) {}
}
