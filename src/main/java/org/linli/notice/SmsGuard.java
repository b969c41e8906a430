package org.linli.notice;

import org.linli.kernel.CannotStart;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** People log in by text message, so no installation starts without a gateway, nor half starts. */
public final class SmsGuard implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.acceptsProfiles(Profiles.of("demo"))
        && environment.getProperty("linli.sms.gateway-url", "").isBlank()) {
      throw new CannotStart(
          "没有配置短信网关，居民收不到登录码。 Without an SMS gateway nobody can log in.",
          "请设置 linli.sms.gateway-url。 Set linli.sms.gateway-url.");
    }
  }
}
