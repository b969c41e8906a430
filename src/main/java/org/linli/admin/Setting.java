package org.linli.admin;

import java.util.Optional;

/**
 * A setting in force that is no rule. Secrets are none of them.
 *
 * @param name of the property
 * @param value as it is set, where the words of the operator say enough
 * @param text key of what to say where there is no such value
 */
public record Setting(String name, Optional<String> value, String text) {}
