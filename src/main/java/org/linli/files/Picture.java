package org.linli.files;

/**
 * A picture as it is kept: written anew as JPEG, upright, without anything but its pixels.
 *
 * @param width of the large one, in pixels
 * @param thumbnail the same, small
 */
public record Picture(byte[] jpeg, int width, int height, byte[] thumbnail) {}
