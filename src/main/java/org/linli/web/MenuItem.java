package org.linli.web;

/**
 * An entry of the staff menu.
 *
 * @param href where it leads
 * @param icon symbol in {@code icons.svg}, without {@code i-}
 * @param label message key
 */
public record MenuItem(String href, String icon, String label) {}
