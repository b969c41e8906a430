package org.linli.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code linli.vault}.
 *
 * @param directory where the keys lie; shared by all nodes, never in the database or its backup
 * @param suite algorithms of the next new key
 */
@ConfigurationProperties("linli.vault")
record VaultProperties(Path directory, Suite suite) {}
