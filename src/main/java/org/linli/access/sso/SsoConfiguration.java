package org.linli.access.sso;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import org.linli.kernel.CannotStart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Refuses to start with half a configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SsoProperties.class)
class SsoConfiguration {

  @Bean
  @WhereSsoIsOn
  Provider ssoProvider(SsoProperties properties, Clock clock) {
    if (properties.clientId().isBlank() || properties.clientSecret().isBlank()) {
      throw new CannotStart(
          "统一认证只配置了一半。 Single sign-on is configured by half.",
          "请设置 linli.sso.client-id 和 linli.sso.client-secret，或者去掉 linli.sso.issuer。"
              + " Set both, or leave linli.sso.issuer out.");
    }
    if (!secret(URI.create(properties.issuer()))) {
      throw new CannotStart(
          "统一认证的地址不是 https，路上能被人改。 The issuer is not reached over https.",
          "请把 linli.sso.issuer 换成 https 的地址。 Use an address that begins with https.");
    }
    return new Provider(properties, clock);
  }

  /** Nobody on the way can read or change it; a provider on the same machine needs no TLS. */
  private static boolean secret(URI issuer) {
    try {
      return "https".equals(issuer.getScheme())
          || (issuer.getHost() != null
              && InetAddress.getByName(issuer.getHost()).isLoopbackAddress());
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
