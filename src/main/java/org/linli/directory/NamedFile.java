package org.linli.directory;

import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody gave, by its name there.
 *
 * @param content may be read more than once
 */
public record NamedFile(String name, InputStreamSource content) {}
