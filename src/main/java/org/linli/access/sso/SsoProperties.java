package org.linli.access.sso;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code linli.sso}.
 *
 * @param issuer address of the provider, without a slash at the end unless its own name has one;
 *     empty switches single sign-on off
 * @param clientId under which the provider knows this installation
 * @param clientSecret what the provider gave with it
 * @param label of the button, for example 用市统一认证登录
 * @param twoFactorAmr values of the claim {@code amr} that mean two factors (RFC 8176)
 * @param twoFactorAcr values of the claim {@code acr} that mean two factors
 */
@ConfigurationProperties("linli.sso")
public record SsoProperties(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("用统一认证登录") String label,
    @DefaultValue("mfa") List<String> twoFactorAmr,
    @DefaultValue List<String> twoFactorAcr) {

  /** The button's label, if there is a button. */
  public Optional<String> button() {
    return issuer.isBlank() ? Optional.empty() : Optional.of(label);
  }
}
