package org.linli.backup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

  @Bean
  BackupSettings backupSettings(Environment environment) {
    return BackupSettings.of(environment);
  }
}
