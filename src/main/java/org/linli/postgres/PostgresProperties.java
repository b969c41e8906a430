package org.linli.postgres;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code linli.postgres}, for our own server only.
 *
 * @param directory where it keeps everything
 * @param port 0 for any free one
 * @param settings further {@code postgresql.conf} settings
 */
@ConfigurationProperties("linli.postgres")
record PostgresProperties(
    Path directory, @DefaultValue("0") int port, @DefaultValue Map<String, String> settings) {}
