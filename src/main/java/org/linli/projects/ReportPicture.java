package org.linli.projects;

/**
 * A picture of a progress report, public like the report.
 *
 * @param sha256 names it within its project
 * @param width in pixels, of the large one
 * @param height in pixels, of the large one
 * @param seen what is to be seen on it, for those who do not see it
 */
public record ReportPicture(
    String sha256, String thumbnailSha256, int width, int height, String seen) {}
