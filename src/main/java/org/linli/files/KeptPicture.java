package org.linli.files;

/**
 * A picture of a subject.
 *
 * @param sha256 names it within its subject
 * @param published whether a worker released it for the public
 */
public record KeptPicture(
    String sha256, String thumbnailSha256, int width, int height, boolean published) {}
