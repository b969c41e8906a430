package org.linli.demo;

import org.linli.kernel.CannotStart;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Anybody can be anybody in the demonstration, so it never runs on a database of somebody's own.
 * Asks before anything connects.
 */
public final class DemoGuard implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.acceptsProfiles(Profiles.of("demo"))
        && environment.containsProperty("spring.datasource.url")) {
      throw new CannotStart(
          "演示只用自带的数据库，不会连到 spring.datasource.url。"
              + " The demonstration runs on its own database only.",
          "请加上 --spring.profiles.active=production。 Name another profile.");
    }
  }
}
