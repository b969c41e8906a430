package org.linli.files;

import java.nio.file.Path;

/**
 * A file that may be read.
 *
 * @param content where it lies
 */
public record KeptFile(String name, String mediaType, Path content) {}
