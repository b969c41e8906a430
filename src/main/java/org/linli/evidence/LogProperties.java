package org.linli.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code linli.evidence}.
 *
 * @param directory where the keys lie that sign; shared by all nodes, never in the database
 * @param origin the name of a new log, such as {@code linli.example.cn/evidence}; made up if empty
 * @param replaceLostKey once, when the key is lost for good: go on with a new one, for all to see
 */
@ConfigurationProperties("linli.evidence")
record LogProperties(Path directory, String origin, boolean replaceLostKey) {}
