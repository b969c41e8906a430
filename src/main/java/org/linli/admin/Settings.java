package org.linli.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What the operator set besides rules, as the platform reads it. Of addresses that may hold a
 * password or a token it says only whether they are there.
 */
@Component
class Settings {

  private final Environment environment;

  Settings(Environment environment) {
    this.environment = environment;
  }

  List<Setting> all() {
    return List.of(
        shown("linli.directory"),
        text("spring.datasource.url", "admin.setting-set", "admin.setting-own"),
        shown("linli.backup.directory"),
        shown("linli.vault.directory"),
        suite("linli.vault.suite"),
        text("linli.sms.gateway-url", "admin.setting-set", "admin.setting-none"),
        shown("linli.sso.issuer"),
        switched("linli.jobs.enabled"),
        switched("linli.web.offline"),
        shown("linli.rules.directory"));
  }

  private Setting shown(String name) {
    return new Setting(name, given(name), "admin.setting-none");
  }

  private Setting text(String name, String set, String none) {
    return new Setting(name, Optional.empty(), given(name).isPresent() ? set : none);
  }

  private Setting suite(String name) {
    var suite = environment.getRequiredProperty(name).toUpperCase(Locale.ROOT);
    return new Setting(name, Optional.empty(), "admin.suite." + suite);
  }

  private Setting switched(String name) {
    var on = environment.getRequiredProperty(name, Boolean.class);
    return new Setting(name, Optional.empty(), on ? "admin.setting-on" : "admin.setting-off");
  }

  private Optional<String> given(String name) {
    return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
  }
}
