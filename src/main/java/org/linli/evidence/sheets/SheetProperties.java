package org.linli.evidence.sheets;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code linli.sheets}.
 *
 * @param directory where the keys lie that sign printed sheets; shared by all nodes
 * @param suite algorithms of what is printed from now on; older sheets stay valid
 */
@ConfigurationProperties("linli.sheets")
record SheetProperties(Path directory, SheetSuite suite) {}
