package org.linli.dispatch;

import java.util.Optional;
import java.util.UUID;

/**
 * The three rates of a department.
 *
 * @param organization empty where it is summed over the streets of a district, as each street has
 *     the department on a register of its own
 */
public record DepartmentRates(Optional<UUID> organization, String name, ThreeRates rates) {}
