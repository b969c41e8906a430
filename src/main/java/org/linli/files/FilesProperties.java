package org.linli.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code linli.files}.
 *
 * @param directory where contents lie; shared by all nodes
 */
@ConfigurationProperties("linli.files")
record FilesProperties(Path directory) {}
